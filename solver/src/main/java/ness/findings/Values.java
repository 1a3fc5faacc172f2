package ness.findings;

import java.util.Arrays;

/**
 * A sequence of numbers that is handed out block by block, so that nobody has to hold all of it.
 * Fields use the order of the grid: index i + nx (j + ny k), x fastest.
 */
@FunctionalInterface
public interface Values {
    /**
     * Puts the numbers with index {@code from} up to {@code from + count - 1} into the first {@code
     * count} places of {@code into}. Must give the same numbers every time, in any order of calls.
     */
    void read(long from, double[] into, int count);

    /** The numbers of an array, which must not change any more. */
    static Values of(double... numbers) {
        return (from, into, count) ->
                System.arraycopy(numbers, Math.toIntExact(from), into, 0, count);
    }

    /** Whole numbers of an array, which must not change any more. */
    static Values of(int[] numbers) {
        return (from, into, count) -> {
            int start = Math.toIntExact(from);
            for (int i = 0; i < count; i++) {
                into[i] = numbers[start + i];
            }
        };
    }

    /** The same number everywhere. */
    static Values constant(double number) {
        return (from, into, count) -> Arrays.fill(into, 0, count, number);
    }

    /** One number. */
    default double at(long index) {
        double[] one = new double[1];
        read(index, one, 1);
        return one[0];
    }

    /** All numbers in one array. For short sequences. */
    default double[] toArray(int count) {
        double[] all = new double[count];
        read(0, all, count);
        return all;
    }
}
