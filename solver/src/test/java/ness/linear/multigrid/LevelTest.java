package ness.linear.multigrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.linear.Stencils;
import ness.parallel.Team;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Levels cell by cell, and the finest beside its stencil. */
class LevelTest {
    static Stream<Shape> shapes() {
        return Stream.of(
                Shape.of(2, 2, 1),
                Shape.of(9, 4, 1),
                Shape.of(4, 3, 5),
                new Shape(6, 5, 1, true, false, false),
                new Shape(7, 5, 1, true, true, false),
                new Shape(2, 3, 1, true, true, false),
                new Shape(3, 4, 5, true, true, true));
    }

    /** Each kind of level: of faces alone, and with all neighbours. */
    private static List<Level> levels(Shape shape) {
        Level fine = Levels.random(shape, 1);
        List<Level> levels = new ArrayList<>(List.of(fine));
        levels.add(Levels.coarsen(fine, shape.nx() > 2, true, shape.nz() > 1).coarse());
        return levels;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void residualsAreThoseOfTheMatrix(Shape shape) {
        for (Level level : levels(shape)) {
            int n = Levels.cells(level);
            double[] u = Levels.vector(n, 2);
            double[] r = Levels.vector(n, 3);
            Levels.set(level, level.solution, u);
            Levels.set(level, level.right, r);
            double[] expected = Levels.product(Levels.matrix(level), u);
            for (int c = 0; c < n; c++) expected[c] = r[c] - expected[c];
            for (int row = 0; row < level.rows; row++)
                for (int p = 0; p < 2; p++)
                    level.residual(row, p, level.defect[p][row], Levels.works(level)[0]);
            double[] found = Levels.values(level, level.defect);
            assertArrayEquals(expected, found, Levels.ROUNDING * Levels.largest(expected));
        }
    }

    /** After its own balance is solved a cell has no residual, if its neighbours stay. */
    @ParameterizedTest
    @MethodSource("shapes")
    void solvingForACellLeavesItWithoutResidual(Shape shape) {
        Level level = Levels.random(shape, 4);
        int n = Levels.cells(level);
        Levels.set(level, level.right, Levels.vector(n, 5));
        Levels.set(level, level.solution, Levels.vector(n, 6));
        for (int row = 0; row < level.rows; row++)
            level.solve(row, level.parity(1, row), Levels.works(level)[0]);
        double[] product =
                Levels.product(Levels.matrix(level), Levels.values(level, level.solution));
        for (int c = 0; c < n; c++) {
            if ((c % level.count[0] & 1) != level.parity(1, c / level.count[0])) continue;
            float right = Levels.value(level, level.right, c);
            assertEquals(right, product[c], 10 * Levels.ROUNDING, "cell " + c);
        }
    }

    /** Of two neighbours along an axis, rings of any count included, one has each colour. */
    @ParameterizedTest
    @MethodSource("shapes")
    void noFaceJoinsTwoCellsOfAColour(Shape shape) {
        Level level = Levels.random(shape, 7);
        assertTrue(level.twoColours);
        Levels.forEachPair(level, (i, j, c) -> assertTrue(first(level, i) != first(level, j)));
    }

    private static boolean first(Level level, int cell) {
        return (cell % level.count[0] & 1) == level.parity(0, cell / level.count[0]);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void rowsAreSplitByParityAndJoinedAgain(Shape shape) {
        Level level = Levels.random(shape, 8);
        float[] full = new float[2 * level.length];
        Random random = new Random(9);
        for (int x = 0; x < level.count[0]; x++) full[x] = random.nextFloat();
        level.split(full, level.solution, 0);
        for (int x = 0; x < level.count[0]; x++)
            assertEquals(full[x], Levels.value(level, level.solution, x));
        float[] again = new float[full.length];
        level.join(level.solution, 0, again);
        assertArrayEquals(full, again);
        assertEquals(level.count[0], level.size(0) + level.size(1));
    }

    /** Thirteen directions and their opposites are the 26 neighbours, each once. */
    @Test
    void directionsReachEachNeighbourOnce() {
        List<List<Integer>> reached = new ArrayList<>();
        for (Direction d : Direction.ALL)
            for (int sign = -1; sign <= 1; sign += 2)
                reached.add(List.of(sign * d.dx(), sign * d.dy(), sign * d.dz()));
        assertEquals(26, reached.stream().distinct().count());
        assertFalse(reached.contains(Collections.nCopies(3, 0)));
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(1, Direction.along(axis).step(axis));
            assertEquals(1, Direction.along(axis).length());
        }
    }

    /** Couplings and excess of the finest level are the stencil's, in a unit near the largest. */
    @ParameterizedTest
    @MethodSource("shapes")
    void theFinestLevelIsTheStencilInItsUnit(Shape shape) {
        Stencil stencil = Stencils.random(shape, true, 10);
        FineLevel fine = new FineLevel(stencil, Team.ALONE);
        DMatrixRMaj expected = Stencils.dense(stencil);
        CommonOps_DDRM.scale(fine.unit, expected);
        DMatrixRMaj found = withoutSeams(fine.level, shape);
        double distance = Levels.distance(found, expected);
        assertTrue(distance < Levels.ROUNDING, "distance " + distance);
        double largest = 0;
        for (int axis : shape.resolved())
            largest = Math.max(largest, Levels.largest(stencil.a(axis)));
        assertTrue(largest * fine.unit >= 0.5 && largest * fine.unit <= 2);
    }

    /** The matrix of a level with the cells in seams eliminated, but for couplings within seams. */
    private static DMatrixRMaj withoutSeams(Level level, Shape shape) {
        DMatrixRMaj matrix = Levels.matrix(level);
        List<Integer> real = new ArrayList<>();
        List<Integer> seam = new ArrayList<>();
        for (int c = 0; c < matrix.numRows; c++) (inside(level, shape, c) ? real : seam).add(c);
        Levels.forEachPair(
                level,
                (i, j, c) -> {
                    if (inside(level, shape, i) || inside(level, shape, j)) return;
                    matrix.add(i, i, -c);
                    matrix.add(j, j, -c);
                    matrix.add(i, j, c);
                    matrix.add(j, i, c);
                });
        for (int k : seam)
            for (int i = 0; i < matrix.numRows; i++) {
                if (i == k || matrix.get(k, k) < 1e-20) continue;
                double factor = matrix.get(i, k) / matrix.get(k, k);
                for (int j = 0; j < matrix.numRows; j++)
                    matrix.add(i, j, -factor * matrix.get(k, j));
            }
        DMatrixRMaj kept = new DMatrixRMaj(real.size(), real.size());
        for (int i = 0; i < kept.numRows; i++)
            for (int j = 0; j < kept.numCols; j++)
                kept.set(i, j, matrix.get(real.get(i), real.get(j)));
        return kept;
    }

    private static boolean inside(Level level, Shape shape, int cell) {
        int row = cell / level.count[0];
        return cell % level.count[0] < shape.nx()
                && row % level.count[1] < shape.ny()
                && row / level.count[1] < shape.nz();
    }

    /** Nothing is out of the range of single precision, whatever the unit of the stencil. */
    @ParameterizedTest
    @MethodSource("shapes")
    void theUnitOfTheStencilDoesNotShow(Shape shape) {
        Stencil stencil = Stencils.random(shape, true, 11);
        Map<String, double[]> plain = fields(Levels.fine(stencil));
        for (double factor : new double[] {0x1p-1000, 0x1p-200, 0x1p200, 0x1p1000}) {
            Map<String, double[]> scaled = fields(Levels.fine(scaled(stencil, factor)));
            plain.forEach((name, values) -> assertArrayEquals(values, scaled.get(name), name));
        }
    }

    static Stencil scaled(Stencil stencil, double factor) {
        double[][] a = new double[3][];
        double[][] b = new double[3][];
        for (int axis : stencil.shape().resolved()) {
            a[axis] = times(stencil.a(axis), factor);
            b[axis] = stencil.symmetric() ? a[axis] : times(stencil.b(axis), factor);
        }
        double[] excess = times(stencil.diagonal(), factor);
        return new Stencil(stencil.shape(), a, b, excess, stencil.symmetric());
    }

    static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    private static Map<String, double[]> fields(Level level) {
        Map<String, double[]> fields = new HashMap<>();
        fields.put("excess", Levels.values(level, level.excess));
        fields.put("inverse", Levels.values(level, level.inverse));
        for (Direction d : level.directions)
            fields.put(d.toString(), Levels.values(level, level.coupling(d)));
        return fields;
    }

    /** Faces that are closed let a billionth through of what is beside them, and no more. */
    @Test
    void closedFacesAreNearlyClosed() {
        Shape shape = Shape.of(8, 8, 1);
        Stencil stencil = Stencils.withVoids(shape, true, 12);
        FineLevel fine = new FineLevel(stencil, Team.ALONE);
        int[] closed = new int[1];
        Levels.forEachPair(
                fine.level,
                (i, j, c) -> {
                    boolean along = Math.abs(i - j) == 1;
                    int face = along ? j + j / 8 : j;
                    double given = stencil.a(along ? 0 : 1)[face] * fine.unit;
                    if (given == 0) closed[0]++;
                    assertEquals(given, c, given > 0 ? 1e-7 * given : 2e-9);
                    assertTrue(c > 0);
                });
        assertTrue(closed[0] > 10);
        int apart = 0;
        for (int c = 0; c < 64; c++) {
            double given = Stencils.dense(stencil).get(c, c) - stencil.diagonal()[c];
            assertEquals(given == 0, fine.apart(c), "cell " + c);
            if (given == 0) apart++;
        }
        assertEquals(apart > 0, fine.hasApart());
    }

    /** What the outermost faces of axes that do not close say is not asked for. */
    @ParameterizedTest
    @MethodSource("shapes")
    void outermostFacesDoNotCount(Shape shape) {
        Stencil stencil = Stencils.random(shape, true, 13);
        Map<String, double[]> plain = fields(Levels.fine(stencil));
        for (double value : new double[] {Double.NaN, 1e30, 1e300, -1}) {
            double[][] g = new double[3][];
            for (int axis : shape.resolved()) {
                g[axis] = stencil.a(axis).clone();
                Stencils.forEachOutermost(shape, axis, f -> g[axis][f] = value);
            }
            Stencil poisoned = new Stencil(shape, g, g, stencil.diagonal(), true);
            Map<String, double[]> found = fields(Levels.fine(poisoned));
            plain.forEach((name, values) -> assertArrayEquals(values, found.get(name), name));
        }
    }
}
