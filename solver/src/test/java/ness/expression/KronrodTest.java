package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of Gauss and Kronrod beside what defines them. */
class KronrodTest {
    private static double integral(DoubleUnaryOperator of, boolean fine) {
        double sum = 0;
        for (int k = 0; k < Kronrod.POINTS; k++)
            sum +=
                    (fine ? Kronrod.weight(k) : Kronrod.coarse(k))
                            * of.applyAsDouble(Kronrod.point(k));
        return sum;
    }

    private static double power(int n) {
        return n % 2 == 1 ? 0 : 2.0 / (n + 1);
    }

    /** The fine rule integrates polynomials up to degree 22, being even up to 23. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 6, 7, 12, 13, 14, 18, 20, 21, 22, 23})
    void theFineRuleIntegratesPowers(int n) {
        assertEquals(power(n), integral(x -> Math.pow(x, n), true), 1e-15);
    }

    /** The coarse rule is that of Gauss with 7 points: exact up to degree 13, not beyond. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 8, 12, 13})
    void theCoarseRuleIntegratesPowers(int n) {
        assertEquals(power(n), integral(x -> Math.pow(x, n), false), 1e-15);
        double missed = power(14) - integral(x -> Math.pow(x, 14), false);
        assertTrue(missed > 1e-5, "the coarse rule ends at degree 13");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 11, 14})
    void partsOfPowersAreExact(int n) {
        double[] values = new double[Kronrod.POINTS];
        for (int k = 0; k < values.length; k++) values[k] = Math.pow(Kronrod.point(k), n);
        double[] found = new double[values.length];
        Kronrod.upTo(values, found);
        double start = Math.pow(-1, n + 1);
        for (int k = 0; k < found.length; k++)
            assertEquals((Math.pow(Kronrod.point(k), n + 1) - start) / (n + 1), found[k], 4e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6})
    void pointsRiseAndMirror(int k) {
        assertTrue(Kronrod.point(k) < Kronrod.point(k + 1));
        assertEquals(-Kronrod.point(k), Kronrod.point(Kronrod.POINTS - 1 - k), 0);
        assertEquals(Kronrod.weight(k), Kronrod.weight(Kronrod.POINTS - 1 - k), 0);
    }
}
