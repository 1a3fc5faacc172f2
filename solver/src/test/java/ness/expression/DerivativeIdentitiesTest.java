package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives against what handbooks say, not against differences. */
class DerivativeIdentitiesTest {
    private static final double[] POINTS = {0.05, 0.3, 0.77, 1, 1.6, 2, 2.4, 3.3, 3.9};

    private static final MonotoneCubic LINE =
            new MonotoneCubic(new double[] {0, 9}, new double[] {1, 28});

    private static final Scope SCOPE =
            Scope.of("x", "y", "f", "a", "b").withTables((path, offset) -> LINE);

    /** Formula | its derivative in other words, for x between 0 and 4. */
    private static final String RULES =
            """
            x + 3 | 1
            3 - x | -1
            -x | -1
            x*x*x | 3*x^2
            1/x | -x^-2
            x^-2.5 | -2.5*x^-3.5
            2^x | log(2)*exp(x*log(2))
            x^x | (1 + log(x))*exp(x*log(x))
            (x - 2)^3 | 3*x^2 - 12*x + 12
            exp(2*x) | 2*exp(x)^2
            log(3*x) | 1/x
            sqrt(x) | 0.5*x^-0.5
            sin(x) | cos(x)
            cos(x) | -sin(x)
            tan(x) | 1 + tan(x)^2
            sinh(x) | cosh(x)
            cosh(x) | sinh(x)
            tanh(x) | 1 - tanh(x)^2
            asin(x/4) | 1/sqrt(16 - x^2)
            acos(x/4) | -1/sqrt(16 - x^2)
            atan(x) | 1/(1 + x^2)
            atan2(x, 2) | 2/(4 + x^2)
            atan2(2, x) | -2/(4 + x^2)
            atan2(x, x^2) | -1/(1 + x^2)
            abs(x - 9) | -1
            abs(x - 2.5) | sign(x - 2.5)
            sign(x - 2.5)*x | sign(x - 2.5)
            floor(x)*x | floor(x)
            ceil(x)*x | ceil(x)
            mod(x, 0.7) | 1
            mod(7, x) | -floor(7/x)
            mod(-x, 3) | -1
            min(x, 2.2, x^2) | if(x < 1, 2*x, if(x < 2.2, 1, 0))
            max(x, 2.2, x^2) | if(x > sqrt(2.2), 2*x, 0)
            erf(x) | 2/sqrt(pi)*exp(-x^2)
            erfc(x/2) | -exp(-x^2/4)/sqrt(pi)
            gamma(x + 1)/gamma(x) | 1
            gamma(x)*gamma(1 - x)*sin(pi*x) | 0
            besselj(0, x) | -besselj(1, x)
            besselj(2, x) | besselj(1, x) - 2/x*besselj(2, x)
            besselj(0.3, x) | 0.3/x*besselj(0.3, x) - besselj(1.3, x)
            bessely(0, x) | -bessely(1, x)
            bessely(2, x) | bessely(1, x) - 2/x*bessely(2, x)
            besseli(0, x) | besseli(1, x)
            besseli(2, x) | besseli(1, x) - 2/x*besseli(2, x)
            besselk(0, x) | -besselk(1, x)
            besselk(2, x) | -besselk(1, x) - 2/x*besselk(2, x)
            legendre(2, x) | 3*x
            legendre(5, x/4) | 1.25*(x/4*legendre(5, x/4) - legendre(4, x/4))/(x^2/16 - 1)
            if(x < 2.1, x^2, x^3) | if(x < 2.1, 2*x, 3*x^2)
            (x < 2.1)*x | if(x < 2.1, 1, 0)
            (x >= 1.1 and not x == 3)*x | if(x < 1.1, 0, 1)
            (x <= 1.1 or x > 3.5 or x != x)*x | if(x <= 1.1 or x > 3.5, 1, 0)
            sum(n, 1, 4, x^n) | 1 + 2*x + 3*x^2 + 4*x^3
            sum(n, 0, 3, sum(m, 0, n, x^m)) | 3 + 4*x + 3*x^2
            integral(s, 0, x, cos(s^2)) | cos(x^2)
            integral(s, x, 4, exp(-s^2)) | -exp(-x^2)
            integral(s, 0, 1, exp(s*x)) | (x*exp(x) - exp(x) + 1)/x^2
            integral(s, 0, x^2, s) | 2*x^3
            table("k", x^2/2) | 3*x
            """;

