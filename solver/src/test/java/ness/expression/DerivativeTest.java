package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivativeTest {
    private static final MonotoneCubic TABLE =
            new MonotoneCubic(new double[] {0, 0.4, 0.8, 3}, new double[] {1, 2, 2.5, 7});

    private static final Scope SCOPE = Scope.of("x").withTables((path, offset) -> TABLE);

    /** Central difference of order 8; error about h^8 and eps/h. */
    private static double difference(Expression f, double x) {
        double h = 2e-3;
        double[] weights = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};
        double sum = 0;
        for (int k = 1; k <= 4; k++) {
            sum += weights[k - 1] * (f.at("x", x + k * h) - f.at("x", x - k * h));
        }
        return sum / h;
    }

    private static void agrees(Expression f, double x) {
        double exact = f.derivative("x").at("x", x);
        double numeric = difference(f, x);
        double scale = Math.max(1, Math.max(Math.abs(exact), Math.abs(f.at("x", x))));
        assertEquals(numeric, exact, 1e-9 * scale, f + " at " + x);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x^3 - 2*x + 5",
                "1/x",
                "x/(1 + x^2)",
                "(1 + x)^-2.5",
                "x^x",
                "2^x",
                "exp(-x^2)",
                "log(1 + x)",
                "sqrt(1 + x^4)",
                "sin(3*x)*cos(x)",
                "tan(x/2)",
                "sinh(x) - cosh(2*x)",
                "tanh(3*x)",
                "asin(x/2)",
                "acos(x/3)",
                "atan(x^2)",
                "atan2(x, 1 - x)",
                "atan2(1, x)",
                "abs(x - 5)*x",
                "min(x, 2)*x",
                "max(x^2, -1, x^3/9)",
                "mod(x, 10)*x",
                "mod(20, 3 + x)",
                "erf(x)",
                "erfc(2*x)",
                "gamma(1 + x)",
                "besselj(0, 3*x)",
                "besselj(2, x)",
                "besselj(-1.5, 1 + x)",
                "bessely(1, 1 + x)",
                "besseli(0, x)",
                "besseli(2.5, x)",
                "besselk(1, 1 + x)",
                "legendre(4, x/3)",
                "if(x < 9, x^2, 0)",
                "sum(n, 1, 5, sin(n*x)/n)",
                "integral(s, 0, x, exp(-s*x))",
                "integral(s, x, 2*x, sin(s)/s)",
                "integral(s, 0, 1, 1/(1 + s*x))",
                "sum(n, 0, 3, integral(s, 0, x, s^n*x))",
                "table(\"k\", x)*x",
                "integral(s, 0, x, table(\"k\", s))",
                "floor(x + 50)*x",
                "(x > 9) + x"
            })
    void agreesWithDifferences(String text) {
        Expression f = Expression.parse(text, SCOPE);
        for (double x : new double[] {0.13, 0.6, 0.93}) {
            agrees(f, x);
            if (!text.contains("table")) {
                agrees(f.derivative("x"), x);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gamma(1 + x)", "legendre(6, x)", "besselk(0, 1 + x)", "x^5*exp(x)"})
    void differentiatesAgainAndAgain(String text) {
        Expression f = Expression.parse(text, SCOPE);
        for (int order = 0; order < 4; order++) {
            double scale = Math.max(1, Math.abs(f.derivative("x").at("x", 0.4)));
            assertEquals(difference(f, 0.4), f.derivative("x").at("x", 0.4), 1e-8 * scale);
            f = f.derivative("x");
        }
    }

    @Test
    void staysFiniteWhereTheFormulaDoes() {
        for (String text :
                new String[] {"x^2", "besselj(0, x)", "abs(x)", "x^1", "legendre(3, 1 + x)"}) {
            Expression f = Expression.parse(text, SCOPE);
            assertTrue(Double.isFinite(f.derivative("x").at("x", 0)), text);
        }
        Expression f = Expression.parse("if(x > 0, x*log(x), 0)", SCOPE);
        assertEquals(0, f.derivative("x").at("x", -1));
        assertEquals(0, Expression.parse("tanh(x)", SCOPE).derivative("x").at("x", 1e4));
    }

    @Test
    void vanishesForWhatDoesNotDependOnTheVariable() {
        Expression f = Expression.parse("sin(x)^2", SCOPE);
        assertTrue(f.derivative("T").isConstant());
        assertEquals(0, f.derivative("T").value());
    }

    @Property(tries = 300)
    void obeysTheChainAndProductRules(
            @ForAll("formulas") String f,
            @ForAll("formulas") String g,
            @ForAll @DoubleRange(min = 0.2, max = 0.9) double x) {
        Expression product = Expression.parse("(" + f + ")*(" + g + ")", SCOPE);
        Expression left = Expression.parse(f, SCOPE);
        Expression right = Expression.parse(g, SCOPE);
        double expected =
                left.derivative("x").at("x", x) * right.at("x", x)
                        + left.at("x", x) * right.derivative("x").at("x", x);
        close(expected, product.derivative("x").at("x", x), product.toString());
        Expression chain = left.substitute("x", right);
        double outer = left.derivative("x").at("x", right.at("x", x));
        close(
                outer * right.derivative("x").at("x", x),
                chain.derivative("x").at("x", x),
                chain.toString());
    }

    private static void close(double expected, double found, String text) {
        if (Double.isFinite(expected) && Math.abs(expected) < 1e100) {
            assertEquals(expected, found, 1e-9 * Math.max(1, Math.abs(expected)), text);
        }
    }

    @Property(tries = 300)
    void isReadBackAsItIsWritten(
            @ForAll("formulas") String text, @ForAll @DoubleRange(min = -2, max = 2) double x) {
        Expression f = Expression.parse(text, SCOPE);
        Expression again = Expression.parse(f.toString(), SCOPE);
        assertEquals(f.at("x", x), again.at("x", x), text + " as " + f);
    }

    @Provide
    Arbitrary<String> formulas() {
        return formulas(3);
    }

    private static Arbitrary<String> formulas(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("x", "2", "0.5", "pi", "1e-3", "x^2", "3[cm]");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> below = formulas(depth - 1);
        Arbitrary<String> calls =
                Combinators.combine(Arbitraries.of("sin", "exp", "atan", "tanh", "erf", "-"), below)
                        .as((name, a) -> name + "(" + a + ")");
        Arbitrary<String> pairs =
                Combinators.combine(Arbitraries.of("+", "-", "*", "/(2+x^2)*"), below, below)
                        .as((sign, a, b) -> "(" + a + sign + b + ")");
        Arbitrary<String> powers = below.map(a -> "(1 + (" + a + ")^2)^1.5");
        Arbitrary<String> choices =
                Combinators.combine(below, below).as((a, b) -> "if(x < 7, " + a + ", " + b + ")");
        return Arbitraries.oneOf(leaf, calls, pairs, powers, choices);
    }
}
