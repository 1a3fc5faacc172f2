package ness.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class StencilTest {

    @Property(tries = 200)
    void multipliesLikeTheMatrixItStandsFor(
            @ForAll @IntRange(min = 1, max = 5) int nx,
            @ForAll @IntRange(min = 1, max = 4) int ny,
            @ForAll @IntRange(min = 1, max = 4) int nz,
            @ForAll boolean[] periodic,
            @ForAll boolean symmetric,
            @ForAll long seed) {
        Stencil stencil = Stencils.random(shape(nx, ny, nz, periodic), symmetric, seed);
        double[] x = Stencils.vector(stencil.shape().cells(), seed);
        double[] y = new double[x.length];
        stencil.multiply(x, y);
        assertArrayEquals(product(stencil, x), y, 1e-13);
        stencil.packed().multiply(x, y);
        assertArrayEquals(product(stencil, x), y, 1e-13);
        assertTrue(stencil.relativeResidual(x, y) < 1e-13);
    }

    @Property(tries = 50)
    void columnSumsAreTheExcess(
            @ForAll @IntRange(min = 1, max = 4) int nx,
            @ForAll @IntRange(min = 1, max = 4) int ny,
            @ForAll @IntRange(min = 1, max = 4) int nz,
            @ForAll boolean[] periodic,
            @ForAll long seed) {
        Stencil stencil = Stencils.random(shape(nx, ny, nz, periodic), false, seed);
        double[] x = Stencils.vector(stencil.shape().cells(), seed);
        double[] y = new double[x.length];
        stencil.multiply(x, y);
        double[] excess = stencil.diagonal();
        double lost = 0;
        for (int i = 0; i < x.length; i++) lost += excess[i] * x[i];
        assertEquals(lost, Arrays.stream(y).sum(), 1e-12);
    }

    @Test
    void linesLongerThanABlockLeaveNoCellOut() {
        Stencil ring = Stencils.random(new Shape(1300, 2, 1, true, false, false), false, 7);
        double[] x = Stencils.vector(2600, 8);
        double[] y = new double[2600];
        ring.multiply(x, y);
        assertArrayEquals(product(ring, x), y, 1e-12);
        assertTrue(ring.relativeResidual(x, y) < 1e-13);
        for (int cell : new int[] {0, 511, 512, 1023, 1024, 1299, 1300, 2599}) {
            double[] moved = y.clone();
            moved[cell] += 1;
            assertTrue(ring.relativeResidual(x, moved) > 1e-3, "cell " + cell);
        }
    }

    @Test
    void residualOfNothingIsZero() {
        Stencil stencil = Stencils.random(Shape.of(3, 1, 1), true, 1);
        assertEquals(0, stencil.relativeResidual(new double[3], new double[3]));
        assertEquals(1, stencil.relativeResidual(new double[3], new double[] {0, 2, 0}));
    }

    @Test
    void packingAStencilThatIsPackedIsNothing() {
        Stencil stencil = Stencils.random(Shape.of(3, 4, 1), true, 1);
        assertSame(stencil, stencil.packed());
        assertEquals(
                new Shape(3, 5, 1, true, false, false),
                new Shape(1, 3, 5, true, true, false).packed());
    }

    @Test
    void lengthsThatDoNotFitAreRefusedWithNumbers() {
        Shape shape = Shape.of(3, 1, 1);
        double[][] four = {{1, 1, 1, 1}, {}, {}};
        double[][] three = {{1, 1, 1}, {}, {}};
        double[] excess = {1, 1, 1};
        assertRefused("4 entries, expected 3", () -> new Stencil(shape, four, four, four[0], true));
        assertRefused(
                "b along axis 0 has 3 entries, expected 4",
                () -> new Stencil(shape, four, three, excess, false));
        double[][] missing = new double[3][];
        assertRefused("a is missing", () -> new Stencil(shape, missing, four, excess, true));
    }

    @Test
    void shapesWithoutCellsOrBeyondTheRangeOfIndicesAreRefused() {
        assertRefused("0 x 1 x 1", () -> Shape.of(0, 1, 1));
        assertRefused("more than", () -> Shape.of(1300, 1300, 1300));
        assertRefused("more than", () -> Shape.of(65536, 65536, 1));
        assertEquals(2_000_000_000, Shape.of(2_000_000_000, 1, 1).cells());
        assertThrows(IndexOutOfBoundsException.class, () -> Shape.of(1, 1, 1).count(3));
        assertThrows(IndexOutOfBoundsException.class, () -> Shape.of(1, 1, 1).periodic(-1));
    }

    private static void assertRefused(String part, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).toString();
        assertTrue(message.contains(part), message);
    }

    /** The list says which axes are periodic; what it lacks is not. */
    static Shape shape(int nx, int ny, int nz, boolean[] periodic) {
        boolean[] wraps = Arrays.copyOf(periodic, 3);
        return new Shape(nx, ny, nz, wraps[0], wraps[1], wraps[2]);
    }

    private static double[] product(Stencil stencil, double[] x) {
        DMatrixRMaj y = new DMatrixRMaj(x.length, 1);
        CommonOps_DDRM.mult(Stencils.dense(stencil), new DMatrixRMaj(x.length, 1, true, x), y);
        return y.data;
    }
}
