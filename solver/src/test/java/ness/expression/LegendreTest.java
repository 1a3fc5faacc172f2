package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LegendreTest {
    /** (n + 1) P_(n+1) = (2n + 1) x P_n - n P_(n-1), Bonnet. */
    @Test
    void obeysBonnetsRecurrence() {
        for (int n = 1; n < 40; n++) {
            for (double x = -1; x <= 1; x += 0.125) {
                double left = (n + 1) * Legendre.value(n + 1, 0, x);
                double right =
                        (2 * n + 1) * x * Legendre.value(n, 0, x) - n * Legendre.value(n - 1, 0, x);
                assertEquals(right, left, 1e-13 * n);
            }
        }
    }

    /** (1 - x^2) P'' - 2 x P' + n (n + 1) P = 0. */
    @Test
    void obeysItsDifferentialEquation() {
        for (int n = 0; n < 30; n++) {
            for (double x = -0.9; x < 1; x += 0.15) {
                double p = Legendre.value(n, 0, x);
                double slope = Legendre.value(n, 1, x);
                double curve = Legendre.value(n, 2, x);
                double scale = 1 + n * (n + 1) * (1 + Math.abs(slope));
                double defect = (1 - x * x) * curve - 2 * x * slope + n * (n + 1) * p;
                assertEquals(0, defect, 1e-13 * scale * (1 + n));
            }
        }
    }

    /** P_n(1) = 1, P_n(-1) = (-1)^n, |P_n| <= 1 between. */
    @Test
    void isBoundedByItsEnds() {
        for (int n = 0; n < 200; n += 7) {
            assertEquals(1, Legendre.value(n, 0, 1), 1e-12);
            assertEquals(n % 2 == 0 ? 1 : -1, Legendre.value(n, 0, -1), 1e-12);
            for (double x = -0.95; x < 1; x += 0.1) {
                assertTrue(Math.abs(Legendre.value(n, 0, x)) <= 1);
            }
        }
    }

    /** Products integrate to 2/(2n + 1) if equal, else to 0. */
    @Test
    void isOrthogonal() {
        for (int n = 0; n < 5; n++) {
            for (int m = 0; m < 5; m++) {
                String text = "integral(s, -1, 1, legendre(" + n + ", s)*legendre(" + m + ", s))";
                double expected = n == m ? 2.0 / (2 * n + 1) : 0;
                assertEquals(expected, Expression.parse(text, Scope.EMPTY).value(), 1e-14);
            }
        }
    }

    @Test
    void vanishesBeyondItsDegree() {
        assertEquals(0, Legendre.value(3, 4, 0.2));
        assertEquals(15, Legendre.value(3, 3, 0.2));
    }
}
