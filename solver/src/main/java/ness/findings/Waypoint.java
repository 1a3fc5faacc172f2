package ness.findings;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A place on a course in time from which the run can go on to the same bits: whatever its next step
 * depends on, by names. The arrays must not change any more.
 */
public record Waypoint(
        Map<String, double[]> arrays, Map<String, Double> numbers, Map<String, String> words) {
    public Waypoint {
        arrays = new TreeMap<>(arrays);
        numbers = new TreeMap<>(numbers);
        words = new TreeMap<>(words);
    }

    public double[] array(String name) {
        return known(arrays, name);
    }

    public double number(String name) {
        return known(numbers, name);
    }

    public String word(String name) {
        return known(words, name);
    }

    private static <T> T known(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("a place without " + name);
        }
        return found;
    }

    /** Hears of the places that a run passes, and keeps some of them. */
    @FunctionalInterface
    public interface Keeper {
        /** Keeps none. */
        Keeper NONE = (time, place) -> {};

        /**
         * To be told after every step, at the start too. All points of the course before this place
         * have been handed out by then, and none behind it.
         *
         * @param time of the place [s]
         * @param place may be asked for later, perhaps by another thread, as long as no further
         *     place was told, and must then be as it was now; does not return when the process is
         *     stopping
         */
        void reached(double time, Supplier<Waypoint> place);
    }
}
