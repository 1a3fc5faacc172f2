package ness.steady;

import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static ness.steady.Solved.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.expression.Expression;
import ness.expression.MonotoneCubic;
import ness.problem.Gallery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes and flows are exact in one material whatever its k(T) (theory T13). */
class VaryingConductivityTest {
    private static final double TH = 1000;
    private static final double TC = 300;

    private static Gallery rod(int cells, String conductivity) {
        return Gallery.rod(cells, 0.1).conductivity(conductivity).hold(LEFT, TH).hold(RIGHT, TC);
    }

    private static double power(int n, double x) {
        if (n == -1) return TH * Math.pow(TC / TH, x / 0.1);
        double m = n + 1;
        double hot = Math.pow(TH, m);
        return Math.pow(hot + (Math.pow(TC, m) - hot) * x / 0.1, 1 / m);
    }

    @ParameterizedTest
    @CsvSource({
        "-2, 21000, 461.538461538462, 49",
        "-1, 36119.1841297781, 547.722557505166, 84.2780963028155",
        "1, 151666.666666667, 738.24115301167, 353.888888888889",
        "2, 360370.37037037, 800.78048829989, 840.864197530864",
        "3, 918425.925925926, 842.594082497159, 2142.99382716049"
    })
    void powersOfTemperature(int n, double flux, double middle, double production) {
        assertEquals(middle, power(n, 0.05), 1e-11 * middle);
        for (int cells : new int[] {1, 2, 3, 10, 50, 200}) {
            Solved rod = Solved.of(rod(cells, "10*(T/300)^" + (n < 0 ? "(" + n + ")" : n)));
            close(flux, rod.heat("left"), 3e-14 * 100);
            close(production, rod.production(), 3e-12);
            for (int c = 0; c < cells; c++)
                close(power(n, 0.1 * (c + 0.5) / cells), rod.temperature(c), 1e-13);
            assertTrue(
                    rod.outcome().trace().steps() <= 10,
                    () -> "one step and corrections: " + rod.outcome().trace());
        }
    }

    /** For k ~ 1/T^2 production is minimal and its density uniform, 490 W m^-3 K^-1. */
    @Test
    void densityIsUniformWhereProductionIsMinimal() {
        Solved rod = Solved.of(rod(7, "10*(T/300)^(-2)"));
        for (double p : rod.frame().cellProduction()) close(490 * 0.1 / 7, p, 1e-12);
    }

    @Test
    void tableIsIntegratedExactly() {
        double[] t = {300, 500, 700, 1000};
        double[] k = {10, 7, 6, 9};
        MonotoneCubic table = new MonotoneCubic(t, k);
        for (int cells : new int[] {1, 2, 9, 100}) {
            Solved rod =
                    Solved.of(
                            rod(cells, "1")
                                    .conductivity(
                                            Expression.table(
                                                    table, "k", Expression.variable("T"))));
            close(5040.83333333333 / 0.1, rod.heat("left"), 1e-13 * 10);
            double q = rod.heat("left");
            for (int c = 0; c < cells; c++)
                close(
                        q * 0.1 * (c + 0.5) / cells,
                        table.integral(rod.temperature(c), TH),
                        1e-12 * cells);
        }
    }

    /** k = 0.02 T joined to k = 5: the joint's temperature solves a quadratic equation. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 20, 200})
    void twoMaterialsMeetAtTheExactTemperature(int cells) {
        Solved rod =
                Solved.of(
                        Gallery.rod(cells, 0.2)
                                .conductivity("0.02*T")
                                .region("steel", "5", i -> i[0] >= cells / 2)
                                .hold(LEFT, 800)
                                .hold(RIGHT, 300));
        close(18665.4632815485, rod.heat("left"), 1e-13 * 10);
        for (int c = 0; c < cells; c++) {
            double x = 0.2 * (c + 0.5) / cells;
            double exact =
                    c < cells / 2
                            ? Math.sqrt(640000 - 2 * 18665.4632815485 * x / 0.02)
                            : 300 + 18665.4632815485 * (0.2 - x) / 5;
            close(exact, rod.temperature(c), 1e-12);
        }
    }

    /** Kinks, jumps and steep growth: the flow is still the mean of k times the gradient. */
    @ParameterizedTest
    @CsvSource({
        "if(T < 500; 1; 1e10), 0",
        "exp((T - 300)/50), 0",
        "abs(T - 456.7) + 1, 0",
        "max(2; T - 600), 0",
        "if(T > 650; 3; 0.001), 0",
        "1/(1 + exp((T - 700)/3)), 0",
        "2 + sin(T/7), 0",
        "T^3*exp(-T/100), 0"
    })
    void anyShapeOfConductivity(String formula, double unused) {
        String k = formula.replace(';', ',');
        double mean = simpson(Expression.parse(k, ness.expression.Scope.of("T")));
        for (int cells : new int[] {1, 2, 17, 200}) {
            Solved rod = Solved.of(rod(cells, k));
            close(mean / 0.1, rod.heat("left"), 1e-9);
            double[] flow = rod.frame().flow()[0];
            for (double j : flow) close(flow[0], j, 1e-12);
        }
    }

    /**
     * The same where each cell has an integral of its own, since the formula hides that it does not
     * depend on position.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10*(T/300)^3",
                "exp((T - 300)/50)",
                "abs(T - 456.7) + 1",
                "max(2, T - 600)",
                "1/(1 + exp((T - 700)/30))",
                "2 + sin(T/7)",
                "if(T > 650, 3, 1)"
            })
    void cellsWithTheirOwnIntegralAreAsExact(String formula) {
        double mean = simpson(Expression.parse(formula, ness.expression.Scope.of("T")));
        for (int cells : new int[] {1, 2, 17, 200}) {
            Solved rod = Solved.of(rod(cells, formula + " + 1e-300*x*T"));
            Solved shared = Solved.of(rod(cells, formula));
            assertTrue(
                    rod.outcome().trace().steps() <= 10,
                    () -> "one step and corrections: " + rod.outcome().trace());
            close(mean / 0.1, rod.heat("left"), 1e-9);
            double[] flow = rod.frame().flow()[0];
            for (double j : flow) close(shared.heat("left"), j, 1e-12);
            for (int c = 0; c < cells; c++) close(shared.temperature(c), rod.temperature(c), 1e-11);
        }
    }

    /** Integral of k from 300 to 1000 K by brute force, cut where the formulas above have kinks. */
    private static double simpson(Expression k) {
        double[] cuts = {300, 456.7, 500, 600, 602, 650, 1000};
        double sum = 0;
        int n = 20000;
        for (int p = 1; p < cuts.length; p++) {
            double h = (cuts[p] - cuts[p - 1]) / n;
            double from = cuts[p - 1];
            for (int i = 0; i < n; i++) {
                // Gauss's three points: never on a jump
                double c = from + (i + 0.5) * h;
                double d = 0.5 * h * Math.sqrt(0.6);
                sum += h * (5 * k.at("T", c - d) + 8 * k.at("T", c) + 5 * k.at("T", c + d)) / 18;
            }
        }
        return sum;
    }
}
