package ness.linear.block;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.linear.Stencils;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** A gallery of block stencils, and the matrix that each stands for, built from the definition. */
final class BlockStencils {

    private BlockStencils() {}

    /**
     * Blocks whose diagonals lie between 0.1 and 10 and outweigh the rest; an excess everywhere.
     */
    static BlockStencil random(Shape shape, int m, long seed) {
        Random random = new Random(seed);
        double[][] lower = new double[3][];
        double[][] upper = new double[3][];
        for (int axis : shape.resolved()) {
            lower[axis] = blocks(shape.faces(axis), m, 1, random);
            upper[axis] = blocks(shape.faces(axis), m, 1, random);
        }
        return new BlockStencil(shape, m, blocks(shape.cells(), m, 1, random), lower, upper);
    }

    private static double[] blocks(int count, int m, double scale, Random random) {
        double[] blocks = new double[count * m * m];
        for (int entry = 0; entry < blocks.length; entry++) {
            boolean diagonal = entry / m % m == entry % m;
            double logarithm = 2 * random.nextDouble() - 1;
            double other = (random.nextDouble() - 0.5) * 0.05;
            blocks[entry] = scale * (diagonal ? Math.pow(10, logarithm) : other);
        }
        return blocks;
    }

    /** The stencil whose rows are multiplied by one factor each kind, and columns by another. */
    static BlockStencil scaled(BlockStencil stencil, double[] rows, double[] columns) {
        double[][] lower = new double[3][];
        double[][] upper = new double[3][];
        for (int axis : stencil.shape().resolved()) {
            lower[axis] = scaled(stencil.lower(axis), rows, columns);
            upper[axis] = scaled(stencil.upper(axis), rows, columns);
        }
        double[] diagonal = scaled(stencil.diagonal(), rows, columns);
        return new BlockStencil(stencil.shape(), rows.length, diagonal, lower, upper);
    }

    private static double[] scaled(double[] blocks, double[] rows, double[] columns) {
        int m = rows.length;
        double[] found = blocks.clone();
        for (int e = 0; e < found.length; e++) found[e] *= rows[e / m % m] * columns[e % m];
        return found;
    }

    /** Takes the entries that the definition adds up. */
    private interface Terms {
        void add(int row, int column, double term);
    }

    private static void visit(BlockStencil stencil, Terms terms) {
        int m = stencil.unknowns();
        Shape shape = stencil.shape();
        for (int cell = 0; cell < shape.cells(); cell++) {
            add(stencil.diagonal(), cell, m, cell, cell, 1, terms);
        }
        Stencils.visit(
                Stencils.random(shape, true, 0),
                (axis, face, left, right) -> {
                    if (Stencils.closesAbove(shape, axis, face)) return;
                    add(stencil.lower(axis), face, m, left, left, 1, terms);
                    add(stencil.lower(axis), face, m, right, left, -1, terms);
                    add(stencil.upper(axis), face, m, left, right, -1, terms);
                    add(stencil.upper(axis), face, m, right, right, 1, terms);
                });
    }

    private static void add(
            double[] blocks, int block, int m, int row, int column, int sign, Terms terms) {
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                double term = sign * blocks[(block * m + i) * m + j];
                terms.add(row * m + i, column * m + j, term);
            }
        }
    }

    /** The matrix in full. */
    static DMatrixRMaj dense(BlockStencil stencil) {
        int n = stencil.shape().cells() * stencil.unknowns();
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        visit(stencil, matrix::add);
        return matrix;
    }

    /** The matrix in full, its sums without rounding. */
    static BigDecimal[][] exact(BlockStencil stencil) {
        int n = stencil.shape().cells() * stencil.unknowns();
        BigDecimal[][] matrix = new BigDecimal[n][n];
        for (BigDecimal[] row : matrix) Arrays.fill(row, BigDecimal.ZERO);
        visit(stencil, (i, j, term) -> matrix[i][j] = matrix[i][j].add(new BigDecimal(term)));
        return matrix;
    }

    /** The solution of the dense matrix. */
    static double[] denseSolution(BlockStencil stencil, double[] rhs) {
        DMatrixRMaj x = new DMatrixRMaj(rhs.length, 1);
        if (!CommonOps_DDRM.solve(dense(stencil), new DMatrixRMaj(rhs.length, 1, true, rhs), x)) {
            throw new AssertionError("the dense matrix is singular");
        }
        return x.data;
    }

    /** A scalar stencil as blocks of one. */
    static BlockStencil of(Stencil stencil) {
        double[][] lower = {stencil.a(0), stencil.a(1), stencil.a(2)};
        double[][] upper = {stencil.b(0), stencil.b(1), stencil.b(2)};
        return new BlockStencil(stencil.shape(), 1, stencil.diagonal(), lower, upper);
    }
}
