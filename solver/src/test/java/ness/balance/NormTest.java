package ness.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-200, 1e200, 0x1p-1060, 1e307})
    void squaresOutOfRangeDoNotMatter(double unit) {
        assertEquals(5 * unit, Norm.of(new double[] {3 * unit, 0, -4 * unit}), 1e-15 * 5 * unit);
    }

    @Test
    void whatIsNotANumberIsSeen() {
        assertEquals(0, Norm.of(new double[] {0, -0.0}));
        assertEquals(0, Norm.of(new double[0]));
        assertEquals(Double.NaN, Norm.of(new double[] {1, Double.NaN, Double.POSITIVE_INFINITY}));
        assertEquals(Double.POSITIVE_INFINITY, Norm.of(new double[] {1, Double.NEGATIVE_INFINITY}));
    }
}
