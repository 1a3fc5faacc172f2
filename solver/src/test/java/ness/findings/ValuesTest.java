package ness.findings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void blocksOfAnArrayAreItsParts() {
        Values values = Values.of(1, 2, 3, 4);
        double[] into = {9, 9, 9};
        values.read(1, into, 2);
        assertArrayEquals(new double[] {2, 3, 9}, into);
        assertEquals(4, values.at(3));
        assertArrayEquals(new double[] {1, 2, 3, 4}, values.toArray(4));
    }

    @Test
    void wholeNumbersReadAsNumbers() {
        int[] regions = {3, 1, 2};
        assertArrayEquals(new double[] {3, 1, 2}, Values.of(regions).toArray(3));
        assertEquals(2, Values.of(regions).at(2));
    }

    @Test
    void constantsAreTheSameEverywhere() {
        assertEquals(5, Values.constant(5).at(1L << 40));
    }

    @Test
    void nothingIsBehindTheEnd() {
        assertThrows(IndexOutOfBoundsException.class, () -> Values.of(1, 2).at(2));
    }
}
