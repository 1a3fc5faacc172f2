package ness.linear.multigrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.linear.Stencils;
import ness.parallel.Team;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Relaxation of cells and of lines, and the last level. */
class SmootherTest {
    /** Levels with the axes along which lines are relaxed. */
    static Stream<Arguments> cases() {
        List<Shape> shapes =
                List.of(
                        Shape.of(7, 6, 1),
                        new Shape(6, 5, 1, false, true, false),
                        new Shape(5, 6, 1, true, true, false),
                        Shape.of(4, 3, 5),
                        new Shape(4, 4, 3, true, false, true));
        List<String> lines = List.of("", "x", "y", "xy", "z", "xyz");
        return shapes.stream()
                .flatMap(shape ->
                        lines.stream()
                                .filter(l -> shape.nz() > 1 || !l.contains("z"))
                                .flatMap(l ->
                                        Stream.of(false, true)
                                                .map(wide -> Arguments.of(shape, l, wide))));
    }

    private static Level level(Shape shape, boolean wide) {
        Level fine = Levels.random(shape, 3);
        if (!wide) return fine;
        Shape twice =
                new Shape(
                        2 * shape.nx() + 1,
                        2 * shape.ny(),
                        shape.nz() > 1 ? 2 * shape.nz() : 1,
                        false,
                        shape.periodicY(),
                        shape.periodicZ());
        return Levels.coarsen(Levels.random(twice, 3), true, true, shape.nz() > 1).coarse();
    }

    private static Smoother smoother(Level level, String lines) {
        boolean[] axes = {lines.contains("x"), lines.contains("y"), lines.contains("z")};
        return new Smoother(level, axes, Team.ALONE, Levels.works(level));
    }

    /** The error that a sweep leaves of each unit error: what it makes of u where r is 0. */
    private static DMatrixRMaj errors(Level level, Runnable sweep) {
        level.clear(level.right, Team.ALONE);
        return Levels.matrix(
                Levels.cells(level),
                unit -> {
                    Levels.set(level, level.solution, unit);
                    sweep.run();
                    return Levels.values(level, level.solution);
                });
    }

    /** (A E_backwards)^T = A E_forwards, so that the cycle is symmetric (theory T45). */
    @ParameterizedTest
    @MethodSource("cases")
    void backwardsIsTheAdjointOfForwards(Shape shape, String lines, boolean wide) {
        Level level = level(shape, wide);
        Smoother smoother = smoother(level, lines);
        DMatrixRMaj a = Levels.matrix(level);
        DMatrixRMaj forwards = Levels.product(a, errors(level, smoother::forwards));
        DMatrixRMaj backwards = Levels.product(a, errors(level, smoother::backwards));
        double largest = Levels.largest(a.data);
        double[] turned = Levels.transposed(backwards).data;
        assertArrayEquals(forwards.data, turned, Levels.ROUNDING * largest);
    }

    /** Gauss-Seidel never makes the energy of an error larger. */
    @ParameterizedTest
    @MethodSource("cases")
    void aSweepLowersTheEnergyOfAnyError(Shape shape, String lines, boolean wide) {
        Level level = level(shape, wide);
        Smoother smoother = smoother(level, lines);
        DMatrixRMaj a = Levels.matrix(level);
        level.clear(level.right, Team.ALONE);
        for (int seed = 0; seed < 5; seed++) {
            double[] error = Levels.vector(Levels.cells(level), seed);
            Levels.set(level, level.solution, error);
            smoother.forwards();
            double before = energy(a, error);
            double after = energy(a, Levels.values(level, level.solution));
            assertTrue(after < before * (1 + Levels.ROUNDING), after + " of " + before);
        }
    }

    private static double energy(DMatrixRMaj a, double[] error) {
        double[] product = Levels.product(a, error);
        double sum = 0;
        for (int c = 0; c < error.length; c++) sum += error[c] * product[c];
        return sum;
    }

