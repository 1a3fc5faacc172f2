package ness.physics.driftdiffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bernoulli's function beside sixty digits. */
class BernoulliTest {
    private static final MathContext DIGITS = new MathContext(60);

    /** e^x by its series, in many digits. */
    private static BigDecimal exp(BigDecimal x) {
        int halvings = 40;
        BigDecimal small = x.divide(BigDecimal.TWO.pow(halvings), new MathContext(90));
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; k < 60; k++) {
            term = term.multiply(small).divide(BigDecimal.valueOf(k), new MathContext(90));
            sum = sum.add(term, new MathContext(90));
        }
        for (int k = 0; k < halvings; k++) sum = sum.multiply(sum, new MathContext(90));
        return sum;
    }

    private static double value(double x) {
        BigDecimal large = new BigDecimal(x);
        return large.divide(exp(large).subtract(BigDecimal.ONE), DIGITS).doubleValue();
    }

    private static double slope(double x) {
        BigDecimal large = new BigDecimal(x);
        BigDecimal e = exp(large);
        BigDecimal less = e.subtract(BigDecimal.ONE);
        return less.subtract(large.multiply(e)).divide(less.multiply(less), DIGITS).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                1e-12, -1e-12, 1e-5, -1e-5, 0.1249, 0.1251, -0.1249, -0.1251, 0.5, -0.5, 1, -1, 3,
                -3, 17, -17, 40, -40, 120, -120, 690, -690
            })
    void isExactToRounding(double x) {
        assertEquals(value(x), Bernoulli.value(x), 4 * Math.ulp(value(x)));
        assertEquals(slope(x), Bernoulli.slope(x), 64 * Math.ulp(slope(x)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, -1e-300, 1e-17, 800, -800, 1e6, -1e6, 1e300, -1e300})
    void neitherOverflowsNorLosesItsLimits(double x) {
        double expected = Math.abs(x) <= 1 ? 1 : Math.max(0, -x);
        assertEquals(expected, Bernoulli.value(x), Math.ulp(expected));
        double slope = Math.abs(x) <= 1 ? -0.5 : x > 0 ? 0 : -1;
        assertEquals(slope, Bernoulli.slope(x), 1e-15);
    }

    /** B(-x) = B(x) + x = e^x B(x), and B'(x) + B'(-x) = -1. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.01, 0.124, 0.126, 0.7, 2, 9, 33, 300})
    void isSymmetricUpToItsArgument(double x) {
        double there = Bernoulli.value(-x);
        assertEquals(there, Bernoulli.value(x) + x, 4 * Math.ulp(there));
        assertEquals(-1, Bernoulli.slope(x) + Bernoulli.slope(-x), 1e-14);
        assertTrue(Bernoulli.slope(x) < 0 && Bernoulli.slope(-x) > -1 - 1e-15);
    }
}
