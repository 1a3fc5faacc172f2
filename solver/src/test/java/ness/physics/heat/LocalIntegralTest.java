package ness.physics.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.expression.Expression;
import ness.expression.Scope;
import ness.grid.GridSites;
import ness.physics.Property;
import ness.problem.Gallery;
import ness.words.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Integrals over temperature of properties that vary with place in a way of their own. */
class LocalIntegralTest {
    /** Two cells, with nodes at x = 1 and x = 3. */
    private static LocalIntegral of(String formula) {
        return new LocalIntegral(
                new Property(
                        "model.materials.default.conductivity",
                        "conductivity",
                        Expression.parse(formula, Scope.of("x", "T")),
                        Range.POSITIVE),
                "T",
                GridSites.cells(Gallery.rod(2, 4).conductivity("1").problem().grid()));
    }

    private static double value(LocalIntegral k, int cell, double temperature) {
        double[] value = new double[1];
        k.values(new int[] {cell}, new double[] {temperature}, new int[1], 1, value);
        return value[0];
    }

    private static TemperatureIntegral integral(LocalIntegral k, int cell, double from, double to) {
        TemperatureIntegral[] into = new TemperatureIntegral[1];
        k.integrals(
                new LocalIntegral.Spans(
                        new int[] {cell}, new double[] {from}, new double[] {to}, into),
                new int[1],
                1);
        return into[0];
    }

    private static double between(LocalIntegral k, int cell, double from, double to) {
        return integral(k, cell, from, to).between(from, to);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 3"})
    void eachCellHasItsOwnPlace(int cell, double x) {
        LocalIntegral k = of("1 + x*T");
        assertEquals(1 + 400 * x, value(k, cell, 400));
        assertEquals(100 + x * 35000, between(k, cell, 300, 400), 1e-9);
        assertEquals(-100 - x * 35000, between(k, cell, 400, 300), 1e-9);
    }

    /** k = x e^(T/60) + e^(-x T/20), with 3 K between nodes as well as 900 K. */
    @ParameterizedTest
    @ValueSource(doubles = {300.0000001, 303, 297, 340, 1200, 40, 300})
    void integralsAreExactToRoundingOverAnyWidth(double to) {
        LocalIntegral k = of("x*exp(T/60) + exp(-x*T/20)");
        double middle = (to + 300) / 120;
        double first = 3 * 60 * Math.exp(middle) * 2 * Math.sinh((to - 300) / 120);
        double from = 3.0 * 300 / 20;
        double second = 20 / 3.0 * -Math.exp(-from) * Math.expm1(-3.0 * (to - 300) / 20);
        double exact = first + second;
        assertEquals(exact, between(k, 1, 300, to), 4e-14 * Math.abs(exact));
    }

    /** Together or alone, to the bit: parts of the work go to several threads. */
    @ParameterizedTest
    @ValueSource(strings = {"1 + x*T", "exp(-x*T/300)", "if(T < 303 + x, 1, 1e4) + 0*x"})
    void aCellDoesNotNoticeTheOthers(String formula) {
        LocalIntegral k = of(formula);
        int n = 300;
        int[] cells = new int[n];
        int[] which = new int[n];
        double[] from = new double[n];
        double[] to = new double[n];
        for (int s = 0; s < n; s++) {
            cells[s] = s % 2;
            which[s] = s;
            from[s] = 300 + s % 7;
            to[s] = from[s] + (s % 5 - 2) * Math.pow(3, s % 6);
        }
        TemperatureIntegral[] together = new TemperatureIntegral[n];
        k.integrals(new LocalIntegral.Spans(cells, from, to, together), which, n);
        for (int s = 0; s < n; s++)
            assertEquals(between(k, cells[s], from[s], to[s]), together[s].between(from[s], to[s]));
    }

    /** To the digits that the amount has where k is small and what lies before is large. */
    @ParameterizedTest
    @ValueSource(strings = {"1 + x*T", "exp((T - 100*x)/40)", "if(T < 300 + 30*x, 1, 1e4)"})
    void shiftIsTheInverseOfBetween(String formula) {
        LocalIntegral k = of(formula);
        for (double from : new double[] {250, 333, 512}) {
            for (double to : new double[] {200, 333, 700}) {
                double amount = between(k, 1, from, to);
                double digits = 1e-11 * to + 1e-13 * Math.abs(amount) / value(k, 1, to);
                assertEquals(to, integral(k, 1, from, from).shift(from, amount), digits);
                assertEquals(to, integral(k, 1, from, to).shift(from, amount), digits);
            }
        }
    }

    /** Jumps that nobody announces, wherever they lie between two temperatures. */
    @ParameterizedTest
    @ValueSource(doubles = {326, 650.01, 650.7, 649.2, 974.9, 1299.5, 487.6})
    void jumpsHideNowhere(double at) {
        LocalIntegral k = of("if(T < " + at + " + 0*x*T, 1, 50)");
        double exact = at - 320 + 50 * (1300 - at);
        assertEquals(exact, between(k, 0, 320, 1300), 1e-8);
        assertEquals(1300, integral(k, 0, 320, 1300).shift(320, exact), 1e-8);
        assertEquals(51, between(k, 0, at - 1, at + 1), 1e-9);
    }

    /** A kink and a jump that move with the cell, from 306 K and 330 K at x = 3. */
    @Test
    void jumpsThatMoveAreCutWhereTheyAre() {
        LocalIntegral k = of("if(T < 300 + 2*x, 1, 50) + max(0, T/(3*x) - 110/x)");
        double exact = 6 + 50 * 94 + 70 * 70 / 18.0;
        assertEquals(exact, between(k, 1, 300, 400), 1e-13 * exact);
        assertEquals(400, integral(k, 1, 300, 300).shift(300, exact), 1e-12 * 400);
    }

    /** k = 500 - T ends at 500 K, up to which 20000 W/m are left from 300 K. */
    @Test
    void nothingLiesBeyondTheEndOfTheRange() {
        LocalIntegral k = of("500 - T + 0*x*sin(T)");
        TemperatureIntegral theta = integral(k, 0, 300, 400);
        assertEquals(480, theta.shift(300, 20000 - 200), 1e-6);
        assertTrue(Double.isNaN(theta.shift(300, 20001)));
        assertTrue(Double.isNaN(theta.between(300, 501)));
        assertTrue(Double.isNaN(between(k, 0, 300, 501)));
        assertTrue(Double.isNaN(value(k, 0, 500)));
    }

    /** What lies beyond the end concerns only those who ask for it. */
    @Test
    void aRangeThatEndsBeforeTheOtherTemperatureServesUpToItsEnd() {
        TemperatureIntegral theta = integral(of("500 - T + 0*x*sin(T)"), 0, 300, 600);
        assertEquals(200, theta.property(300), 1e-12);
        assertEquals(15000, theta.between(300, 400), 1e-9);
    }
}
