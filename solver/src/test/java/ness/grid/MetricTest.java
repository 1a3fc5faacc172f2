package ness.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random grids of every coordinate system beside integrals over their cells (T4-T10). */
class MetricTest {
    private static final double RADIUS = 3;
    private static final double DIGITS = 1e-11;

    private static Grid grid(Coordinates coordinates, boolean origin, long seed) {
        Random random = new Random(seed);
        Axis[] axes = new Axis[3];
        for (int a = 0; a < 3; a++) {
            boolean resolved = a < coordinates.axes().size();
            double[] faces = new double[resolved ? 2 + random.nextInt(5) : 2];
            faces[0] = a > 0 || (origin && coordinates.radial()) ? 0 : 0.2;
            for (int i = 1; i < faces.length; i++)
                faces[i] = faces[i - 1] + 0.05 + random.nextDouble();
            if (coordinates == Coordinates.LATITUDE && a == 0)
                for (int i = 0; i < faces.length; i++) faces[i] = Math.tanh(faces[i] - 1);
            axes[a] = new Axis(coordinates.axisName(a), faces, false, resolved);
        }
        return new Grid(
                coordinates,
                List.of(axes),
                List.of(new Region("default", false)),
                null,
                null,
                RADIUS);
    }

    private static double integral(DoubleUnaryOperator f, double from, double to) {
        int n = 2000;
        double h = (to - from) / n;
        double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
        for (int i = 1; i < n; i++) sum += (i % 2 == 1 ? 4 : 2) * f.applyAsDouble(from + i * h);
        return sum * h / 3;
    }

    /** Area of a surface of constant s along axis 0, per unit of both other coordinates. */
    private static double areaAt(Coordinates coordinates, double s) {
        return switch (coordinates) {
            case CARTESIAN -> 1;
            case CYLINDRICAL, POLAR -> s;
            case SPHERICAL -> s * s;
            case LATITUDE -> RADIUS * Math.sqrt(1 - s * s);
        };
    }

    /** Length of a step ds along axis 0. */
    private static double stretch(Coordinates coordinates, double s) {
        return coordinates == Coordinates.LATITUDE ? RADIUS / Math.sqrt(1 - s * s) : 1;
    }

    @ParameterizedTest
    @EnumSource(Coordinates.class)
    void volumesAreIntegralsOfTheArea(Coordinates coordinates) {
        for (int seed = 0; seed < 10; seed++) {
            Grid grid = grid(coordinates, seed % 2 == 0, seed);
            for (int c = 0; c < grid.cells(); c++) {
                int[] at = grid.indices(c);
                Axis first = grid.axis(0);
                double along =
                        integral(
                                s -> areaAt(coordinates, s) * stretch(coordinates, s),
                                first.faces()[at[0]],
                                first.faces()[at[0] + 1]);
                double expected = along * grid.axis(1).width(at[1]) * grid.axis(2).width(at[2]);
                assertEquals(expected, grid.volume(c), DIGITS * expected);
                assertEquals(grid.volume(c), grid.volume(at[0], at[1], at[2]));
                double product = 1;
                for (int a = 0; a < 3; a++) product *= grid.volumeFactors(a)[at[a]];
                assertEquals(product, grid.volume(c));
            }
        }
    }

    /** Half cells that start away from the axis are integrals of ds/A from face to node (T4). */
    @ParameterizedTest
    @EnumSource(Coordinates.class)
    void pathsAreIntegralsOfTheInverseArea(Coordinates coordinates) {
        if (coordinates == Coordinates.LATITUDE) return;
        for (int seed = 0; seed < 10; seed++) {
            Grid grid = grid(coordinates, false, seed);
            Axis first = grid.axis(0);
            for (int i = 0; i < first.cells(); i++)
                for (int end = 0; end < 2; end++) {
                    double expected =
                            Math.abs(
                                    integral(
                                            s -> 1 / areaAt(coordinates, s),
                                            first.faces()[i + end],
                                            first.centre(i)));
                    assertEquals(expected, grid.half(0, end)[i], 1e-9 * expected);
                }
        }
    }

    /** Across all other axes the flow passes a constant area, but around the axis of a disc. */
    @ParameterizedTest
    @EnumSource(Coordinates.class)
    void straightPathsAreWidthsOverAreas(Coordinates coordinates) {
        for (int seed = 0; seed < 10; seed++) {
            Grid grid = grid(coordinates, false, seed);
            for (int axis = 1; axis < coordinates.axes().size(); axis++)
                for (int c = 0; c < grid.cells(); c++) {
                    int[] at = grid.indices(c);
                    double g =
                            grid.crossPath(axis, at[0], at[1], at[2])
                                    / (grid.half(axis, 0)[at[axis]] + grid.half(axis, 1)[at[axis]]);
                    double width = grid.axis(axis).width(at[axis]);
                    double expected =
                            coordinates == Coordinates.POLAR
                                    ? around(grid, at) / width
                                    : grid.area(axis, at[axis], at[0], at[1], at[2]) / width;
                    assertEquals(expected, g, DIGITS * expected);
                }
        }
    }

    /** Circles of all radii of a ring side by side (T8). */
    private static double around(Grid grid, int[] at) {
        double[] r = grid.axis(0).faces();
        return grid.axis(2).width(at[2]) * integral(s -> 1 / s, r[at[0]], r[at[0] + 1]);
    }

