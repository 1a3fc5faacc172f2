package ness.study;

import java.util.List;
import ness.config.Resolved;
import ness.findings.Findings;
import ness.findings.Group;
import ness.input.Exit;
import ness.input.Fault;

/**
 * The straight pipe: one config, its problem, its solution and what was found.
 *
 * @param config every word bound and checked
 * @param configPath canonical absolute path of the config, the owner of the result file
 * @param version of the program
 * @param output path of the result file as the user should see it; empty if none is written
 * @param threads that the solver may use, at least 1
 */
@SuppressWarnings("DoNotCallSuggester")
public record Run(Resolved config, String configPath, String version, String output, int threads) {

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

    /**
     * Solves for the steady state.
     *
     * @throws ness.input.InputException 65 for values that are inadmissible where they are used, 76
     *     for a problem that has no steady state, 78 for one that is too large
     */
    public Answer solve() {
        throw new UnsupportedOperationException("the solver");
    }

    /**
     * The problem as understood, for a reader: title, model, mesh, unknowns, reservoirs,
     * boundaries, {@code memory: {predicted, available}} [bytes]. Solves nothing.
     *
     * @throws ness.input.InputException as {@link #solve()}, whatever can be known before solving
     */
    public Group check() {
        throw new UnsupportedOperationException("the check");
    }

    /**
     * {@code equilibrium: {largest_net, largest_one_way, where}}: the largest current of the twin
     * without drives, beside the one-way flows whose difference it is.
     */
    public Group equilibrium() {
        throw new UnsupportedOperationException("the twin without drives");
    }
}
