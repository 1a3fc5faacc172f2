package ness.physics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import ness.expression.Expression;
import ness.expression.Points;
import ness.expression.Scope;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.problem.Gallery;
import ness.words.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers and formulas over the places of a grid, and what they may be. */
class PropertyTest {
    private static final int CELLS = 2 * Points.BLOCK + 7;

    /** Cells of 1 m, with nodes at 0.5, 1.5, ... */
    private static final Grid GRID = Gallery.rod(CELLS, CELLS).conductivity("1").problem().grid();

    private static Property property(String formula, Range range) {
        Expression parsed = Expression.parse(formula, Scope.of("x", "T"));
        return new Property("a.path", "a name", parsed, range);
    }

    /** More places than a block: each has the value of its own position. */
    @Test
    void everyPlaceHasItsOwnValue() {
        double[] values = property("2*x + 1", Range.ANY).at(GridSites.cells(GRID));
        assertEquals(CELLS, values.length);
        for (int c = 0; c < CELLS; c++) assertEquals(2 * (c + 0.5) + 1, values[c]);
        int[] some = {CELLS - 1, 3, Points.BLOCK, 0};
        assertArrayEquals(
                Arrays.stream(some).mapToDouble(c -> c + 0.5).toArray(),
                property("x", Range.ANY).at(GridSites.cells(GRID, some)));
        assertArrayEquals(
                new double[] {7, CELLS},
                property("x", Range.ANY).at(GridSites.faces(GRID, 0, new int[] {7, CELLS})));
    }

    @Test
    void constantsAreTheSameEverywhereAndAskedForOnce() {
        Property three = Property.constant("three", 3, Range.POSITIVE);
        double[] values = three.at(GridSites.cells(GRID));
        assertTrue(Arrays.stream(values).allMatch(v -> v == 3));
        assertEquals("three", three.path());
        assertEquals(0, three.at(GridSites.cells(GRID, new int[0])).length);
        Property never = Property.constant("never", -1, Range.POSITIVE);
        assertEquals(0, never.at(GridSites.cells(GRID, new int[0])).length);
        assertThrows(PropertyException.class, () -> never.at(GridSites.cells(GRID)));
    }

    /** The first place without an allowed value is named, also in a later block. */
    @Test
    void whatIsNotAllowedIsNamedWithItsPlace() {
        int at = Points.BLOCK + 5;
        Property falling = property((at + 0.5) + " - x", Range.POSITIVE);
        PropertyException refused =
                assertThrows(PropertyException.class, () -> falling.at(GridSites.cells(GRID)));
        assertEquals("a.path", refused.path());
        String place = GridSites.cells(GRID).describe(at);
        assertEquals(
                "a name is 0.0 at " + place + "; it must be finite and greater than 0",
                refused.getMessage());
    }

    @Test
    void partsAreJudgedByTheirOwnRange() {
        Property product = property("x*T", Range.POSITIVE);
        assertTrue(product.dependsOn("x") && product.dependsOn("T"));
        Expression part = Expression.parse("x - 1", Scope.of("x"));
        double[] values = product.at(GridSites.cells(GRID, new int[] {0, 1}), part, Range.ANY);
        assertArrayEquals(new double[] {-0.5, 0.5}, values);
        assertThrows(
                PropertyException.class,
                () -> product.at(GridSites.cells(GRID, new int[] {0}), part, Range.POSITIVE));
    }

    @ParameterizedTest
    @CsvSource({
        "ANY, -1, true",
        "ANY, 1e308, true",
        "POSITIVE, 0, false",
        "POSITIVE, 4.9e-324, true",
        "NON_NEGATIVE, 0, true",
        "NON_NEGATIVE, -0.0, true",
        "NON_NEGATIVE, -4.9e-324, false",
        "UNIT_INTERVAL, 0, true",
        "UNIT_INTERVAL, 1, true",
        "UNIT_INTERVAL, 1.0000000000000002, false"
    })
    void rangesEndWhereTheySay(Range range, double value, boolean allowed) {
        assertEquals(allowed, range.allows(value));
    }

    @ParameterizedTest
    @EnumSource(Range.class)
    void nothingInfiniteOrUndefinedIsAllowed(Range range) {
        for (double value :
                new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
            assertTrue(!range.allows(value), range + ": " + value);
    }
}