    /** A box of cells has no gaps: its volume is the divergence of the position over its faces. */
    @ParameterizedTest
    @EnumSource(
            value = Coordinates.class,
            names = {"CARTESIAN", "CYLINDRICAL", "SPHERICAL"})
    void facesEncloseTheirVolume(Coordinates coordinates) {
        int dimension = coordinates == Coordinates.CYLINDRICAL ? 2 : 1;
        for (int seed = 0; seed < 10; seed++) {
            Grid grid = grid(coordinates, seed % 2 == 0, seed);
            for (int c = 0; c < grid.cells(); c++) {
                int[] at = grid.indices(c);
                double[] s = grid.axis(0).faces();
                double sum =
                        s[at[0] + 1] * grid.area(0, at[0] + 1, at[0], at[1], at[2])
                                - s[at[0]] * grid.area(0, at[0], at[0], at[1], at[2]);
                double divergence = coordinates == Coordinates.SPHERICAL ? 3 : dimension;
                assertEquals(divergence * grid.volume(c), sum, DIGITS * Math.abs(sum));
            }
        }
    }

    /** On the sphere the area of a face times what it is divided by is 1 - x^2 (T9). */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void circlesOfLatitudeCarryOneMinusTheSquare(long seed) {
        Grid grid = grid(Coordinates.LATITUDE, false, seed);
        Axis x = grid.axis(0);
        for (int i = 1; i < x.cells(); i++) {
            double s = x.faces()[i];
            double g = grid.crossPath(0, i, 0, 0) / (grid.half(0, 1)[i - 1] + grid.half(0, 0)[i]);
            double rest = grid.axis(1).width(0) * grid.axis(2).width(0);
            double expected = (1 - s * s) * rest / (x.centre(i) - x.centre(i - 1));
            assertEquals(expected, g, DIGITS * expected);
        }
    }

    /** Numbers of faces across each axis, and each face's own two cells. */
    @ParameterizedTest
    @EnumSource(Coordinates.class)
    void eachFaceHasANumberOfItsOwn(Coordinates coordinates) {
        Grid grid = grid(coordinates, false, 5);
        for (int axis = 0; axis < 3; axis++) {
            Set<Integer> seen = new HashSet<>();
            for (int c = 0; c < grid.cells(); c++) {
                int[] at = grid.indices(c);
                seen.add(grid.face(axis, at[axis], at[0], at[1], at[2]));
                seen.add(grid.face(axis, at[axis] + 1, at[0], at[1], at[2]));
            }
            assertEquals(grid.faces(axis), seen.size());
            assertEquals(0, Collections.min(seen));
            assertEquals(grid.faces(axis) - 1, Collections.max(seen));
        }
    }

    @ParameterizedTest
    @EnumSource(Coordinates.class)
    void sitesOfCellsAreTheirNodesInAnyOrder(Coordinates coordinates) {
        Grid grid = grid(coordinates, false, 6);
        int[] backwards = IntStream.range(0, grid.cells()).map(c -> grid.cells() - 1 - c).toArray();
        GridSites some = GridSites.cells(grid, backwards);
        GridSites all = GridSites.cells(grid);
        assertEquals(grid.cells(), some.size());
        assertArrayEquals(all.names(), some.names());
        assertEquals(grid.dimension(), all.names().length);
        double[][] one = new double[3][grid.cells()];
        double[][] other = new double[3][grid.cells()];
        all.coordinates(0, grid.cells(), one);
        some.coordinates(0, grid.cells(), other);
        for (int c = 0; c < grid.cells(); c++)
            for (int a = 0; a < grid.dimension(); a++) {
                assertEquals(grid.axis(a).centre(grid.indices(c)[a]), one[a][c]);
                assertEquals(one[a][c], other[a][grid.cells() - 1 - c]);
            }
        double[][] last = new double[3][1];
        all.coordinates(grid.cells() - 1, 1, last);
        assertEquals(one[0][grid.cells() - 1], last[0][0]);
    }

    /** Every position of a cell is found in it, its upper face in the next. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void positionsAreFoundInTheirCell(long seed) {
        Axis axis = grid(Coordinates.CARTESIAN, false, seed).axis(0);
        for (int i = 0; i < axis.cells(); i++) {
            assertEquals(i, axis.cellAt(axis.centre(i)));
            assertEquals(i, axis.cellAt(axis.faces()[i]));
            assertEquals(i, axis.cellAt(Math.nextDown(axis.faces()[i + 1])));
            assertEquals(axis.centre(i), axis.centres()[i]);
        }
        assertEquals(axis.cells() - 1, axis.cellAt(axis.to()));
        assertEquals(axis.to() - axis.from(), Arrays.stream(widths(axis)).sum(), 1e-15 * 10);
    }

    private static double[] widths(Axis axis) {
        return IntStream.range(0, axis.cells()).mapToDouble(axis::width).toArray();
    }

    @Test
    void regionsSayWhichCellsAreVoid() {
        Axis x = new Axis("x", new double[] {0, 1, 2, 3}, false, true);
        List<Axis> axes = List.of(x, Axis.unresolved("y", 1), Axis.unresolved("z", 1));
        List<Region> regions = List.of(new Region("default", false), new Region("hole", true));
        Grid some = new Grid(Coordinates.CARTESIAN, axes, regions, new int[] {0, 1, 0}, 0.5, 1);
        assertTrue(some.hasVoids() && some.isVoid(1));
        assertFalse(some.isVoid(0) || some.isVoid(2) || some.uniform());
        assertEquals(1, some.region(1));
        assertEquals(0.5, some.thickness());
        Grid none = new Grid(Coordinates.CARTESIAN, axes, regions, null, null, 1);
        assertFalse(none.hasVoids() || none.isVoid(1));
        assertTrue(none.uniform());
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                new Grid(
                                        Coordinates.CARTESIAN,
                                        axes,
                                        regions,
                                        new int[] {0, 1},
                                        null,
                                        1));
        assertEquals("one region for each cell", refused.getMessage());
    }
}