    static Stream<List<String>> rules() {
        return RULES.lines().map(line -> List.of(line.split(" \\| ", -1)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isWhatTheHandbookSays(List<String> rule) {
        Expression f = Expression.parse(rule.get(0), SCOPE);
        Expression slope = f.derivative("x");
        Expression expected = Expression.parse(rule.get(1), SCOPE);
        for (double x : POINTS) {
            double value = expected.at("x", x);
            boolean pole = rule.get(0).contains("1 - x") && x == Math.rint(x);
            boolean cancels = rule.get(1).contains("(x*exp") && x < 0.2;
            if (!pole && !cancels) {
                double size = Math.abs(value) + Math.abs(f.at("x", x)) + 1;
                assertEquals(value, slope.at("x", x), 2e-13 * size, rule.get(0) + " at " + x);
            }
        }
    }

    @Test
    void theHandbookHasEveryFunction() {
        Set<String> found = new TreeSet<>();
        Matcher calls = Pattern.compile("([a-z0-9]+)\\(").matcher(RULES);
        while (calls.find()) {
            found.add(calls.group(1));
        }
        found.retainAll(Names.functions());
        assertEquals(Names.functions(), found);
    }

    /** f, its slope a and curvature b obey the differential equation of the function. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sin(3*x) | b + 9*f",
                "exp(-2*x) | b - 4*f",
                "tan(x) | b - 2*f*a",
                "tanh(x) | b + 2*f*a",
                "atan(x) | (1 + x^2)*b + 2*x*a",
                "asin(x/4) | (16 - x^2)*b - x*a",
                "erf(x) | b + 2*x*a",
                "log(x) | x*b + a",
                "x^2.5 | x^2*b - 3.75*f",
                "besselj(1.5, x) | x^2*b + x*a + (x^2 - 2.25)*f",
                "bessely(3, x) | x^2*b + x*a + (x^2 - 9)*f",
                "besseli(0, x) | x*b + a - x*f",
                "besselk(2.25, x) | x^2*b + x*a - (x^2 + 5.0625)*f",
                "legendre(7, x/4) | (16 - x^2)*b - 2*x*a + 56*f",
                "integral(s, 0, x, exp(-s^2)) | b + 2*x*a"
            })
    void obeysItsDifferentialEquation(String text, String equation) {
        Expression f = Expression.parse(text, SCOPE);
        Expression slope = f.derivative("x");
        Expression curvature = slope.derivative("x");
        Expression rest = Expression.parse(equation, SCOPE);
        for (double x : POINTS) {
            double value = f.at("x", x);
            double a = slope.at("x", x);
            double b = curvature.at("x", x);
            double defect = rest.at(Map.of("x", x, "f", value, "a", a, "b", b));
            double size =
                    (1 + 16 + x * x) * Math.abs(b)
                            + 9 * (1 + Math.abs(a)) * Math.abs(a)
                            + (56 + 2 * Math.abs(a)) * Math.abs(value)
                            + 1;
            assertEquals(0, defect, 1e-13 * size, text + " at " + x);
        }
    }

    /** Five points of Gauss on 64 panels: error about 1e-20 for these formulas. */
    private static double integral(Expression f, double from, double to) {
        double[] nodes = {0, 0.5384693101056831, 0.906179845938664};
        double[] weights = {0.5688888888888889, 0.47862867049936647, 0.23692688505618908};
        double half = (to - from) / 128;
        double sum = 0;
        for (int panel = 0; panel < 64; panel++) {
            double centre = from + (2 * panel + 1) * half;
            sum += weights[0] * f.at("x", centre);
            for (int k = 1; k < 3; k++) {
                double left = f.at("x", centre - half * nodes[k]);
                sum += weights[k] * (left + f.at("x", centre + half * nodes[k]));
            }
        }
        return half * sum;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gamma(x)",
                "gamma(-x/4)",
                "log(gamma(x + 2))",
                "besselj(3, 5*x)*exp(-x)",
                "besselk(1/3, x)",
                "legendre(12, x)",
                "x^(1/x)",
                "atan2(sin(x), 2 + cos(x))",
                "erf(x)*erfc(2*x)/sqrt(1 + x)",
                "sinh(x)/cosh(2*x) + tan(x/3)",
                "integral(s, x, x^2, exp(-s*x)/s)",
                "sum(n, 1, 6, sin(n*x)/n^2)",
                "acos(x/2)^2 + asin(x/3)*log(x)"
            })
    void fourDerivativesIntegrateToDifferences(String text) {
        Expression f = Expression.parse(text, SCOPE);
        for (int order = 1; order <= 4 && (order < 3 || !text.contains("integral")); order++) {
            Expression slope = f.derivative("x");
            double difference = f.at("x", 1.5) - f.at("x", 0.75);
            double size = Math.abs(f.at("x", 1.5)) + Math.abs(f.at("x", 0.75)) + 1;
            double found = integral(slope, 0.75, 1.5);
            assertEquals(difference, found, 1e-12 * size, order + " of " + text);
            f = slope;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x^y",
                "sin(x*y)/(x + y)",
                "atan2(y, x)",
                "besselj(1, x*y)",
                "gamma(x + y^2)",
                "erf(x/y)",
                "mod(x, y)*x*y",
                "max(x*y, x + y)",
                "integral(s, x, y, exp(-s*x*y))",
                "sum(n, 1, 5, x^n*y/n)",
                "legendre(6, x*y/9)",
                "if(x < y, x^2*y, x*y^2)"
            })
    void partialDerivativesCommute(String text) {
        Expression f = Expression.parse(text, SCOPE);
        Expression xy = f.derivative("x").derivative("y");
        Expression yx = f.derivative("y").derivative("x");
        for (double x : new double[] {0.3, 1.1, 2.6}) {
            for (double y : new double[] {0.4, 1.7, 2.9}) {
                Map<String, Double> point = Map.of("x", x, "y", y);
                double expected = xy.at(point);
                double size = 1 + Math.abs(expected) + Math.abs(f.at(point));
                assertEquals(expected, yx.at(point), 1e-12 * size, text + " at " + point);
            }
        }
    }
}
