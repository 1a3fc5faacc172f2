package ness.evolution;

import org.jspecify.annotations.Nullable;

/**
 * When a run in time ends, and how exactly it goes.
 *
 * @param end the last time; infinite where only {@code steady} ends it [s]
 * @param every distance of the times that are kept [s]; null = start and end only
 * @param tolerance of the local error, relative to the spread of the states
 * @param firstStep [s]; null = chosen
 * @param steady whether it ends when nothing changes any more
 */
public record Timing(
        double end,
        @Nullable Double every,
        double tolerance,
        @Nullable Double firstStep,
        boolean steady) {

    /** The time that is kept as number {@code index}, the start being 0; at most the end. */
    public double kept(long index) {
        if (index == 0) return 0;
        Double distance = every;
        if (distance == null) return end;
        double time = index * distance;
        return time > end - 1e-9 * distance ? end : time;
    }
}
