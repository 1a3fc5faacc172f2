package ness.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.sparse.csc.decomposition.chol.CholeskyUpLooking_DSCC;
import org.junit.jupiter.api.Test;

class NestedDissectionTest {

    @Property(tries = 300)
    void theOrderIsAPermutation(
            @ForAll @IntRange(min = 1, max = 12) int nx,
            @ForAll @IntRange(min = 1, max = 12) int ny,
            @ForAll @IntRange(min = 1, max = 12) int nz,
            @ForAll boolean[] periodic) {
        Shape shape = StencilTest.shape(nx, ny, nz, periodic);
        int[] order = NestedDissection.order(shape);
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        assertArrayEquals(IntStream.range(0, shape.cells()).toArray(), sorted);
    }

    /**
     * Cells at the rim of a plane may see less than all that lies around its box, and both sides of
     * an opened ring see the same plane.
     */
    @Property(tries = 200)
    void thePredictedFillIsABoundAndNotAWideOne(
            @ForAll @IntRange(min = 1, max = 15) int nx,
            @ForAll @IntRange(min = 1, max = 15) int ny,
            @ForAll @IntRange(min = 1, max = 6) int nz,
            @ForAll boolean[] periodic) {
        Shape shape = StencilTest.shape(nx, ny, nz, periodic).packed();
        int found = fill(shape);
        long predicted = NestedDissection.entries(shape);
        assertTrue(found <= predicted && predicted <= 2L * found, found + " of " + predicted);
    }

    private static int fill(Shape shape) {
        Stencil stencil = Stencils.random(shape, true, 1);
        CholeskyUpLooking_DSCC cholesky = new CholeskyUpLooking_DSCC();
        cholesky.performSymbolic(OrderedMatrix.upper(stencil, NestedDissection.order(shape)));
        return cholesky.getL().nz_length;
    }

    /** George's 31/4 n log2 n leads; the lower terms are negative. */
    @Test
    void theFillOfSquaresGrowsLikeCellsTimesTheirLogarithm() {
        for (int n = 64; n <= 4096; n *= 2) {
            double bound = 31.0 / 4 * n * n * Math.log(n) / Math.log(2);
            long entries = NestedDissection.entries(Shape.of(n, n, 1));
            assertTrue(entries < bound && entries > bound / 3, n + ": " + entries);
        }
    }

    @Test
    void stripsStayNarrow() {
        long open = NestedDissection.entries(Shape.of(2, 100_000, 1));
        long ring = NestedDissection.entries(new Shape(2, 100_000, 1, true, true, false));
        long wide = NestedDissection.entries(new Shape(100_000, 3, 1, false, true, false));
        assertTrue(open < 8 * 200_000, "open " + open);
        assertTrue(ring < 8 * 200_000, "ring " + ring);
        assertTrue(wide < 10 * 300_000, "wide " + wide);
    }

    @Test
    void hugeBoxesAreMeasuredWithoutVisitingThem() {
        long entries = NestedDissection.entries(Shape.of(1000, 1000, 1000));
        assertTrue(entries > 5e12 && entries < 5e13, "entries " + entries);
    }
}
