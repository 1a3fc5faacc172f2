package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Special functions against their series in decimal arithmetic. */
class PreciseValuesTest {
    private static final double[] ARGUMENTS = {
        1e-200, 1e-8, 0.01, 0.37, 1, 1.999, 2, 3.5, 7, 14.9, 29, 31, 45.5, 60, 110
    };

    private static void near(BigDecimal expected, double found, double delta, String what) {
        double value = expected.doubleValue();
        double allowed = Double.isInfinite(value) ? 0 : delta * Math.abs(value) + Double.MIN_NORMAL;
        assertEquals(value, found, allowed, what);
    }

    /** Where J and Y oscillate they are as exact as their envelope sqrt(2/(pi x)). */
    private static void oscillates(BigDecimal expected, double found, double v, double x) {
        double value = expected.doubleValue();
        double envelope = x > Math.abs(v) ? Math.sqrt(2 / (Math.PI * x)) : 0;
        double size = Math.abs(value) + envelope;
        assertEquals(value, found, 2e-13 * size + Double.MIN_NORMAL, v + " at " + x);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 5, 12, 30, 80, 0.5, 2.5, 11.5, -0.5, -3.5, -7.5})
    void besselJ(double order) {
        for (double x : ARGUMENTS) {
            oscillates(Precise.bessel(order, x, -1), Bessel.j(order, x), order, x);
        }
    }

    /** Y of order n + 1/2 is (-1)^(n+1) J of order -n - 1/2 (DLMF 10.2.3). */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 6, 13})
    void besselYOfHalfOrders(int n) {
        for (double x : ARGUMENTS) {
            BigDecimal j = Precise.bessel(-n - 0.5, x, -1);
            double order = n + 0.5;
            oscillates(n % 2 == 0 ? j.negate() : j, Bessel.y(order, x), order, x);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 5, 12, 30, 80, 0.5, 2.5, 11.5})
    void besselI(double order) {
        for (double x : ARGUMENTS) {
            String what = order + " at " + x;
            near(Precise.bessel(order, x, 1), ModifiedBessel.i(order, x), 1e-13, what);
        }
    }

    /** Where (x/2)^v/v! overflows on the way, underflows in the end, or the sum alone overflows. */
    @ParameterizedTest
    @CsvSource({
        "300, 200",
        "700, 1e-3",
        "1000, 500",
        "1000, 1000",
        "1500.5, 1200",
        "5000, 3100",
        "5000, 3300.25",
        "10000, 6200",
        "10000, 8000",
        "2000, 2000",
        "3, 709",
        "40, 713.5"
    })
    void besselIOfHighOrders(double order, double x) {
        double found = ModifiedBessel.i(order, x);
        near(Precise.bessel(order, x, 1), found, 2e-12, order + " at " + x);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 6, 13, 40})
    void besselKOfHalfOrders(int n) {
        for (double x : ARGUMENTS) {
            double found = ModifiedBessel.k(n + 0.5, x);
            near(Precise.besselK(n, x), found, 1e-13, n + " and a half at " + x);
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                1e-300, 1e-20, 1e-9, 0.1, 0.4, 0.4769, 0.5, 0.9, 1, 1.5, 2, 2.9, 4, 5.9, 8, 12, 20,
                26
            })
    void errorFunctionAndItsComplement(double x) {
        BigDecimal erf = Precise.erf(x);
        near(erf, Kernels.scalar(Operation.ERF, x, 0, 0), 4e-15, "erf " + x);
        near(erf.negate(), Kernels.scalar(Operation.ERF, -x, 0, 0), 4e-15, "erf -" + x);
        BigDecimal rest = BigDecimal.ONE.subtract(erf);
        near(rest, Kernels.scalar(Operation.ERFC, x, 0, 0), 1e-13, "erfc " + x);
        BigDecimal other = BigDecimal.ONE.add(erf);
        near(other, Kernels.scalar(Operation.ERFC, -x, 0, 0), 4e-15, "erfc -" + x);
    }

    @Test
    void gammaOfWholesAndHalves() {
        for (double x = 0.5; x <= 173; x += 0.5) {
            double found = Kernels.scalar(Operation.GAMMA, x, 0, 0);
            near(Precise.gamma(x), found, 2e-13, "gamma " + x);
        }
        for (double x = -0.5; x > -178; x -= 1) {
            double found = Kernels.scalar(Operation.GAMMA, x, 0, 0);
            near(Precise.gamma(x), found, 4e-13, "gamma " + x);
        }
        for (double pole = 0; pole > -200; pole--) {
            double found = Kernels.scalar(Operation.GAMMA, pole, 0, 0);
            assertTrue(Double.isNaN(found) || Double.isInfinite(found), "gamma " + pole);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 20, 61, 200})
    void legendreInsideAndOutside(int n) {
        for (double x : new double[] {0, 1e-9, 0.2, -0.5, 0.9, 0.999999, 1, -1}) {
            double expected = Precise.legendre(n, x).doubleValue();
            assertEquals(expected, Legendre.value(n, 0, x), 1e-14 * (n + 1), n + " at " + x);
        }
        for (double x : new double[] {1.001, -1.5, 3, 100}) {
            near(Precise.legendre(n, x), Legendre.value(n, 0, x), 1e-14 * (n + 1), n + " at " + x);
        }
    }

    /** psi, psi' and psi''' at wholes and halves (DLMF 5.4.14-15, 5.15.2-3). */
    @Test
    void polygammas() {
        BigDecimal log2 = new BigDecimal("0.69314718055994530941723212145817656807550013436026");
        BigDecimal pi2 = Precise.PI.pow(2);
        BigDecimal pi4 = Precise.PI.pow(4);
        for (double x = 0.5; x < 60; x += 0.5) {
            boolean whole = x == Math.rint(x);
            double from = whole ? 1 : 0.5;
            BigDecimal zero = whole ? BigDecimal.ZERO : log2.add(log2);
            BigDecimal psi = Precise.harmonic(from, x, 1).subtract(Precise.EULER).subtract(zero);
            double scale = Math.max(1, Math.abs(psi.doubleValue()));
            assertEquals(psi.doubleValue(), Polygamma.value(0, x), 2e-15 * scale, "psi " + x);
            BigDecimal first = Precise.over(pi2, BigDecimal.valueOf(whole ? 6 : 2));
            BigDecimal slope = first.subtract(Precise.harmonic(from, x, 2));
            near(slope, Polygamma.value(1, x), 1e-14, "psi' " + x);
            BigDecimal third = whole ? Precise.over(pi4, BigDecimal.valueOf(15)) : pi4;
            BigDecimal six = BigDecimal.valueOf(6);
            BigDecimal curve = third.subtract(Precise.harmonic(from, x, 4).multiply(six));
            near(curve, Polygamma.value(3, x), 1e-13, "psi''' " + x);
        }
    }

    /** Where a function leaves the range of doubles it is infinite with its sign, never NaN. */
    @Test
    void overflowKeepsItsSign() {
        assertEquals(Double.NEGATIVE_INFINITY, Bessel.y(6.5, 1e-200));
        assertEquals(Double.NEGATIVE_INFINITY, Bessel.y(40, 1e-20));
        assertEquals(Double.POSITIVE_INFINITY, ModifiedBessel.k(40, 1e-20));
        assertEquals(Double.POSITIVE_INFINITY, ModifiedBessel.i(2, 1000));
        assertEquals(Double.NEGATIVE_INFINITY, ModifiedBessel.i(3, -1000));
        assertEquals(Double.POSITIVE_INFINITY, Legendre.value(200, 0, 100));
        assertEquals(Double.POSITIVE_INFINITY, Legendre.value(200, 0, -100));
        assertEquals(Double.NEGATIVE_INFINITY, Legendre.value(201, 0, -100));
        assertEquals(Double.POSITIVE_INFINITY, Legendre.value(201, 1, -100));
    }

    /** Small arguments keep all their digits: erf x = 2 x/sqrt(pi), J_1 = I_1 = x/2. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-307, 1e-100, 1e-30, 1e-11})
    void smallArgumentsKeepTheirDigits(double x) {
        double slope = 1.1283791670955126;
        assertEquals(slope * x, Kernels.scalar(Operation.ERF, x, 0, 0), 4e-16 * x);
        assertEquals(x / 2, Bessel.j(1, x), 4e-16 * x);
        assertEquals(x / 2, ModifiedBessel.i(1, x), 4e-16 * x);
    }
}
