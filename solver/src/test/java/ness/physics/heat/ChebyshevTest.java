package ness.physics.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sixteen points hold a polynomial of degree fifteen, and say when they hold less than asked. */
class ChebyshevTest {
    private static double[] values(DoubleUnaryOperator f, double from, double to) {
        double[] values = Chebyshev.points(from, to);
        for (int i = 0; i < values.length; i++) values[i] = f.applyAsDouble(values[i]);
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 14, 15})
    void powersAndTheirIntegralsAreExact(int power) {
        double[] series = Chebyshev.series(values(x -> Math.pow(x, power), -1, 1));
        double[] integral = Chebyshev.integral(series);
        int next = power + 1;
        for (double x : new double[] {-1, -0.6, 0, 0.123, 0.99, 1}) {
            assertEquals(Math.pow(x, power), Chebyshev.value(series, x), 1e-14);
            double exact = (Math.pow(x, next) - Math.pow(-1, next)) / next;
            assertEquals(exact, Chebyshev.value(integral, x), 1e-14);
        }
        assertEquals((1 - Math.pow(-1, next)) / next, Chebyshev.whole(series), 1e-14);
    }

    @Test
    void smoothFunctionsHaveConverged() {
        double[] values = values(Math::exp, 0, 1);
        assertTrue(Chebyshev.error(Chebyshev.series(values), values) < 4e-15);
    }

    /** A step between the outermost point and the end, where none of the sixteen lies. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.9999, 0.9999})
    void aStepBesideAnEndIsNoticed(double at) {
        double[] values = values(x -> x < at ? 1 : 2, -1, 1);
        assertTrue(Chebyshev.error(Chebyshev.series(values), values) > 1e-3);
    }

    @Test
    void aKinkInTheMiddleIsNoticed() {
        double[] values = values(x -> 1 + Math.abs(x - 0.1), -1, 1);
        assertTrue(Chebyshev.error(Chebyshev.series(values), values) > 1e-4);
    }
}
