package ness.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes, areas and paths of each coordinate system, and the numbers of cells and faces. */
class GridTest {
    private static final double[] FACES = {0.02, 0.023, 0.03, 0.05};

    private static Grid grid(Coordinates coordinates, Axis... axes) {
        return new Grid(
                coordinates, List.of(axes), List.of(new Region("default", false)), null, null, 3);
    }

    private static Grid shells(Coordinates coordinates, double... faces) {
        String[] names = new String[3];
        for (int a = 0; a < 3; a++) names[a] = coordinates.axisName(a);
        double second = coordinates == Coordinates.SPHERICAL ? 2 : 2 * Math.PI;
        return grid(
                coordinates,
                new Axis(names[0], faces, false, true),
                Axis.unresolved(names[1], coordinates == Coordinates.CYLINDRICAL ? 0.7 : second),
                Axis.unresolved(
                        names[2],
                        coordinates == Coordinates.CYLINDRICAL
                                ? 2 * Math.PI
                                : coordinates == Coordinates.SPHERICAL ? 2 * Math.PI : 0.7));
    }

    private static double volume(Grid grid) {
        double sum = 0;
        for (int c = 0; c < grid.cells(); c++) sum += grid.volume(c);
        return sum;
    }

    /** Conductance of unit conductivity from the first face to the last. */
    private static double conductance(Grid grid, int axis) {
        double resistance = 0;
        for (int i = 0; i < grid.cells(axis); i++)
            resistance += grid.half(axis, 0)[i] + grid.half(axis, 1)[i];
        return grid.crossPath(axis, 0, 0, 0) / resistance;
    }

    @Test
    void cylinderHasItsVolumeAreaAndLogarithm() {
        Grid grid = shells(Coordinates.CYLINDRICAL, FACES);
        double ring = Math.PI * (0.05 * 0.05 - 0.02 * 0.02) * 0.7;
        assertEquals(ring, volume(grid), 1e-14 * ring);
        assertEquals(2 * Math.PI * 0.05 * 0.7, grid.area(0, 3, 0, 0, 0), 1e-15);
        double g = 2 * Math.PI * 0.7 / Math.log(2.5);
        assertEquals(g, conductance(grid, 0), 1e-14 * g);
    }

    @Test
    void sphereHasItsVolumeAreaAndInverseRadius() {
        Grid grid = shells(Coordinates.SPHERICAL, FACES);
        double shell = 4 * Math.PI / 3 * (Math.pow(0.05, 3) - Math.pow(0.02, 3));
        assertEquals(shell, volume(grid), 1e-14 * shell);
        assertEquals(4 * Math.PI * 0.0025, grid.area(0, 3, 0, 0, 0), 1e-15);
        double g = 4 * Math.PI / (1 / 0.02 - 1 / 0.05);
        assertEquals(g, conductance(grid, 0), 1e-14 * g);
    }

    @ParameterizedTest
    @CsvSource({"POLAR", "CYLINDRICAL", "SPHERICAL"})
    void meshesFromTheAxisUseTheFacesOwnArea(Coordinates coordinates) {
        Grid grid = shells(coordinates, 0, 0.01, 0.03);
        for (int i = 0; i < 2; i++) {
            double outer = grid.crossPath(0, i, 0, 0) / grid.half(0, 1)[i];
            double distance = grid.axis(0).width(i) / 2;
            assertEquals(
                    grid.area(0, i + 1, 0, 0, 0) / distance, outer, 1e-14 * outer, "cell " + i);
        }
        assertEquals(0, grid.area(0, 0, 0, 0, 0));
        assertEquals(Double.POSITIVE_INFINITY, grid.half(0, 0)[0]);
    }

    @Test
    void quarterRingConductsAroundAsTheLogarithmOfItsRadii() {
        Axis phi = new Axis("phi", new double[] {0, 0.3, Math.PI / 2}, false, true);
        Axis r = new Axis("r", new double[] {0.01, 0.02}, false, true);
        Grid grid = grid(Coordinates.POLAR, r, phi, Axis.unresolved("z", 0.001));
        assertEquals(10 * conductance(grid, 1), 0.00441271200305303, 1e-14 * 0.0044, "around");
        double radial = 0;
        for (int j = 0; j < 2; j++)
            radial += grid.crossPath(0, 0, j, 0) / (grid.half(0, 0)[0] + grid.half(0, 1)[0]);
        assertEquals(0.022661800709136, 10 * radial, 1e-14 * 0.0227);
        assertEquals(0.01 * 0.001, grid.area(1, 1, 0, 0, 0), 1e-20);
        assertEquals(0.02 * 0.3 * 0.001, grid.area(0, 1, 0, 0, 0), 1e-20);
    }

