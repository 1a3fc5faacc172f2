package ness.steady;

import java.util.List;
import ness.physics.Inadmissible;

/** How a search for a steady state ended. Not to find one is an ordinary result. */
public sealed interface Outcome {
    /** The last state; of a failure too, for inspection. */
    double[] state();

    /** What was done on the way. */
    Trace trace();

    /**
     * What was done on the way.
     *
     * @param steps Newton steps taken
     * @param linearIterations linear solves, or iterations where the solver is iterative
     * @param residual the last residual relative to its scale
     * @param residuals after each step, the first before any
     * @param stepLengths fraction of the correction taken in each step
     * @param method of the linear solver
     * @param convergence slowest mean factor by which a linear iteration lowered the residual; 0
     *     for elimination
     */
    record Trace(
            int steps,
            int linearIterations,
            double residual,
            List<Double> residuals,
            List<Double> stepLengths,
            String method,
            double convergence) {}

    /**
     * A stable steady state.
     *
     * @param correction of the solution variable, below the rounding of the state, under which the
     *     balance closes (theory T36)
     */
    record Converged(double[] state, double[] correction, Trace trace) implements Outcome {}

    /**
     * No steady state was found.
     *
     * @param status {@code diverged}, {@code not_converged} or {@code oscillating}
     * @param reason what happened and where, for people
     * @param hint what to try
     */
    record Failed(double[] state, String status, String reason, String hint, Trace trace)
            implements Outcome {}

    /** An input without value at a state that cannot be avoided: the config is at fault. */
    record Refused(double[] state, Inadmissible cause, Trace trace) implements Outcome {}
}
