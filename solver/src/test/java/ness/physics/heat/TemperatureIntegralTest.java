package ness.physics.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Theta(T) and its inverse, to rounding, for properties of any shape. */
class TemperatureIntegralTest {
    private static TemperatureIntegral of(
            DoubleUnaryOperator k, double reference, double... breakpoints) {
        return new TemperatureIntegral(
                new TemperatureFunction() {
                    @Override
                    public void values(double[] temperatures, double[] values, int n) {
                        for (int i = 0; i < n; i++) values[i] = k.applyAsDouble(temperatures[i]);
                    }

                    @Override
                    public double[] breakpoints() {
                        return breakpoints;
                    }
                },
                reference);
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 300, 650, 1000, 5000})
    void smoothPropertiesAreIntegratedToRounding(double reference) {
        TemperatureIntegral cube = of(t -> t * t * t, reference);
        TemperatureIntegral steep = of(t -> Math.exp((t - 300) / 50), reference);
        TemperatureIntegral inverse = of(t -> 1 / (t * t), reference);
        for (double t : new double[] {1, 150, 300, 650, 999.9, 3000}) {
            assertEquals(
                    (Math.pow(t, 4) - 81e8) / 4,
                    cube.between(300, t),
                    1e-14 * Math.pow(t + 300, 4));
            double exact = 50 * Math.expm1((t - 300) / 50);
            assertEquals(exact, steep.between(300, t), 1e-13 * (50 + Math.abs(exact)));
            assertEquals(1 / 300.0 - 1 / t, inverse.between(300, t), 1e-13 * (1 / t + 1 / 300.0));
            assertEquals(t * t * t, cube.property(t), 1e-13 * t * t * t);
        }
    }

    /** What is left of e^(-3 T/20) beside e^(T/60) is not taken for noise. */
    @Test
    void aSmallSteepPartIsNotNoise() {
        TemperatureIntegral theta = of(t -> 3 * Math.exp(t / 60) + Math.exp(-3 * t / 20), 340);
        double exact =
                180 * (Math.exp(170 / 60.0) - Math.exp(40 / 60.0))
                        + 20 / 3.0 * (Math.exp(-6) - Math.exp(-25.5));
        assertEquals(exact, theta.between(40, 170), 2e-14 * exact);
    }

    @Test
    void integralsAddAndTurnRound() {
        TemperatureIntegral theta = of(t -> 1 + Math.sin(t / 7) / 2, 333);
        assertEquals(0, theta.between(400, 400));
        assertEquals(-theta.between(400, 900), theta.between(900, 400));
        assertEquals(
                theta.between(200, 900),
                theta.between(200, 450) + theta.between(450, 900),
                1e-13 * 700);
    }

    /** Where k jumps from 1e-6 to 1e4 at 500 K its small side keeps all its digits. */
    @Test
    void smallPartOfAJumpKeepsItsDigits() {
        TemperatureIntegral theta = of(t -> t < 500 ? 1e-6 : 1e4, 650, 500);
        assertEquals(1e-6, theta.between(398, 399), 1e-13 * 1e-6);
        assertEquals(399, theta.shift(398, 1e-6), 1e-12 * 399);
        assertEquals(1e-4 + 1e4, theta.between(400, 501), 1e-14 * 1e4);
        assertEquals(501, theta.shift(400, 1e-4 + 1e4), 1e-13 * 501);
        assertEquals(400, theta.shift(501, -1e-4 - 1e4), 1e-3);
    }

    /** Jumps that nobody announces, close to the ends of panels too. */
    @ParameterizedTest
    @ValueSource(doubles = {326, 650.01, 650.7, 649.2, 974.9, 1299.5, 487.6})
    void jumpsHideNowhere(double at) {
        TemperatureIntegral theta = of(t -> t < at ? 1 : 50, 650);
        assertEquals(at - 320 + 50 * (1300 - at), theta.between(320, 1300), 1e-8);
    }

    /** To the bit, at the edges of panels too: threads ask in no order. */
    @Test
    void itIsTheSameInWhateverOrderItIsAsked() {
        DoubleUnaryOperator k = t -> t < 600 ? 1 + Math.sin(t / 90) : 7 + t / 300;
        double[] temperatures = {300, 150, 600, 75, 1200, 299, 601, 1199, 74, 2400};
        double[] first = new double[temperatures.length];
        for (int start = 0; start < temperatures.length; start++) {
            TemperatureIntegral theta = of(k, 300, 600);
            for (int n = 0; n < temperatures.length; n++) {
                int i = (start + n) % temperatures.length;
                double t = temperatures[i];
                double sum = theta.property(t) + theta.between(300, t) + theta.shift(t, 1e-3);
                if (start == 0) first[i] = sum;
                assertEquals(first[i], sum, t + " K, first " + temperatures[start]);
            }
        }
    }

    @Test
    void shiftIsTheInverseOfBetween() {
        TemperatureIntegral theta = of(t -> Math.abs(t - 456.7) + 1e-3, 300, 456.7);
        for (double from : new double[] {300, 456.7, 457, 2000})
            for (double to : new double[] {1, 299, 456.7, 456.8, 1234})
                assertEquals(
                        to,
                        theta.shift(from, theta.between(from, to)),
                        1e-9 * to,
                        from + " to " + to);
        assertEquals(321, theta.shift(321, 0));
        assertTrue(Double.isNaN(theta.shift(321, Double.NaN)));
        assertTrue(Double.isNaN(theta.shift(321, -1e9)), "below 0 K");
    }

    /** k = sqrt(1000 - T): defined up to 1000 K, though no breakpoint says so. */
    @Test
    void theRangeEndsWhereThePropertyDoes() {
        TemperatureIntegral theta = of(t -> Math.sqrt(1000 - t), 300);
        assertTrue(Double.isNaN(theta.property(1001)));
        assertTrue(Double.isNaN(theta.between(300, 1001)));
        assertTrue(Double.isNaN(theta.shift(300, 1e9)));
        double exact = 2.0 / 3 * (Math.pow(700, 1.5) - Math.pow(1, 1.5));
        assertEquals(exact, theta.between(300, 999), 1e-11 * exact);
        assertTrue(Double.isNaN(of(t -> Double.NaN, 300).property(300)));
        assertTrue(Double.isNaN(of(t -> -1, 300).between(300, 301)));
    }

    @Test
    void theReferenceItselfHasValues() {
        TemperatureIntegral theta = of(t -> t, 300);
        assertEquals(300, theta.property(300), 1e-12);
        assertEquals(0, theta.between(300, 300));
        assertEquals(300, theta.shift(300, 0));
    }

    /** A series cannot converge below the noise of its property, and must not try for ever. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-15, 1e-13, 1e-11})
    void noiseDoesNotStopTheWork(double noise) {
        TemperatureIntegral theta = of(t -> 10 + 10 * noise * Math.sin(1e12 * t), 300);
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(7000, theta.between(300, 1000), 7000 * (noise + 1e-13)));
    }
}