    /** What solves the balance stays as it is. */
    @ParameterizedTest
    @MethodSource("cases")
    void theSolutionIsAFixedPoint(Shape shape, String lines, boolean wide) {
        Level level = level(shape, wide);
        Smoother smoother = smoother(level, lines);
        double[] u = Levels.vector(Levels.cells(level), 4);
        Levels.set(level, level.right, Levels.product(Levels.matrix(level), u));
        Levels.set(level, level.solution, u);
        smoother.forwards();
        smoother.backwards();
        assertArrayEquals(u, Levels.values(level, level.solution), 4 * Levels.ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fromZeroIsForwardsFromAZeroSolution(Shape shape, String lines, boolean wide) {
        Level level = level(shape, wide);
        Smoother smoother = smoother(level, lines);
        Levels.set(level, level.right, Levels.vector(Levels.cells(level), 5));
        level.clear(level.solution, Team.ALONE);
        smoother.forwards();
        double[] expected = Levels.values(level, level.solution);
        Levels.set(level, level.solution, Levels.vector(Levels.cells(level), 6));
        smoother.forwardsFromZero();
        assertArrayEquals(expected, Levels.values(level, level.solution), Levels.ROUNDING);
    }

    /** Of two colours the second has none, and the first's is not asked of a clean array. */
    @ParameterizedTest
    @MethodSource("cases")
    void theDefectIsTheResidual(Shape shape, String lines, boolean wide) {
        Level level = level(shape, wide);
        Smoother smoother = smoother(level, lines);
        double[] r = Levels.vector(Levels.cells(level), 7);
        Levels.set(level, level.right, r);
        smoother.forwardsFromZero();
        smoother.defect();
        double[] product =
                Levels.product(Levels.matrix(level), Levels.values(level, level.solution));
        double digits = Levels.ROUNDING * Levels.largest(product);
        int nx = level.count[0];
        for (int c = 0; c < r.length; c++) {
            boolean second = level.twoColours && (c % nx & 1) != level.parity(0, c / nx);
            double expected = second ? 0 : Levels.value(level, level.defect, c);
            assertEquals(r[c] - product[c], expected, digits, "cell " + c);
        }
    }

    /** Open lines and rings along each axis; all others close on themselves or not. */
    static Stream<Arguments> lines() {
        return Stream.of(0, 1, 2)
                .flatMap(axis ->
                        Stream.of(false, true)
                                .flatMap(ring ->
                                        Stream.of(false, true)
                                                .map(wide -> Arguments.of(axis, ring, wide))));
    }

    /** Every cell belongs to one colour, whose lines are left without residual. */
    @ParameterizedTest
    @MethodSource("lines")
    void linesAreSolvedExactly(int axis, boolean ring, boolean wide) {
        Shape shape =
                new Shape(
                        6,
                        8,
                        4,
                        axis == 0 ? ring : !ring,
                        axis == 1 ? ring : !ring,
                        axis == 2 ? ring : !ring);
        Level level = level(shape, wide);
        int n = Levels.cells(level);
        LineSmoother lines = new LineSmoother(level, axis, Team.ALONE, Levels.works(level));
        DMatrixRMaj a = Levels.matrix(level);
        double[] r = Levels.vector(n, 9);
        Levels.set(level, level.right, r);
        Levels.set(level, level.solution, Levels.vector(n, 10));
        int[] relaxed = new int[n];
        for (int colour = 0; colour < lines.colours(); colour++) {
            double[] before = Levels.values(level, level.solution);
            lines.relax(colour);
            double[] after = Levels.values(level, level.solution);
            double[] product = Levels.product(a, after);
            for (int c = 0; c < n; c++) {
                if (before[c] == after[c]) continue;
                relaxed[c]++;
                assertEquals(r[c], product[c], 30 * Levels.ROUNDING, "cell " + c);
            }
        }
        assertEquals(n, Arrays.stream(relaxed).sum());
        assertTrue(Arrays.stream(relaxed).allMatch(times -> times == 1));
    }

    /** Lines that hold nearly all of a cell's couplings solve the whole in one sweep. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void linesAloneSolveWhatIsStrongAlongThem(int axis) {
        Medium medium = new Medium(Shape.of(6, 5, 4)).conducting((i, j, k) -> 1e-6);
        Level level = Levels.fine(medium.conducting(axis, (i, j, k) -> 1).stencil());
        boolean[] axes = new boolean[3];
        axes[axis] = true;
        Smoother smoother = new Smoother(level, axes, Team.ALONE, Levels.works(level));
        double[] r = new double[Levels.cells(level)];
        for (int c = 0; c < r.length; c++) r[c] = c % 6 == 0 && axis == 0 ? 1 : 0;
        if (axis > 0) Arrays.setAll(r, c -> balanced(c, axis));
        Levels.set(level, level.right, r);
        smoother.forwardsFromZero();
        double[] product =
                Levels.product(Levels.matrix(level), Levels.values(level, level.solution));
        assertArrayEquals(r, product, 1e-3);
    }

    /** What goes into the first cell of each line leaves from its last. */
    private static double balanced(int cell, int axis) {
        int at = axis == 1 ? cell / 6 % 5 : cell / 30;
        return at == 0 ? 1 : at == (axis == 1 ? 4 : 3) ? -1 : 0;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLastLevelIsSolvedExactly(long seed) {
        for (Shape shape : List.of(Shape.of(8, 8, 1), new Shape(3, 5, 4, true, true, false))) {
            Level level = Levels.random(shape, seed);
            double[] r = Levels.vector(Levels.cells(level), seed);
            Levels.set(level, level.right, r);
            new Coarsest(level).solve();
            double[] u = Levels.values(level, level.solution);
            double[] product = Levels.product(Levels.matrix(level), u);
            double digits = Levels.ROUNDING * Levels.largest(u);
            assertArrayEquals(r, product, digits * 10);
        }
    }

    /** Where nothing leaves, sources that add up to nothing are met, and nothing is infinite. */
    @Test
    void aClosedLastLevelIsSolvedUpToAConstant() {
        Stencil stencil = Stencils.random(new Shape(4, 6, 1, true, false, false), true, 5);
        Arrays.fill(stencil.diagonal(), 0);
        Level level = Levels.fine(stencil);
        double[] r = Levels.product(Levels.matrix(level), Levels.vector(24, 6));
        Levels.set(level, level.right, r);
        new Coarsest(level).solve();
        double[] product =
                Levels.product(Levels.matrix(level), Levels.values(level, level.solution));
        assertArrayEquals(r, product, 10 * Levels.ROUNDING);
    }
}
