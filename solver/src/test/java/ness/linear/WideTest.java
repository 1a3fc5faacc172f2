package ness.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Matrices that couple cells across corners. */
class WideTest {
    /** A random symmetric positive matrix with couplings of both signs, and its dense twin. */
    private record Pair(Stencil stencil, DMatrixRMaj dense) {}

    private static Pair pair(Shape shape, long seed) {
        Random random = new Random(seed);
        Wide wide = new Wide(shape);
        int n = shape.cells();
        DMatrixRMaj dense = new DMatrixRMaj(n, n);
        Shape packed = shape.packed();
        int axes = packed.resolved().length;
        for (int c = 0; c < n; c++) {
            for (int code = 1; code < 27; code++) {
                int[] step = {code % 3 - 1, code / 3 % 3 - 1, code / 9 - 1};
                int other = c;
                for (int axis = 0; axis < 3 && other >= 0; axis++) {
                    if (axis >= axes && step[axis] != 0) other = -1;
                    else if (step[axis] > 0) other = packed.above(axis, other);
                    else if (step[axis] < 0) other = packed.below(axis, other);
                }
                if (other < 0) continue;
                double g = random.nextDouble() - 0.3;
                wide.couple(c, other, step, g);
                add(dense, c, other, g);
            }
            double excess = 60;
            wide.excess()[c] += excess;
            dense.set(c, c, dense.get(c, c) + excess);
        }
        double[][] faces = new double[3][];
        for (int axis : shape.resolved()) {
            faces[axis] = new double[shape.faces(axis)];
            Arrays.fill(faces[axis], 1);
        }
        double[] diagonal = new double[n];
        Arrays.fill(diagonal, 60);
        return new Pair(new Stencil(shape, faces, faces, diagonal, true).with(wide), dense);
    }

    private static void add(DMatrixRMaj dense, int i, int j, double g) {
        if (i == j) return;
        dense.set(i, i, dense.get(i, i) + g);
        dense.set(j, j, dense.get(j, j) + g);
        dense.set(i, j, dense.get(i, j) - g);
        dense.set(j, i, dense.get(j, i) - g);
    }

    @Property(tries = 60)
    void productsEliminationAndGradientsAgreeWithADenseMatrix(
            @ForAll @IntRange(min = 1, max = 9) int nx,
            @ForAll @IntRange(min = 2, max = 9) int ny,
            @ForAll @IntRange(min = 1, max = 5) int nz,
            @ForAll boolean[] periodic,
            @ForAll long seed) {
        Shape shape = StencilTest.shape(nx, ny, nz, periodic);
        if (shape.resolved().length < 2) return;
        Pair pair = pair(shape, seed);
        Random random = new Random(seed);
        double[] x = random.doubles(shape.cells(), -1, 1).toArray();
        double[] y = new double[x.length];
        pair.stencil().multiply(x, y);
        DMatrixRMaj product = new DMatrixRMaj(x.length, 1);
        CommonOps_DDRM.mult(pair.dense(), new DMatrixRMaj(x.length, 1, true, x), product);
        for (int c = 0; c < x.length; c++) assertEquals(product.get(c, 0), y[c], 1e-11);
        requireSolution(new SparseDirect().factorise(pair.stencil()), y, x, 1e-11);
        LinearSolver gradients = new WideGradients(new SparseDirect());
        requireSolution(gradients.factorise(pair.stencil()), y, x, 1e-8);
    }

    private static void requireSolution(
            Factorisation factors, double[] rhs, double[] expected, double tolerance) {
        double[] found = new double[rhs.length];
        factors.solve(rhs, found, 1e-10);
        for (int c = 0; c < found.length; c++) assertEquals(expected[c], found[c], tolerance);
        assertTrue(factors.positive());
    }

    /** A matrix with a growing mode is told apart, whichever way it is solved. */
    @Property(tries = 20)
    void aNegativeExcessShows(@ForAll @IntRange(min = 3, max = 8) int n, @ForAll long seed) {
        Pair pair = pair(Shape.of(n, n, 1), seed);
        double[] excess = pair.stencil().diagonal().clone();
        for (int c = 0; c < excess.length; c++) excess[c] -= 1000;
        assertTrue(!new SparseDirect().factorise(pair.stencil().with(excess)).positive());
    }
}
