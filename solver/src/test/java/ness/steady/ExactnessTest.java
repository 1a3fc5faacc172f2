package ness.steady;

import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static ness.steady.Solved.close;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.expression.Expression;
import ness.expression.Scope;
import ness.problem.Gallery;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** One material is exact to rounding for any positive k(T) on any number of cells (T13). */
class ExactnessTest {
    @Provide
    Arbitrary<String> conductivities() {
        Arbitrary<Double> scale = Arbitraries.doubles().between(0.05, 20).ofScale(3);
        Arbitrary<String> parts =
                Combinators.combine(
                                scale,
                                Arbitraries.of(
                                        "(T/300)^2",
                                        "300/T",
                                        "exp((T - 500)/150)",
                                        "(1 + sin(T/40)^2)",
                                        "(1 + abs(T - 444)/100)",
                                        "if(T < 555, 1, 30)",
                                        "1/(1 + exp((T - 600)/20))",
                                        "max(0.1, (T - 350)/100)",
                                        "sqrt(T)"))
                        .as((factor, shape) -> factor + "*" + shape);
        return Combinators.combine(parts, Arbitraries.of("+", "*", "/"), parts)
                .as((one, operator, other) -> "(" + one + ")" + operator + "(" + other + ")");
    }

    @Property(tries = 150)
    void flowIsTheMeanConductivityTimesTheGradient(
            @ForAll("conductivities") String k,
            @ForAll @IntRange(min = 1, max = 200) int cells,
            @ForAll @DoubleRange(min = 200, max = 1200) double hot,
            @ForAll @DoubleRange(min = 200, max = 1200) double cold) {
        if (Math.abs(hot - cold) < 1) return;
        Solved rod =
                Solved.of(
                        Gallery.rod(cells, 0.1).conductivity(k).hold(LEFT, hot).hold(RIGHT, cold));
        double[] flow = rod.frame().flow()[0];
        close(integral(k, cold, hot) / 0.1, flow[0], 1e-9);
        for (double j : flow) close(flow[0], j, 1e-12);
        for (int c = 0; c < cells; c += 1 + cells / 7) {
            double share = (c + 0.5) / cells;
            double passed = integral(k, rod.temperature(c), hot);
            double slack = 1e-9 * Math.abs(flow[0] * 0.1);
            assertTrue(Math.abs(passed - share * flow[0] * 0.1) <= slack, () -> "node of " + k);
        }
        close(flow[0] * (1 / cold - 1 / hot), rod.production(), 1e-11);
    }

    /** Gauss's two points on panels cut where the shapes above have kinks or jumps. */
    private static double integral(String text, double from, double to) {
        Expression k = Expression.parse(text, Scope.of("T"));
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        double[] cuts = {low, 360, 444, 555, high};
        double sum = 0;
        for (int p = 1; p < cuts.length; p++) {
            double a = Math.clamp(cuts[p - 1], low, high);
            double b = Math.clamp(cuts[p], low, high);
            int n = 1500;
            double h = (b - a) / n;
            for (int i = 0; i < n && h > 0; i++) {
                double c = a + (i + 0.5) * h;
                double d = 0.5 * h / Math.sqrt(3);
                sum += 0.5 * h * (k.at("T", c - d) + k.at("T", c + d));
            }
        }
        return from < to ? sum : -sum;
    }
}
