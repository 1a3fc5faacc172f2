package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.expression.Expression;
import ness.expression.Scope;
import ness.findings.CellField;
import ness.findings.Mesh;
import ness.findings.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldComparisonTest {
    private static final Tolerance KELVIN = new Tolerance(null, 1.0);
    private static final Mesh ROD = MadeUp.mesh(Values.constant(1), MadeUp.axis("x", 4));

    private static FieldComparison.Worst worst(
            Mesh mesh, CellField field, String formula, Tolerance tolerance) {
        Expression expected = Expression.parse(formula, Scope.of("x", "y"));
        return FieldComparison.worst(mesh, field, expected, tolerance);
    }

    @Test
    void theLargestErrorCounts() {
        FieldComparison.Worst worst = worst(ROD, MadeUp.field(0.5, 1.7, 2.1, 3.5), "x", KELVIN);
        assertEquals(2, worst.cell());
        assertEquals(2.1, worst.found());
        assertEquals(2.5, worst.expected());
        assertEquals(0.4, worst.error(), 1e-15);
        assertEquals(1, worst.allowed());
    }

    @Test
    void aRelativeErrorIsWorstWhereTheFieldIsSmall() {
        Tolerance percent = new Tolerance(0.01, null);
        FieldComparison.Worst worst = worst(ROD, MadeUp.field(0.6, 1.5, 2.5, 3.8), "x", percent);
        assertEquals(0, worst.cell());
        assertEquals(0.2, worst.error(), 1e-15);
    }

    @Test
    void ofTwoTolerancesTheLargerCountsInEachCell() {
        Tolerance both = new Tolerance(0.1, 0.1);
        FieldComparison.Worst worst = worst(ROD, MadeUp.field(0.59, 1.5, 2.5, 3.8), "x", both);
        assertEquals(0, worst.cell(), "0.09 of 0.1 is more than 0.3 of 0.35");
        assertEquals(0.1, worst.allowed());
    }

    @Test
    void voidCellsDoNotCount() {
        Mesh mesh = MadeUp.mesh(Values.of(0, 1, 1, 0), MadeUp.axis("x", 4));
        CellField field = MadeUp.field(Double.NaN, 1.5, 2.6, 1e9);
        assertEquals(2, worst(mesh, field, "x", KELVIN).cell());
        Mesh nothing = MadeUp.mesh(Values.constant(0), MadeUp.axis("x", 4));
        FieldComparison.Worst none = worst(nothing, field, "x", KELVIN);
        assertEquals(-1, none.cell());
        assertTrue(Double.isNaN(none.error()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void anUndefinedNumberIsWorseThanAnyError(int cell) {
        double[] values = {1e9, 1e9, 1e9, 1e9};
        values[cell] = Double.NaN;
        FieldComparison.Worst worst = worst(ROD, MadeUp.field(values), "x", KELVIN);
        assertEquals(cell, worst.cell());
        assertTrue(Double.isNaN(worst.error()));
    }

    @Test
    void anUndefinedExpectationIsNoLicence() {
        FieldComparison.Worst worst = worst(ROD, MadeUp.field(1, 1, 1, 1), "sqrt(x - 1)", KELVIN);
        assertEquals(0, worst.cell());
        assertTrue(Double.isNaN(worst.error()));
    }

    @Test
    void cellsRunAlongTheFirstAxisFastest() {
        Mesh plate = MadeUp.mesh(Values.constant(1), MadeUp.axis("x", 40), MadeUp.axis("y", 30));
        double[] values = new double[1200];
        for (int j = 0; j < 30; j++) {
            for (int i = 0; i < 40; i++) {
                values[i + 40 * j] = i + 0.5 + 100 * (j + 0.5);
            }
        }
        assertEquals(0, worst(plate, MadeUp.field(values), "x + 100*y", KELVIN).error(), 1e-12);
        values[7 + 40 * 23] += 2;
        FieldComparison.Worst worst = worst(plate, MadeUp.field(values), "x + 100*y", KELVIN);
        assertEquals(7 + 40 * 23, worst.cell());
        assertEquals("x = 7.50000 m, y = 23.5000 m", FieldComparison.place(plate, worst.cell()));
    }
}
