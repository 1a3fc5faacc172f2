package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws that hold for every formula, whatever its values: NaN and infinities are compared, too. */
class RandomFormulaTest {
    private static final Scope SCOPE = Scope.of("x", "y");

    @Provide
    Arbitrary<String> formulas() {
        return Formulas.texts(4);
    }

    @Provide
    Arbitrary<Double> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, -0.0, 1.0, -1.0, 0.5, 3.0, 1e300, -1e-300),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                Arbitraries.doubles().between(-4, 4));
    }

    /** Registers are used again and again, equal parts once: no bit may change by that. */
    @Property(tries = 1500, seed = "1")
    void agreesWithThePlainInterpreter(
            @ForAll("formulas") String text,
            @ForAll("values") double x,
            @ForAll("values") double y) {
        Expression f = Expression.parse(text, SCOPE);
        Map<String, Double> point = Map.of("x", x, "y", y);
        assertEquals(PlainInterpreter.value(f, point), f.at(point), text);
    }

    @Property(tries = 600, seed = "2")
    void aBlockOfAnyLengthAgreesWithItsPoints(
            @ForAll("formulas") String text,
            @ForAll @IntRange(min = 1, max = Points.BLOCK) int n,
            @ForAll("values") double start) {
        Expression f = Expression.parse(text, SCOPE);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i % 7 == 3 ? start : 0.01 * i - 1;
            y[i] = i % 5 == 0 ? -i : 1.0 / (1 + i);
        }
        double[] out = new double[n];
        f.evaluate(new Points().set("x", x).set("y", y), out, n);
        double[] again = new double[n];
        f.evaluate(new Points().set("x", x).set("y", y), again, n);
        for (int i = 0; i < n; i += 1 + n / 9) {
            double alone = f.at(Map.of("x", x[i], "y", y[i]));
            assertEquals(alone, out[i], text + " at point " + i + " of " + n);
            assertEquals(out[i], again[i], text + " again");
        }
        f.evaluate(new Points().set("x", x).set("y", y), x, n);
        assertEquals(out[n - 1], x[n - 1], text + " in place");
    }

    @Property(tries = 1000, seed = "3")
    void isReadBackAsItIsWritten(
            @ForAll("formulas") String text,
            @ForAll("values") double x,
            @ForAll("values") double y) {
        Expression f = Expression.parse(text, SCOPE);
        String written = f.toString();
        Expression again = Expression.parse(written, SCOPE);
        assertEquals(written, again.toString(), text);
        Map<String, Double> point = Map.of("x", x, "y", y);
        assertEquals(f.at(point) + 0.0, again.at(point) + 0.0, text + " as " + written);
    }

    @Property(tries = 600, seed = "4")
    void differentiationIsLinear(
            @ForAll("formulas") String left,
            @ForAll("formulas") String right,
            @ForAll("values") double x) {
        Expression f = Expression.parse(left, SCOPE);
        Expression g = Expression.parse(right, SCOPE);
        Map<String, Double> point = Map.of("x", x, "y", 0.7);
        double a = f.derivative("x").at(point);
        double b = g.derivative("x").at(point);
        Expression three = Expression.constant(3);
        double found = f.times(three).plus(g).derivative("x").at(point);
        double size = Math.abs(3 * a) + Math.abs(b);
        if (Double.isFinite(size)) {
            assertEquals(3 * a + b, found, 1e-15 * size, left + " and " + right);
        }
    }

    /** A formula in place of a variable gives what its value in place of the variable gives. */
    @Property(tries = 600, seed = "5")
    void substitutionIsEvaluationInTwoSteps(
            @ForAll("formulas") String outer,
            @ForAll("formulas") String inner,
            @ForAll("values") double x) {
        Expression f = Expression.parse(outer, SCOPE);
        Expression g = Expression.parse(inner, SCOPE);
        Expression chained = f.substitute("y", g);
        double middle = g.at(Map.of("x", x, "y", 0.3));
        double expected = f.at(Map.of("x", x, "y", middle));
        double found = chained.at(Map.of("x", x, "y", 0.3));
        // what folds, such as 0*y, may have a value where its steps have none
        if (!Double.isNaN(expected)) {
            assertEquals(expected + 0.0, found + 0.0, outer + " of " + inner);
        }
        assertTrue(g.dependsOn("y") || !chained.dependsOn("y"), chained.toString());
    }
}
