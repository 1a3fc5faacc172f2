package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PolygammaTest {
    private static final double[] ARGUMENTS = {0.01, 0.3, 1, 1.7, 4, 9.5, 15.9, 16.1, 40, 1e3, 1e8};

    /** psi^(m)(x + 1) = psi^(m)(x) + (-1)^m m!/x^(m+1) (DLMF 5.5.2, 5.15.5). */
    @Test
    void obeysTheRecurrence() {
        double factorial = 1;
        for (int m = 0; m < 8; m++) {
            factorial *= Math.max(1, m);
            double sign = m % 2 == 0 ? 1 : -1;
            for (double x : ARGUMENTS) {
                double step = sign * factorial / Math.pow(x, m + 1);
                double left = Polygamma.value(m, x + 1);
                double right = Polygamma.value(m, x) + step;
                double size = Math.abs(left) + Math.abs(right) + Math.abs(step);
                assertEquals(right, left, 2e-14 * size, m + " at " + x);
            }
        }
    }

    /** psi(1 - x) - psi(x) = pi cot(pi x), psi'(1 - x) + psi'(x) = pi^2/sin^2(pi x). */
    @Test
    void obeysTheReflection() {
        for (double x : new double[] {-7.3, -2.5, -0.1, 0.25, 0.9, 3.6, 11.2}) {
            double angle = Math.PI * x;
            double first = Polygamma.value(0, 1 - x) - Polygamma.value(0, x);
            assertEquals(Math.PI / Math.tan(angle), first, 1e-12 * (1 + Math.abs(first)));
            double second = Polygamma.value(1, 1 - x) + Polygamma.value(1, x);
            double sine = Math.sin(angle);
            assertEquals(Math.PI * Math.PI / (sine * sine), second, 1e-11 * second);
        }
    }

    /** psi(2x) = [psi(x) + psi(x + 1/2)]/2 + ln 2 (DLMF 5.5.8). */
    @Test
    void obeysTheDuplication() {
        for (double x : ARGUMENTS) {
            double right = (Polygamma.value(0, x) + Polygamma.value(0, x + 0.5)) / 2 + Math.log(2);
            assertEquals(right, Polygamma.value(0, 2 * x), 1e-14 * (1 + 1 / x + Math.abs(right)));
        }
    }

    @Test
    void hasNoValueAtPolesAndBeyondItsOrders() {
        for (double x : new double[] {0, -1, -5}) {
            assertTrue(Double.isNaN(Polygamma.value(0, x)));
            assertTrue(Double.isNaN(Polygamma.value(1, x)));
        }
        assertTrue(Double.isNaN(Polygamma.value(51, 1)));
        assertTrue(Double.isNaN(Polygamma.value(0.5, 1)));
        assertTrue(Double.isNaN(Polygamma.value(-1, 1)));
        assertTrue(Double.isNaN(Polygamma.value(2, -1e6)));
    }
}
