package ness.linear.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import ness.linear.ExactSolution;
import ness.linear.Shape;
import ness.linear.SingularMatrixException;
import ness.linear.Stencil;
import ness.linear.Stencils;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockSolverTest {

    @Property(tries = 200)
    void multipliesLikeTheMatrixItStandsFor(
            @ForAll @IntRange(min = 1, max = 5) int nx,
            @ForAll @IntRange(min = 1, max = 4) int ny,
            @ForAll @IntRange(min = 1, max = 3) int nz,
            @ForAll @IntRange(min = 1, max = 4) int m,
            @ForAll @IntRange(min = 0, max = 7) int rings,
            @ForAll long seed) {
        BlockStencil stencil = BlockStencils.random(shape(nx, ny, nz, rings), m, seed);
        double[] x = Stencils.vector(nx * ny * nz * m, seed);
        double[] y = new double[x.length];
        DMatrixRMaj expected = new DMatrixRMaj(x.length, 1);
        DMatrixRMaj vector = new DMatrixRMaj(x.length, 1, true, x);
        CommonOps_DDRM.mult(BlockStencils.dense(stencil), vector, expected);
        stencil.multiply(x, y);
        assertArrayEquals(expected.data, y, 1e-12);
        stencil.packed().multiply(x, y);
        assertArrayEquals(expected.data, y, 1e-12);
    }

    @Property(tries = 300)
    void agreesWithDenseEliminationOnAnyBox(
            @ForAll @IntRange(min = 1, max = 9) int nx,
            @ForAll @IntRange(min = 1, max = 6) int ny,
            @ForAll @IntRange(min = 1, max = 4) int nz,
            @ForAll @IntRange(min = 1, max = 4) int m,
            @ForAll @IntRange(min = 0, max = 7) int rings,
            @ForAll long seed) {
        agrees(BlockStencils.random(shape(nx, ny, nz, rings), m, seed), seed, 1e-11);
    }

    @Property(tries = 100)
    void agreesWithDenseEliminationOnChainsAndRings(
            @ForAll @IntRange(min = 1, max = 40) int cells,
            @ForAll @IntRange(min = 0, max = 2) int axis,
            @ForAll @IntRange(min = 1, max = 4) int m,
            @ForAll @IntRange(min = 0, max = 7) int rings,
            @ForAll long seed) {
        int[] count = {1, 1, 1};
        count[axis] = cells;
        agrees(
                BlockStencils.random(shape(count[0], count[1], count[2], rings), m, seed),
                seed,
                1e-11);
    }

    private static Shape shape(int nx, int ny, int nz, int rings) {
        return new Shape(nx, ny, nz, (rings & 1) != 0, (rings & 2) != 0, (rings & 4) != 0);
    }

    private static void agrees(BlockStencil stencil, long seed, double tolerance) {
        double[] rhs = Stencils.vector(stencil.diagonal().length / stencil.unknowns(), seed + 1);
        double[] kept = rhs.clone();
        double distance =
                Stencils.distance(solved(stencil, rhs), BlockStencils.denseSolution(stencil, rhs));
        assertTrue(distance < tolerance, () -> "off by " + distance);
        assertArrayEquals(kept, rhs, "the right-hand side is left as it is");
    }

    private static double[] solved(BlockStencil stencil, double[] rhs) {
        double[] x = new double[rhs.length];
        BlockSolver.factorise(stencil).solve(rhs, x);
        return x;
    }

    @Test
    void unitsOfEquationsAndUnknownsDoNotMatter() {
        double[] rows = {0x1p-60, 0x1p50, 1};
        double[] columns = {0x1p70, 1, 0x1p-40};
        for (Shape shape : shapes()) {
            BlockStencil stencil = BlockStencils.random(shape, 3, 5);
            double[] rhs = Stencils.vector(shape.cells() * 3, 6);
            double[] x = solved(stencil, rhs);
            for (int i = 0; i < rhs.length; i++) rhs[i] *= rows[i % 3];
            double[] y = solved(BlockStencils.scaled(stencil, rows, columns), rhs);
            for (int i = 0; i < rhs.length; i++) y[i] *= columns[i % 3];
            assertTrue(Stencils.distance(y, x) < 1e-13);
        }
    }

    private static Shape[] shapes() {
        return new Shape[] {
            Shape.of(17, 1, 1),
            new Shape(1, 13, 1, false, true, false),
            Shape.of(8, 7, 1),
            new Shape(5, 4, 3, true, false, true),
            new Shape(2, 9, 1, true, true, false)
        };
    }

    /** Contrasts of 1e16 and a single sink of 1e-12, as {@code SparseDirectTest} claims. */
    @Test
    void oneUnknownACellKeepsEveryDigitOfPositiveProblems() {
        for (Shape shape : shapes()) {
            Stencil scalar = Stencils.random(shape, false, 3);
            for (int axis : shape.resolved()) {
                raise(scalar.a(axis));
                raise(scalar.b(axis));
            }
            Arrays.fill(scalar.diagonal(), 0);
            scalar.diagonal()[1] = 1e-12;
            BlockStencil stencil = BlockStencils.of(scalar);
            double[] rhs = new double[shape.cells()];
            for (int i = 0; i < rhs.length; i++) rhs[i] = 1.0 / (1 + i);
            double[] exact = ExactSolution.of(BlockStencils.exact(stencil), rhs);
            double[] x = new double[rhs.length];
            BlockSolver.factorise(stencil).solve(rhs, x);
            for (int i = 0; i < x.length; i++) {
                assertEquals(1, x[i] / exact[i], 16 * rhs.length * 0x1p-52, "cell " + i);
            }
        }
    }

    /** Spreads 0.1 .. 10 to 1e-8 .. 1e8. */
    private static void raise(double[] couplings) {
        for (int i = 0; i < couplings.length; i++) couplings[i] = Math.pow(couplings[i], 8);
    }

    /** Densities span exp(-34) to exp(34), 1e-15 to 1e15; each unknown is right to its own size. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 3, 14, 34})
    void minorityCarriersAreRightToTheirOwnSize(double height) {
        for (Shape shape : new Shape[] {Shape.of(24, 1, 1), Shape.of(9, 4, 1)}) {
            isRight(Junction.between(shape, height), shape, 1e-9);
        }
    }

    private static void isRight(BlockStencil stencil, Shape shape, double tolerance) {
        double[] rhs = Stencils.vector(shape.cells() * 3, 4);
        double[] exact = ExactSolution.of(BlockStencils.exact(stencil), rhs);
        double[] x = solved(stencil, rhs);
        for (int i = 0; i < x.length; i++) {
            assertEquals(1, x[i] / exact[i], tolerance, "unknown " + i + " of " + shape);
        }
    }

    @Test
    void aSpeciesThatNothingHoldsIsNamedWithItsCell() {
        for (Shape shape : shapes()) {
            BlockStencil stencil = BlockStencils.random(shape, 2, 8);
            for (int axis : shape.resolved()) {
                decouple(stencil.lower(axis));
                decouple(stencil.upper(axis));
            }
            for (int e = 0; e < stencil.diagonal().length; e += 4) {
                stencil.diagonal()[e + 2] = 0;
                stencil.diagonal()[e + 3] = 0;
            }
            SingularMatrixException singular =
                    assertThrows(
                            SingularMatrixException.class, () -> BlockSolver.factorise(stencil));
            assertTrue(String.valueOf(singular.getMessage()).contains("unknown 1"));
            assertTrue(singular.cell() >= 0 && singular.cell() < shape.cells());
        }
    }

    private static void decouple(double[] blocks) {
        for (int e = 0; e < blocks.length; e += 4) blocks[e + 2] = 0;
    }

    @Test
    void aCellOutsideTheDomainKeepsItsRightHandSide() {
        Shape shape = Shape.of(5, 5, 1);
        BlockStencil stencil = BlockStencils.random(shape, 2, 9);
        for (int axis = 0; axis < 2; axis++) {
            for (int face :
                    new int[] {shape.face(axis, 12), shape.face(axis, shape.above(axis, 12))}) {
                Arrays.fill(stencil.lower(axis), face * 4, face * 4 + 4, 0);
                Arrays.fill(stencil.upper(axis), face * 4, face * 4 + 4, 0);
            }
        }
        System.arraycopy(new double[] {1, 0, 0, 1}, 0, stencil.diagonal(), 48, 4);
        double[] rhs = Stencils.vector(50, 10);
        double[] x = solved(stencil, rhs);
        assertEquals(rhs[24], x[24]);
        assertEquals(rhs[25], x[25]);
        agrees(stencil, 10, 1e-12);
    }

    @Test
    void theMemoryGrowsWithTheSquareOfTheUnknowns() {
        for (Shape shape : shapes()) {
            long one = BlockSolver.predict(shape, 1).entries();
            assertEquals(9 * one, BlockSolver.predict(shape, 3).entries());
            assertTrue(BlockSolver.predict(shape, 3).bytes() >= 8 * 9 * one);
            assertTrue(BlockSolver.predict(shape, 3).addressable());
        }
        assertTrue(!BlockSolver.predict(Shape.of(300, 300, 300), 4).addressable());
    }

    @Test
    void arraysOfAnotherLengthAreRefused() {
        Shape shape = Shape.of(3, 1, 1);
        double[][] blocks = {new double[16], null, null};
        double[] diagonal = new double[12];
        assertThrows(
                IllegalArgumentException.class,
                () -> new BlockStencil(shape, 2, new double[11], blocks, blocks));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BlockStencil(shape, 2, diagonal, new double[3][], blocks));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BlockStencil(shape, 0, diagonal, blocks, blocks));
    }
}
