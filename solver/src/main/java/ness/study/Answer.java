package ness.study;

import java.util.List;
import ness.findings.Findings;
import ness.input.Exit;
import ness.input.Fault;

/**
 * What came of a run.
 *
 * @param faults why no steady state was found, if so; then the findings are the last iterate
 */
public record Answer(Findings findings, List<Fault> faults) {
    public Answer {
        faults = List.copyOf(faults);
    }

    /** How the command ends. */
    public Exit exit() {
        return faults.isEmpty() ? Exit.DONE : Exit.NO_STEADY_STATE;
    }
}
