package ness.config.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.grid.Axis;
import ness.grid.Grid;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faces stand where the words of an axis put them. */
class AxisFacesTest {
    private static Axis axis(String words) {
        return new Experiment("{axes: {x: " + words + "}}").grid().axis(0);
    }

    @Test
    void growthIsTheRatioOfOneCellToTheNext() {
        double[] expected = {0, 0.18628912071535, 0.40983606557377, 0.678092399403875, 1};
        assertArrayEquals(expected, axis("{from: 0, to: 1, cells: 4, growth: 1.2}").faces(), 1e-14);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.97, 1 - 1e-9, 1, 1 + 1e-9, 1.04, 2})
    void everyGrowthReachesTheEndExactly(double growth) {
        Axis axis = axis("{from: -1, to: 3, cells: 7, growth: " + growth + "}");
        assertEquals(-1, axis.from());
        assertEquals(3, axis.to());
        for (int i = 1; i < 7; i++)
            assertEquals(growth, axis.width(i) / axis.width(i - 1), 1e-12 * growth);
    }

    @Test
    void segmentsFollowEachOther() {
        Axis axis =
                axis(
                        "{from: 0, segments: [{to: 1 cm, cells: 4}, {to: 2 cm, cells: 1},"
                                + " {to: 5 cm, cells: 2, growth: 2}]}");
        assertArrayEquals(
                new double[] {0, 0.0025, 0.005, 0.0075, 0.01, 0.02, 0.03, 0.05},
                axis.faces(),
                1e-16);
        assertEquals(0.01, axis.faces()[4], "a joint stands exactly where it was put");
    }

    @Test
    void facesMayBeGivenOneByOne() {
        assertArrayEquals(
                new double[] {0, 0.1, 0.25, 0.3}, axis("{faces: [0, 0.1, 25 cm, 0.3]}").faces());
    }

    @Test
    void axesThatAreNotNamedHaveOneCell() {
        Grid grid = Experiment.plate(3, 2, "{}").grid();
        assertEquals(6, grid.cells());
        assertEquals(2, grid.dimension());
        assertTrue(grid.axis(1).resolved());
        assertFalse(grid.axis(2).resolved());
        assertEquals(1, grid.cells(2));
    }

    @Test
    void onlyAnAxisThatSaysSoIsPeriodic() {
        Grid grid =
                new Experiment(
                                "{axes: {x: {from: 0, to: 1, cells: 3},"
                                        + " y: {from: 0, to: 1, cells: 3, periodic: true}}}")
                        .grid();
        assertFalse(grid.axis(0).periodic());
        assertTrue(grid.axis(1).periodic());
    }

    @Test
    void aFullTurnIsNotPeriodicByItself() {
        Grid grid =
                new Experiment(
                                "{coordinates: polar, axes: {r: {from: 1, to: 2, cells: 2},"
                                        + " phi: {from: 0, to: 360 deg, cells: 4}}}")
                        .grid();
        assertFalse(grid.axis(1).periodic());
        assertEquals(2 * Math.PI, grid.axis(1).to(), 1e-15);
    }
}
