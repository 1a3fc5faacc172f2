package ness.io;

import java.util.Arrays;

/** Numbers that come one by one. */
final class Numbers {
    private double[] numbers = new double[8];
    private int count;

    void add(double number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
    }

    /** All of them, perhaps with more behind; those that are there never change. */
    double[] all() {
        return numbers;
    }
}
