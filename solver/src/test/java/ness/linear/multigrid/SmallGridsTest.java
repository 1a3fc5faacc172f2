package ness.linear.multigrid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.linear.Stencils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grids of few cells, where ends, seams and holes are everywhere, against dense elimination. */
class SmallGridsTest {
    private static final double TOLERANCE = 1e-11;

    /** One to thirteen cells along each axis, at least two axes of several, each a ring or not. */
    static Shape shape(Random random) {
        int[] count = new int[3];
        for (int axis = 0; axis < 3; axis++) count[axis] = 1 + random.nextInt(13);
        int least = random.nextInt(4);
        if (least < 3) count[least] = 1;
        Shape shape =
                new Shape(
                        count[0],
                        count[1],
                        count[2],
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean());
        return shape.resolved().length > 1 && shape.cells() <= 250 ? shape : shape(random);
    }

    private static void assertSolves(Stencil stencil, String what) {
        double[] rhs = Stencils.vector(stencil.shape().cells(), 3);
        double[] found = new double[rhs.length];
        Factorisation levels = new Multigrid(1).factorise(stencil);
        LinearReport report = levels.solve(rhs, found, TOLERANCE);
        assertTrue(report.reached() <= TOLERANCE, () -> what + ": " + report);
        assertTrue(report.iterations() <= 50, () -> what + ": " + report);
        assertTrue(levels.positive(), what);
        double distance = Stencils.distance(found, Stencils.denseSolution(stencil, rhs));
        assertTrue(distance < 1e-8, () -> what + ": " + distance);
    }

    /** Condition numbers reach 1e3, so that a residual of 1e-11 leaves eight digits. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void randomCouplings(boolean symmetric) {
        for (int seed = 0; seed < 100; seed++) {
            Shape shape = shape(new Random(seed));
            assertSolves(Stencils.random(shape, symmetric, seed), shape + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aQuarterOfTheCellsAreHoles(boolean symmetric) {
        for (int seed = 0; seed < 100; seed++) {
            Shape shape = shape(new Random(seed + 1000));
            assertSolves(Stencils.withVoids(shape, symmetric, seed), shape + ", seed " + seed);
        }
    }

    /** All that holds a cell lies on the other side of the seam of an odd ring. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7, 13})
    void aCellMayBeHeldThroughTheSeamAlone(int cells) {
        for (int side = 0; side < 2; side++) {
            Stencil ring = Stencils.random(new Shape(2, cells, 1, false, true, false), true, cells);
            int lonely = side == 0 ? 0 : 2 * cells - 2;
            Stencils.visit(
                    ring,
                    (axis, face, lower, upper) -> {
                        boolean own = lower == lonely || upper == lonely;
                        boolean seam = Math.abs(lower - upper) == 2 * cells - 2;
                        if (own && !seam) ring.a(axis)[face] = 0;
                    });
            ring.diagonal()[lonely] = 0;
            assertSolves(ring, "side " + side);
        }
    }

    /** One cell holds all others: they take its value, however firmly it is held. */
    @Test
    void whatOneCellHoldsIsAtItsValue() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed + 5);
            Shape shape = shape(random);
            Stencil stencil = Stencils.random(shape, true, seed);
            Arrays.fill(stencil.diagonal(), 0);
            int pin = random.nextInt(shape.cells());
            double firm = Math.pow(10, random.nextInt(11) - 7);
            stencil.diagonal()[pin] = firm;
            double[] rhs = new double[shape.cells()];
            rhs[pin] = 3 * firm;
            double[] found = new double[rhs.length];
            LinearReport report = new Multigrid(1).factorise(stencil).solve(rhs, found, TOLERANCE);
            String what = shape + ", seed " + seed + ", " + report;
            for (double u : found) assertEquals(3, u, 1e-5, what);
            assertTrue(report.iterations() <= 40, what);
        }
    }

    /** Along a ring that conducts a thousand times better, its own axis alone is coarsened. */
    @ParameterizedTest
    @ValueSource(ints = {47, 48, 49, 50})
    void ringsThatConductWellTakeFewIterations(int cells) {
        Shape shape = new Shape(30, cells, 1, false, true, false);
        Stencil ring = new Medium(shape).conducting(1, (i, j, k) -> 1e3).stencil();
        double[] rhs = Stencils.vector(shape.cells(), 6);
        LinearReport report =
                new Multigrid(1).factorise(ring).solve(rhs, new double[rhs.length], 1e-10);
        assertTrue(report.iterations() <= 12, report::toString);
    }

    static Stream<Shape> oddRings() {
        return Stream.of(
                new Shape(47, 20, 1, true, false, false),
                new Shape(20, 47, 1, false, true, false),
                new Shape(43, 41, 1, true, true, false),
                new Shape(8, 11, 13, false, true, true),
                new Shape(9, 9, 9, true, true, true));
    }

    /** A ring has no ends, so that one cell more or less may not matter. */
    @ParameterizedTest
    @MethodSource("oddRings")
    void oddRingsTakeAboutAsManyIterationsAsEvenOnes(Shape odd) {
        Shape even =
                new Shape(
                        odd.nx() + (odd.periodicX() ? 1 : 0),
                        odd.ny() + (odd.periodicY() ? 1 : 0),
                        odd.nz() + (odd.periodicZ() ? 1 : 0),
                        odd.periodicX(),
                        odd.periodicY(),
                        odd.periodicZ());
        int most = iterations(even) * 3 / 2;
        assertTrue(iterations(odd) <= most, () -> "more than " + most);
    }

    private static int iterations(Shape shape) {
        double[] rhs = Stencils.vector(shape.cells(), 5);
        double[] found = new double[rhs.length];
        Stencil stencil = new Medium(shape).stencil();
        return new Multigrid(1).factorise(stencil).solve(rhs, found, 1e-10).iterations();
    }

    /** Cells that nothing joins answer to their own excess, rings of one cell to nothing else. */
    @Test
    void aStencilWithoutCouplingsIsItsDiagonal() {
        Shape shape = new Shape(5, 4, 1, true, false, false);
        double[][] none = {new double[shape.faces(0)], new double[shape.faces(1)], null};
        double[] excess = IntStream.rangeClosed(1, 20).mapToDouble(i -> i).toArray();
        Stencil stencil = new Stencil(shape, none, none, excess, true);
        double[] found = new double[20];
        LinearReport report = new Multigrid(1).factorise(stencil).solve(excess, found, 1e-12);
        assertEquals(0, report.reached());
        for (double u : found) assertEquals(1, u);
    }
}
