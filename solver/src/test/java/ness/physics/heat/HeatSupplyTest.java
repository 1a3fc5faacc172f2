package ness.physics.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import ness.expression.Expression;
import ness.expression.Scope;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.physics.CellBlock;
import ness.physics.Inadmissible;
import ness.physics.Property;
import ness.physics.PropertyException;
import ness.problem.Gallery;
import ness.words.Range;
import org.junit.jupiter.api.Test;

/** Sources by cell: of position, of temperature, and where they are not defined. */
class HeatSupplyTest {
    /** Cells of 1 m with nodes at 0.5, 1.5, ...; the second is void. */
    private static Grid grid(int cells) {
        return Gallery.of(Coordinates.CARTESIAN, Gallery.uniform("x", cells, 0, cells, false))
                .conductivity("1")
                .hole(i -> i[0] == 1)
                .problem()
                .grid();
    }

    private static HeatSupply supply(Grid grid, String formula) {
        Expression power = Expression.parse(formula, Scope.of("x", "T"));
        return new HeatSupply(grid, new Property("model.source", "source", power, Range.ANY), null);
    }

    private static CellBlock block(HeatSupply supply, int from, int size, double temperature) {
        CellBlock block = new CellBlock();
        block.from = from;
        block.size = size;
        Arrays.fill(block.state, temperature);
        Arrays.fill(block.slope, 99);
        supply.evaluate(block);
        return block;
    }

    @Test
    void aSourceMayBeUndefinedInAVoid() {
        CellBlock found = block(supply(grid(4), "1/(x - 1.5)"), 0, 4, 300);
        assertEquals(-1, found.source[0]);
        assertEquals(1, found.source[2]);
        assertEquals(0.5, found.source[3]);
        assertEquals(0, found.slope[3]);
    }

    @Test
    void elsewhereItsPlaceIsNamed() {
        PropertyException refused =
                assertThrows(PropertyException.class, () -> supply(grid(4), "1/(x - 2.5)"));
        assertEquals("model.source", refused.path());
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("source is Infinity at x = 2.5 m (cell 2)"), message);
    }

    /** The block that starts at cell 600 has the places of those cells, and the slope by T. */
    @Test
    void blocksStandWhereTheirCellsStand() {
        HeatSupply supply = supply(grid(1000), "x*T^2");
        assertTrue(supply.dependsOnTemperature());
        CellBlock found = block(supply, 600, 400, 30);
        assertEquals(600.5 * 900, found.source[0], 1e-9);
        assertEquals(600.5 * 60, found.slope[0], 1e-9);
        assertEquals(999.5 * 900, found.source[399], 1e-9);
        CellBlock fixed = block(supply(grid(1000), "x^2"), 600, 400, 30);
        assertEquals(600.5 * 600.5, fixed.source[0]);
        assertEquals(999.5 * 999.5, fixed.source[399]);
    }

    @Test
    void aTemperatureWithoutSourceIsExplained() {
        HeatSupply supply = supply(grid(4), "sqrt(400 - T)");
        assertTrue(Double.isNaN(block(supply, 0, 4, 500).source[2]));
        assertNull(supply.explain(2, 300));
        Inadmissible why = Objects.requireNonNull(supply.explain(2, 500));
        assertEquals("model.source", why.path());
        assertTrue(why.message().contains("x = 2.5 m (cell 2), T = 500.0 K"), why.message());
    }
}
