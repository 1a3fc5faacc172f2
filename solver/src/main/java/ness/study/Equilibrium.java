package ness.study;

import java.util.List;
import ness.diagnostics.Units;
import ness.discrete.Current;
import ness.discrete.GridBalance;
import ness.findings.Group;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.linear.LinearSolver;
import ness.parallel.Team;
import ness.physics.Property;
import ness.problem.GridProblem;
import ness.problem.Reservoir;
import ness.steady.Newton;
import ness.steady.Outcome;
import ness.steady.Settings;
import ness.words.Range;

/** The twin of a problem without drives, in which no net current may flow. */
final class Equilibrium {
    private Equilibrium() {}

    /** The largest current of the twin beside its one-way flows. */
    static Group of(
            Run run, GridProblem problem, LinearSolver solver, Settings settings, Units units) {
        GridBalance balance =
                new GridBalance(problem.withoutDrives(state(problem)), Team.of(run.threads()));
        Outcome outcome = Newton.solve(balance, solver, settings, run.monitor());
        double[] correction =
                switch (outcome) {
                    case Outcome.Converged converged -> converged.correction();
                    case Outcome.Failed failed ->
                            throw refused(
                                    run.config().fault("solve", failed.reason(), failed.hint()));
                    case Outcome.Refused refused ->
                            throw refused(
                                    run.config().fault("solve", refused.cause().message(), null));
                };
        balance.frame(outcome.state(), correction);
        return told(balance.largestCurrent(), units.of("W"));
    }

    /** The largest current, for a reader. */
    static Group told(Current largest, String unit) {
        return Group.named("equilibrium")
                .put("largest_net", largest.net(), unit)
                .put("largest_one_way", largest.oneWay(), unit)
                .put("where", largest.where())
                .build();
    }

    /** Why the twin has no steady state. */
    static InputException refused(Fault fault) {
        return new InputException(Exit.NO_STEADY_STATE, fault);
    }

    /** The state of the first reservoir, the same everywhere. */
    private static Property state(GridProblem problem) {
        List<Reservoir> reservoirs = problem.reservoirs();
        double value = problem.start();
        if (!reservoirs.isEmpty()) {
            Property first = reservoirs.getFirst().state();
            if (first.expression().isConstant()) value = first.expression().value();
        }
        return Property.constant(problem.law().conserved().state(), value, Range.POSITIVE);
    }
}
