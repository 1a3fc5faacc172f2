package ness.config.settings;

import ness.config.settings.OutputSettings.Phrase;
import ness.words.Checked;
import ness.words.Range;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What to solve for and how.
 *
 * @param to the kind of state
 * @param tolerance of a steady state's residual, relative to the source and boundary terms; in time
 *     of the local error, relative to the spread of the states; null = the usual one
 * @param maxSteps most corrections
 * @param initial where to start; null = mean of the reservoirs
 * @param linear how to solve for one correction
 * @param estimateError whether coarser meshes tell how far results are from their limit
 * @param end last time [s]; null = not given
 * @param every distance of the times that are stored [s]; null = start and end only
 * @param firstStep [s]; null = chosen
 * @param until what else ends a run in time; null = nothing
 * @param stopWhen a quantity that ends it by changing sign or becoming true; null = none
 */
@Words("what to solve for and how")
public record SolveSettings(
        @Word(value = "a steady state, or a course in time", fallback = "steady") Target to,
        @Word(
                        value =
                                "relative residual of a steady state, 1e-12 if not given; local error in time, 1e-6",
                        range = Range.POSITIVE)
                @Nullable Double tolerance,
        @Word(value = "most corrections", range = Range.COUNT, fallback = "50") long maxSteps,
        @Word(value = "where to start", example = "{temperature: 300 K}")
                @Nullable InitialSettings initial,
        @Word(value = "how to solve for one correction", fallback = "{}") Linear linear,
        @Word(
                        value = "whether coarser meshes tell how far results are from their limit",
                        fallback = "false")
                boolean estimateError,
        @Word(
                        value = "last time of a run in time",
                        unit = "s",
                        range = Range.POSITIVE,
                        example = "10 s")
                @Nullable Double end,
        @Word(
                        value = "distance of the times that are stored",
                        unit = "s",
                        range = Range.POSITIVE,
                        example = "0.1 s")
                @Nullable Double every,
        @Word(
                        value = "length of the first step, chosen if not given",
                        unit = "s",
                        range = Range.POSITIVE,
                        example = "1 ms")
                @Nullable Double firstStep,
        @Word(value = "what else ends a run in time", example = "steady") @Nullable Until until,
        @Word(
                        value =
                                "quantity that ends a run in time when it changes sign or becomes true",
                        example = "max(T) - 350")
                @Nullable Phrase stopWhen)
        implements Checked {

    @Override
    public void check(Complaints complaints) {
        if (to == Target.TIME) {
            if (end == null && until == null)
                complaints.add("", "missing key \"end\"", "end: 10 s, or until: steady");
            if (initial == null)
                complaints.add(
                        "", "missing key \"initial\"", "a run in time needs a state to start from");
            if (end != null && every != null && every > end)
                complaints.add("every", "must not be above end", null);
            return;
        }
        only("end", end, complaints);
        only("every", every, complaints);
        only("first_step", firstStep, complaints);
        only("until", until, complaints);
        only("stop_when", stopWhen, complaints);
    }

    private static void only(String key, @Nullable Object value, Complaints complaints) {
        if (value != null) complaints.add(key, "means nothing for a steady state", "to: time");
    }

    /** Relative residual at which a steady state counts as found. */
    public double ofResidual() {
        return tolerance == null || to == Target.TIME ? 1e-12 : tolerance;
    }

    /** Relative local error in time. */
    public double ofError() {
        return tolerance == null ? 1e-6 : tolerance;
    }

    /** What else ends a run in time. */
    public enum Until {
        /** That nothing changes any more. */
        STEADY
    }

    /** The kinds of states. */
    public enum Target {
        /** One that does not change. */
        STEADY,
        /** A course of states. */
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
