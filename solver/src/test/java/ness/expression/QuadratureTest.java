package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadratureTest {
    private static double value(String text) {
        return Expression.parse(text, Scope.EMPTY).value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integral(s, 0, pi, sin(s)) | 2",
                "integral(s, 0, 1, s^20) | 0.047619047619047616",
                "integral(s, 0, 1, 4/(1 + s^2)) | 3.141592653589793",
                "integral(s, -1, 1, abs(s - 0.3)) | 1.09",
                "integral(s, 0, 2, if(3*s < 1, 1, 5)) | 8.666666666666666",
                "integral(s, 300, 400, exp((s - 300)/50)) | 319.45280494653255",
                "integral(s, 0, 50, exp(-s)) | 1",
                "integral(s, 0, 1, 1/(1e-4 + s^2)) | 156.07966601082315",
                "integral(s, 0, 100, sin(s)^2) | 50.218324324303495",
                "integral(s, 3, 3, 1/0) | 0",
                "integral(s, 0, 1, 0) | 0"
            })
    void isExactToRounding(String text, double expected) {
        assertEquals(expected, value(text), 2e-13 * Math.max(1, expected), text);
    }

    @Test
    void copesWithWeakSingularities() {
        assertEquals(2, value("integral(s, 0, 1, 1/sqrt(s))"), 1e-7);
        assertEquals(-1, value("integral(s, 0, 1, log(s))"), 1e-12);
    }

    @Test
    void hasNoValueWhereTheIntegralHasNone() {
        assertTrue(Double.isNaN(value("integral(s, 0, 1, 1/s)")));
        assertTrue(Double.isNaN(value("integral(s, -1, 1, sqrt(s))")));
        assertTrue(Double.isNaN(value("integral(s, 0, 1/0, exp(-s))")));
    }

    @Test
    void integratesOddFunctionsToZero() {
        assertEquals(0, value("integral(s, -1, 1, s^3)"), 1e-16);
    }
}
