package ness.linear;

import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.decomposition.chol.CholeskyUpLooking_DSCC;
import org.ejml.sparse.csc.misc.TriangularSolver_DSCC;
import org.jspecify.annotations.Nullable;

/** A = L L^T in a given order of elimination. */
final class SparseCholesky implements Factorisation {
    private final Stencil stencil;
    private final int[] order;
    private final DMatrixSparseCSC lower;

    private SparseCholesky(Stencil stencil, int[] order, DMatrixSparseCSC lower) {
        this.stencil = stencil;
        this.order = order;
        this.lower = lower;
    }

    /** The factorisation, or null when a pivot is not positive beyond rounding. */
    static @Nullable SparseCholesky of(Stencil packed, int[] order) {
        DMatrixSparseCSC upper = OrderedMatrix.upper(packed, order);
        CholeskyUpLooking_DSCC decomposition = new CholeskyUpLooking_DSCC();
        if (!decomposition.decompose(upper)) return null;
        DMatrixSparseCSC lower = decomposition.getL();
        for (int k = 0; k < order.length; k++) {
            double root = lower.nz_values[lower.col_idx[k]];
            double before = upper.nz_values[upper.col_idx[k + 1] - 1];
            if (!(root * root > SparseLu.ROUNDING * before)) return null;
        }
        return new SparseCholesky(packed, order, lower);
    }

    @Override
    public LinearReport solve(double[] rhs, double[] solution) {
        double[] x = new double[order.length];
        for (int k = 0; k < x.length; k++) x[k] = rhs[order[k]];
        TriangularSolver_DSCC.solveL(lower, x);
        TriangularSolver_DSCC.solveTranL(lower, x);
        for (int k = 0; k < x.length; k++) solution[order[k]] = x[k];
        return new LinearReport("sparse Cholesky", 1, stencil.relativeResidual(solution, rhs));
    }

    @Override
    public boolean positive() {
        return true;
    }
}
