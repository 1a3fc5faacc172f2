package ness.linear.multigrid;

import java.util.Arrays;
import java.util.Random;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.linear.Stencils;
import ness.parallel.Team;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Levels and their parts as dense matrices, cell i + nx (row). */
final class Levels {
    /** A few roundings of single precision. */
    static final double ROUNDING = 64 * 0x1p-24;

    private Levels() {}

    /** The finest level of a stencil. */
    static Level fine(Stencil stencil) {
        return new FineLevel(stencil.packed(), Team.ALONE).level;
    }

    /** The finest level of random couplings between 0.1 and 10. */
    static Level random(Shape shape, long seed) {
        return fine(Stencils.random(shape, true, seed));
    }

    static Work[] works(Level level) {
        return Work.forTeam(Team.ALONE, level.length);
    }

    /** The way to the next level, which is filled by it. */
    static Transfer coarsen(Level level, boolean... axes) {
        int[] count = level.count.clone();
        boolean[] wraps = level.wraps.clone();
        for (int axis = 0; axis < 3; axis++) {
            if (axes[axis]) count[axis] /= 2;
            wraps[axis] &= count[axis] > 1;
            count[axis] = Seam.even(count[axis], wraps[axis]);
        }
        Level next = new Level(count, wraps, true);
        Transfer transfer = new Transfer(level, next, axes, Team.ALONE, works(level));
        Galerkin.fill(transfer, Team.ALONE, works(level));
        return transfer;
    }

    static int cells(Level level) {
        return (int) level.cells();
    }

    /** What is done with each pair of neighbours. */
    interface Pair {
        void couple(int cell, int other, float coupling);
    }

    static void forEachPair(Level level, Pair pair) {
        int nx = level.count[0];
        for (int cell = 0; cell < cells(level); cell++)
            for (Direction d : level.directions) {
                int row = level.row(cell / nx, d.dy(), d.dz());
                int x = level.step(0, cell % nx, d.dx());
                if (row < 0 || x < 0) continue;
                pair.couple(cell, x + nx * row, value(level, level.coupling(d), cell));
            }
    }

    static float value(Level level, float[][][] field, int cell) {
        int x = cell % level.count[0];
        return field[x & 1][cell / level.count[0]][x >> 1];
    }

    static void set(Level level, float[][][] field, int cell, double value) {
        int x = cell % level.count[0];
        field[x & 1][cell / level.count[0]][x >> 1] = (float) value;
    }

    static double[] values(Level level, float[][][] field) {
        double[] values = new double[cells(level)];
        for (int c = 0; c < values.length; c++) values[c] = value(level, field, c);
        return values;
    }

    static void set(Level level, float[][][] field, double... values) {
        for (int c = 0; c < values.length; c++) set(level, field, c, values[c]);
    }

    /** Numbers between -1 and 1 as single precision has them. */
    static double[] vector(int length, long seed) {
        return new Random(seed).doubles(length, -1, 1).map(v -> (float) v).toArray();
    }

    /** The matrix of a level (theory T42). */
    static DMatrixRMaj matrix(Level level) {
        int n = cells(level);
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int c = 0; c < n; c++) matrix.set(c, c, value(level, level.excess, c));
        forEachPair(
                level,
                (i, j, c) -> {
                    matrix.add(i, i, c);
                    matrix.add(j, j, c);
                    matrix.add(i, j, -c);
                    matrix.add(j, i, -c);
                });
        return matrix;
    }

    /** The interpolation: what each coarse cell gives to the fine ones, a column for each. */
    static DMatrixRMaj prolongation(Transfer transfer) {
        Level fine = transfer.fine();
        Level coarse = transfer.coarse();
        boolean kept = fine.twoColours;
        fine.twoColours = false;
        DMatrixRMaj matrix = new DMatrixRMaj(cells(fine), cells(coarse));
        for (int c = 0; c < cells(coarse); c++) {
            coarse.clear(coarse.solution, Team.ALONE);
            fine.clear(fine.solution, Team.ALONE);
            set(coarse, coarse.solution, c, 1);
            transfer.prolong();
            double[] column = values(fine, fine.solution);
            for (int i = 0; i < column.length; i++) matrix.set(i, c, column[i]);
        }
        fine.twoColours = kept;
        return matrix;
    }

    /** A linear map of cells to cells, found from what it makes of each unit vector. */
    interface Action {
        double[] of(double[] unit);
    }

    static DMatrixRMaj matrix(int n, Action action) {
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int c = 0; c < n; c++) {
            double[] unit = new double[n];
            unit[c] = 1;
            double[] column = action.of(unit);
            for (int i = 0; i < n; i++) matrix.set(i, c, column[i]);
        }
        return matrix;
    }

    static DMatrixRMaj product(DMatrixRMaj a, DMatrixRMaj b) {
        DMatrixRMaj product = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, product);
        return product;
    }

    static double[] product(DMatrixRMaj a, double... x) {
        return product(a, new DMatrixRMaj(x.length, 1, true, x)).data;
    }

    static DMatrixRMaj transposed(DMatrixRMaj a) {
        return CommonOps_DDRM.transpose(a, null);
    }

    /** Eigenvalues of a symmetric matrix, rising. */
    static double[] spectrum(DMatrixRMaj matrix) {
        EigenDecomposition_F64<DMatrixRMaj> found =
                DecompositionFactory_DDRM.eig(matrix.numRows, false, true);
        if (!found.decompose(matrix.copy())) throw new AssertionError("no eigenvalues");
        double[] values = new double[matrix.numRows];
        Arrays.setAll(values, i -> found.getEigenvalue(i).getReal());
        Arrays.sort(values);
        return values;
    }

    /** Largest difference of two matrices, relative to the second one's largest entry. */
    static double distance(DMatrixRMaj a, DMatrixRMaj b) {
        return Stencils.distance(a.data, b.data);
    }

    static double largest(double... values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