    @Test
    void ringsAcrossTheAxisOfACylinderHaveTheirArea() {
        Axis r = new Axis("r", new double[] {0, 0.1, 0.3}, false, true);
        Axis z = new Axis("z", new double[] {0, 1, 3}, false, true);
        Grid grid = grid(Coordinates.CYLINDRICAL, r, z, Axis.unresolved("phi", 2 * Math.PI));
        assertEquals(Math.PI * 0.08, grid.area(1, 0, 1, 0, 0), 1e-15);
        assertEquals(Math.PI * 0.08 / 3, conductance(grid, 1) * 8, 1e-14);
    }

    @Test
    void planetIsAShellThatNarrowsTowardsItsPoles() {
        Grid grid = shells(Coordinates.LATITUDE, -1, -0.2, 0.5, 1);
        assertEquals(4 * Math.PI * 9 * 0.7, volume(grid), 1e-12);
        assertEquals(0, grid.area(0, 0, 0, 0, 0));
        assertEquals(0, grid.area(0, 3, 0, 0, 0));
        double circle = 2 * Math.PI * 3 * Math.sqrt(0.75) * 0.7;
        assertEquals(circle, grid.area(0, 2, 0, 0, 0), 1e-14 * circle);
        double g = grid.crossPath(0, 0, 0, 0) / (grid.half(0, 1)[1] + grid.half(0, 0)[2]);
        double nodes = 0.75 - 0.15;
        assertEquals(2 * Math.PI * 0.7 * 0.75 / nodes, g, 1e-14 * g);
    }

    /** Every face has one number, and each cell's number comes back from its indices. */
    @Test
    void cellsAndFacesAreNumberedOnce() {
        Axis[] axes = new Axis[3];
        for (int a = 0; a < 3; a++)
            axes[a] = new Axis("xyz".substring(a, a + 1), rising(a + 2), false, true);
        Grid grid = grid(Coordinates.CARTESIAN, axes);
        assertEquals(24, grid.cells());
        for (int c = 0; c < 24; c++) {
            int[] i = grid.indices(c);
            assertEquals(c, grid.cell(i[0], i[1], i[2]));
        }
        for (int axis = 0; axis < 3; axis++) {
            int[] seen = new int[grid.faces(axis)];
            int[] count = {grid.cells(0), grid.cells(1), grid.cells(2)};
            count[axis] = 1;
            for (int k = 0; k < count[2]; k++)
                for (int j = 0; j < count[1]; j++)
                    for (int i = 0; i < count[0]; i++)
                        for (int f = 0; f <= grid.cells(axis); f++)
                            seen[grid.face(axis, f, i, j, k)]++;
            assertTrue(Arrays.stream(seen).allMatch(n -> n == 1), "axis " + axis);
        }
    }

    private static double[] rising(int cells) {
        double[] faces = new double[cells + 1];
        for (int i = 0; i <= cells; i++) faces[i] = i * i + i;
        return faces;
    }

    @Test
    void sitesOfFacesLieOnThem() {
        Axis x = new Axis("x", rising(2), false, true);
        Axis y = new Axis("y", rising(3), false, true);
        Grid grid = grid(Coordinates.CARTESIAN, x, y, Axis.unresolved("z", 1));
        int face = grid.face(1, 2, 1, 0, 0);
        GridSites sites = GridSites.faces(grid, 1, new int[] {face});
        double[][] at = new double[2][1];
        sites.coordinates(0, 1, at);
        assertEquals(4, at[0][0]);
        assertEquals(6, at[1][0]);
        assertArrayEquals(new String[] {"x", "y"}, sites.names());
        assertEquals("x = 4 m, y = 6 m (face " + face + ")", sites.describe(0));
        assertEquals("x = 1 m, y = 1 m (cell 0)", GridSites.cells(grid).describe(0));
        assertEquals(6, GridSites.cells(grid).size());
    }

    @Test
    void positionsBelongToTheNearestCell() {
        Axis x = new Axis("x", new double[] {0, 1, 3}, false, true);
        assertEquals(0, x.cellAt(-5));
        assertEquals(0, x.cellAt(0.5));
        assertEquals(1, x.cellAt(1));
        assertEquals(1, x.cellAt(3));
        assertEquals(1, x.cellAt(99));
    }

    @Test
    void axesThatDoNotRiseAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Axis("x", new double[] {0, 1, 1}, false, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Axis("x", new double[] {0, Double.NaN}, false, true));
        assertThrows(
                IllegalArgumentException.class, () -> new Axis("x", new double[] {0}, false, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Axis("z", new double[] {0, 1, 2}, false, false));
    }
}
