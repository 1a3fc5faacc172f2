package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums and integrals obey the laws of sums and integrals. */
class IntegralLawsTest {
    private static final Scope SCOPE = Scope.of("a", "b", "c", "x");

    private static double at(String text, double a, double b, double c) {
        return Expression.parse(text, SCOPE).at(Map.of("a", a, "b", b, "c", c, "x", 0.6));
    }

    /** Fifteen nodes of Kronrod integrate polynomials up to degree 22 exactly. */
    @Test
    void powersAreExact() {
        for (int n = 0; n <= 22; n++) {
            double found = at("integral(s, a, b, s^" + n + ")", -0.5, 1.25, 0);
            double exact = (Math.pow(1.25, n + 1) - Math.pow(-0.5, n + 1)) / (n + 1);
            assertEquals(exact, found, 4e-15 * Math.abs(exact), "power " + n);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exp(-s^2)",
                "1/(1 + 25*s^2)",
                "abs(s - 0.3)",
                "if(s < 0.7, s, 2 - s)",
                "sqrt(abs(s))",
                "besselj(0, 9*s)",
                "max(s, x)*min(s^2, x)",
                "sum(n, 1, 3, sin(n*s))",
                "integral(r, 0, s, cos(r*x))"
            })
    void boundsAddAndTurnRound(String body) {
        String text = "integral(s, a, b, " + body + ")";
        double left = at(text, -0.8, 0.45, 0);
        double right = at(text, 0.45, 1.9, 0);
        double whole = at(text, -0.8, 1.9, 0);
        double size = Math.abs(left) + Math.abs(right) + 1;
        assertEquals(whole, left + right, 1e-11 * size, body);
        assertEquals(-whole, at(text, 1.9, -0.8, 0), 0, body);
        assertEquals(0, at(text, 0.45, 0.45, 0), 0, body);
        double twice = at("integral(s, a, b, 2*(" + body + "))", -0.8, 1.9, 0);
        assertEquals(2 * whole, twice, 1e-11 * size, body);
    }

    /** Integral | its value in other words, at a = 0.4, b = 1.7, c = 2.5. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integral(s, a, b, 1/s) | log(b/a)",
                "integral(s, a, b, exp(c*s)) | (exp(c*b) - exp(c*a))/c",
                "integral(s, 0, b, c*s*exp(-c*s^2)) | (1 - exp(-c*b^2))/2",
                "integral(s, 0, b, 1/(c^2 + s^2)) | atan2(b, c)/c",
                "integral(s, a, b, exp(-s^2)) | sqrt(pi)/2*(erf(b) - erf(a))",
                "integral(s, 0, b, s*besselj(0, s)) | b*besselj(1, b)",
                "integral(s, a, b, besselk(1, s)) | besselk(0, a) - besselk(0, b)",
                "integral(s, 0, b, s*besseli(0, s)) | b*besseli(1, b)",
                "integral(s, -1, 1, legendre(4, s)^2) | 2/9",
                "integral(s, -1, 1, legendre(4, s)*legendre(3, s)) | 0",
                "integral(s, 0, pi, cos(c*sin(s))) | pi*besselj(0, c)",
                "integral(s, 0, pi, exp(c*cos(s))) | pi*besseli(0, c)",
                "integral(s, 0, b, integral(r, 0, s, r*s)) | b^4/8",
                "integral(s, 0, b, sum(n, 0, 3, (n + 1)*s^n)) | b + b^2 + b^3 + b^4",
                "sum(n, 1, 4, integral(s, 0, n*a, s)) | 15*a^2",
                "sum(n, 0, 60, c^n/gamma(n + 1)) | exp(c)",
                "sum(n, 0, 40, (-1)^n*a^(2*n + 1)/gamma(2*n + 2)) | sin(a)",
                "sum(n, 1, 9, n^3) | sum(n, 1, 9, n)^2",
                "sum(n, 3, 2, c) | 0"
            })
    void hasTheClosedForm(String text, String closed) {
        double exact = at(closed, 0.4, 1.7, 2.5);
        double size = Math.max(1, Math.abs(exact));
        assertEquals(exact, at(text, 0.4, 1.7, 2.5), 4e-13 * size, text);
    }

    /** Jumps that no condition shows are found by halving: seven digits are promised. */
    @Test
    void stepsKeepSevenDigits() {
        double exact = 0.1 * 0.25 + 0.25 * (0.5 + 0.75 + 1 + 1.25) + 0.2 * 1.5;
        assertEquals(exact, at("integral(s, a, b, floor(4*s)/4)", 0.4, 1.7, 0), 1e-7);
    }

    @Test
    void hasNoValueBeyondAPole() {
        assertTrue(Double.isNaN(at("integral(s, a, b, 1/s)", -1, 2, 0)));
        assertTrue(Double.isNaN(at("integral(s, 0, 1/0, exp(-s))", 0, 0, 0)));
        assertTrue(Double.isNaN(at("integral(s, a, b, log(s))", -2, -1, 0)));
    }
}
