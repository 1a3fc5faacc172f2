package ness.physics.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** N points hold a polynomial of degree N - 1, and say when they hold less than asked. */
class ChebyshevTest {
    /** Values stand behind others, as those of several panels do. */
    private static final int AT = 3;

    private static double[] values(Chebyshev fit, DoubleUnaryOperator f, double from, double to) {
        double[] values = new double[AT + fit.samples()];
        fit.points(from, to, values, AT);
        for (int i = AT; i < values.length; i++) values[i] = f.applyAsDouble(values[i]);
        return values;
    }

    private static double error(Chebyshev fit, DoubleUnaryOperator f, double from, double to) {
        double[] values = values(fit, f, from, to);
        return fit.error(fit.series(values, AT), values, AT);
    }

    private static Chebyshev fit(int points) {
        return points == 8 ? Chebyshev.EIGHT : Chebyshev.SIXTEEN;
    }

    @ParameterizedTest
    @CsvSource({"8, 0", "8, 1", "8, 6", "8, 7", "16, 0", "16, 1", "16, 7", "16, 14", "16, 15"})
    void powersAndTheirIntegralsAreExact(int points, int power) {
        Chebyshev fit = fit(points);
        double[] series = fit.series(values(fit, x -> Math.pow(x, power), -1, 1), AT);
        double[] integral = Chebyshev.integral(series);
        int next = power + 1;
        for (double x : new double[] {-1, -0.6, 0, 0.123, 0.99, 1}) {
            assertEquals(Math.pow(x, power), Chebyshev.value(series, x), 1e-14);
            double exact = (Math.pow(x, next) - Math.pow(-1, next)) / next;
            assertEquals(exact, Chebyshev.value(integral, x), 1e-14);
        }
    }

    /** e^x is held to rounding on a unit interval by sixteen points, on a short one by eight. */
    @Test
    void smoothFunctionsHaveConverged() {
        assertTrue(error(Chebyshev.SIXTEEN, Math::exp, 0, 1) < 4e-15);
        assertTrue(error(Chebyshev.EIGHT, Math::exp, 0, 1) > 1e-12);
        assertTrue(error(Chebyshev.EIGHT, Math::exp, 0, 0.05) < 4e-15);
    }

    /** A step between the outermost point and the end, where none of the others lies. */
    @ParameterizedTest
    @CsvSource({"8, -0.9999", "8, 0.9999", "16, -0.9999", "16, 0.9999"})
    void aStepBesideAnEndIsNoticed(int points, double at) {
        assertTrue(error(fit(points), x -> x < at ? 1 : 2, -1, 1) > 1e-3);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void aKinkInTheMiddleIsNoticed(int points) {
        assertTrue(error(fit(points), x -> 1 + Math.abs(x - 0.1), -1, 1) > 1e-4);
    }
}
