package ness.linear;

import java.util.Arrays;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.decomposition.lu.LuUpLooking_DSCC;
import org.ejml.sparse.csc.misc.TriangularSolver_DSCC;

/** P A = L U with row pivoting, the columns in a given order of elimination. */
final class SparseLu implements Factorisation {
    /** A pivot below this part of the diagonal it began as is made of rounding errors. */
    static final double ROUNDING = 0x1p-50;

    /** An answer to a source of 1, in units of the diagonal, that means a resonance. */
    private static final double RESONANT = 0x1p48;

    /** Makes a right-hand side irregular, so that it excites every mode. */
    private static final double GOLDEN = 0.6180339887498949;

    private final Stencil stencil;
    private final int[] order;
    private final int[] rows;
    private final DMatrixSparseCSC lower;
    private final DMatrixSparseCSC upper;
    private final boolean positive;

    private SparseLu(Stencil stencil, int[] order, LuUpLooking_DSCC decomposition, double[] scale) {
        this.stencil = stencil;
        this.order = order;
        this.rows = decomposition.getPinv();
        this.lower = decomposition.getL();
        this.upper = decomposition.getU();
        this.positive = scale.length == 0 || respondsPositively(scale);
    }

    /**
     * @param dissipative whether the matrix is known to be a regular M-matrix
     * @throws SingularMatrixException when a pivot is zero within rounding
     */
    static SparseLu of(Stencil packed, int[] order, boolean dissipative) {
        DMatrixSparseCSC matrix = OrderedMatrix.whole(packed, order);
        LuUpLooking_DSCC decomposition = new LuUpLooking_DSCC(null);
        int room = (int) (NestedDissection.entries(packed.shape()) + order.length);
        decomposition.getL().growMaxLength(room, false);
        decomposition.getU().growMaxLength(room, false);
        if (!decomposition.decompose(matrix)) {
            int done = (int) Arrays.stream(decomposition.getPinv()).filter(p -> p >= 0).count();
            throw singular(order[done], 0);
        }
        double[] scale = new double[order.length];
        for (int k = 0; k < order.length; k++) scale[order[k]] = largest(matrix, k);
        DMatrixSparseCSC upper = decomposition.getU();
        for (int k = 0; k < order.length; k++) {
            double pivot = upper.nz_values[upper.col_idx[k + 1] - 1];
            int cell = order[k];
            if (!(Math.abs(pivot) > ROUNDING * scale[cell])) throw singular(cell, pivot);
        }
        return new SparseLu(packed, order, decomposition, dissipative ? new double[0] : scale);
    }

    private static double largest(DMatrixSparseCSC matrix, int column) {
        double largest = 0;
        for (int p = matrix.col_idx[column]; p < matrix.col_idx[column + 1]; p++) {
            largest = Math.max(largest, Math.abs(matrix.nz_values[p]));
        }
        return largest;
    }

    /**
     * Whether a positive right-hand side has a positive solution, which for a matrix without
     * positive entries off its diagonal makes it an M-matrix.
     */
    private boolean respondsPositively(double[] scale) {
        double[] rhs = new double[order.length];
        for (int i = 0; i < rhs.length; i++) rhs[i] = scale[i] * (1 + i * GOLDEN % 1);
        double[] x = new double[order.length];
        eliminate(rhs, x);
        boolean allPositive = true;
        for (double value : x) {
            if (!(value > 0)) allPositive = false;
        }
        requireResponse(scale, x);
        return allPositive;
    }

    /** One step of inverse iteration: a mode that answers beyond all measure is a null vector. */
    private void requireResponse(double[] scale, double[] mode) {
        double size = Math.abs(mode[strongest(mode)]);
        double[] rhs = new double[mode.length];
        for (int i = 0; i < rhs.length; i++) rhs[i] = scale[i] * (mode[i] / size);
        double[] answer = new double[mode.length];
        eliminate(rhs, answer);
        int cell = strongest(answer);
        if (!(Math.abs(answer[cell]) < RESONANT)) {
            throw new SingularMatrixException(
                    cell, "a mode of size 1 there is answered by " + answer[cell]);
        }
    }

    private static int strongest(double[] mode) {
        int best = 0;
        for (int i = 1; i < mode.length; i++) {
            if (!(Math.abs(mode[i]) <= Math.abs(mode[best]))) best = i;
        }
        return best;
    }

    private static SingularMatrixException singular(int cell, double pivot) {
        return new SingularMatrixException(cell, "pivot " + pivot + " is zero within rounding");
    }

    @Override
    public LinearReport solve(double[] rhs, double[] solution) {
        eliminate(rhs, solution);
        return new LinearReport("sparse LU", 1, stencil.relativeResidual(solution, rhs));
    }

    private void eliminate(double[] rhs, double[] solution) {
        double[] x = new double[order.length];
        for (int k = 0; k < x.length; k++) x[rows[k]] = rhs[order[k]];
        TriangularSolver_DSCC.solveL(lower, x);
        TriangularSolver_DSCC.solveU(upper, x);
        for (int k = 0; k < x.length; k++) solution[order[k]] = x[k];
    }

    @Override
    public boolean positive() {
        return positive;
    }
}
