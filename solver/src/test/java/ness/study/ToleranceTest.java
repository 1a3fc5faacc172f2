package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {
    @Test
    void aRelativeErrorIsAFractionOfWhatIsExpected() {
        Tolerance tolerance = new Tolerance(1e-3, null);
        assertTrue(tolerance.isRelative());
        assertEquals(0.25, tolerance.error(-5, -4));
        assertEquals(1e-3, tolerance.allowed(-4));
    }

    @Test
    void anAbsoluteErrorIsADifference() {
        Tolerance tolerance = new Tolerance(null, 0.5);
        assertFalse(tolerance.isRelative());
        assertEquals(1, tolerance.error(5, 4));
        assertEquals(0.5, tolerance.allowed(1e9));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "-100, 1", "0, 0.5"})
    void ofTwoTolerancesTheLargerCounts(double expected, double allowed) {
        Tolerance tolerance = new Tolerance(0.01, 0.5);
        assertFalse(tolerance.isRelative());
        assertEquals(2, tolerance.error(expected + 2, expected));
        assertEquals(allowed, tolerance.allowed(expected));
    }

    @Test
    void whatIsExpectedIsFreeOfErrorEvenAtZeroAndInfinity() {
        Tolerance relative = new Tolerance(1e-12, null);
        assertEquals(0, relative.error(0, 0));
        assertEquals(0, relative.error(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, relative.error(1e-300, 0));
    }

    @Test
    void anUndefinedNumberHasNoError() {
        assertTrue(Double.isNaN(new Tolerance(null, 1.0).error(Double.NaN, 1)));
        assertTrue(Double.isNaN(new Tolerance(1.0, null).error(Double.NaN, 0)));
    }
}
