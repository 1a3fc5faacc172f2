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

    /** The first time to be kept after one, the end at the latest. */
    public double next(double time) {
        if (every == null) return end;
        double count = Math.floor(time / every * (1 + 4 * Math.ulp(1.0))) + 1;
        double next = count * every;
        if (next <= time) next = (count + 1) * every;
        return next > end - 1e-9 * every ? end : next;
    }
}
