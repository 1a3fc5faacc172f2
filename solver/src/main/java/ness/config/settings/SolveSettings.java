package ness.config.settings;

import ness.words.Later;
import ness.words.Range;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What to solve for and how.
 *
 * @param to the kind of state
 * @param tolerance of the residual, relative to the source and boundary terms
 * @param maxSteps most corrections
 * @param initial where to start; null = mean of the reservoirs
 * @param linear how to solve for one correction
 * @param estimateError whether coarser meshes tell how far results are from their limit
 */
@Words(
        value = "what to solve for and how",
        later = {"end", "every", "first_step", "until", "stop_when"})
public record SolveSettings(
        @Word(value = "a steady state", fallback = "steady") Target to,
        @Word(
                        value = "relative residual at which the state counts as found",
                        range = Range.POSITIVE,
                        fallback = "1e-12")
                double tolerance,
        @Word(value = "most corrections", range = Range.COUNT, fallback = "50") long maxSteps,
        @Word(value = "where to start", example = "{temperature: 300 K}")
                @Nullable InitialSettings initial,
        @Word(value = "how to solve for one correction", fallback = "{}") Linear linear,
        @Word(
                        value = "whether coarser meshes tell how far results are from their limit",
                        fallback = "false")
                boolean estimateError) {

    /** The kinds of states. */
    public enum Target {
        /** One that does not change. */
        STEADY,
        /** A course of states. */
        @Later
        TIME
    }

    /** The linear solvers. */
    public enum Method {
        /** Whichever fits. */
        AUTO,
        /** Elimination. */
        DIRECT,
        /** Multigrid, with a Krylov method around it. */
        MULTIGRID
    }

    /**
     * How to solve for one correction.
     *
     * @param method which solver
     * @param tolerance relative residual of one correction
     */
    @Words("how to solve for one correction")
    public record Linear(
            @Word(value = "which solver", fallback = "auto") Method method,
            @Word(
                            value = "relative residual of one correction",
                            range = Range.POSITIVE,
                            fallback = "1e-6")
                    double tolerance) {}
}
