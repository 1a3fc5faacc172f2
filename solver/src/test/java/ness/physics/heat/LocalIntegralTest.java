package ness.physics.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.expression.Expression;
import ness.expression.Scope;
import ness.grid.GridSites;
import ness.physics.Property;
import ness.physics.Range;
import ness.problem.Gallery;
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

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 3"})
    void eachCellHasItsOwnPlace(int cell, double x) {
        LocalIntegral k = of("1 + x*T");
        assertEquals(1 + 400 * x, k.value(cell, 400));
        assertEquals(100 + x * 35000, k.between(cell, 300, 400), 1e-9);
        assertEquals(-100 - x * 35000, k.between(cell, 400, 300), 1e-9);
    }

    /** To the digits that the amount has where k is small and what lies before is large. */
    @ParameterizedTest
    @ValueSource(strings = {"1 + x*T", "exp((T - 100*x)/40)", "if(T < 300 + 30*x, 1, 1e4)"})
    void shiftIsTheInverseOfBetween(String formula) {
        LocalIntegral k = of(formula);
        for (double from : new double[] {250, 333, 512}) {
            for (double to : new double[] {200, 333, 700}) {
                double amount = k.between(1, from, to);
                double digits = 1e-11 * to + 1e-13 * Math.abs(amount) / k.value(1, to);
                assertEquals(to, k.shift(1, from, amount), digits);
            }
        }
    }

    /** k = 500 - T ends at 500 K, up to which 20000 W/m are left from 300 K. */
    @Test
    void nothingLiesBeyondTheEndOfTheRange() {
        LocalIntegral k = of("500 - T + 0*x*sin(T)");
        assertEquals(480, k.shift(0, 300, 20000 - 200), 1e-6);
        assertTrue(Double.isNaN(k.shift(0, 300, 20001)));
        assertTrue(Double.isNaN(k.between(0, 300, 501)));
        assertTrue(Double.isNaN(k.value(0, 500)));
    }
}
