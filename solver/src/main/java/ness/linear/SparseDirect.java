package ness.linear;

import org.jspecify.annotations.Nullable;

/**
 * Sparse elimination in the order of a geometric nested dissection of the box: Cholesky when the
 * matrix is symmetric and positive, else LU.
 */
public final class SparseDirect implements LinearSolver {
    /** Longest array that every Java virtual machine can make. */
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** A row index beside each value. */
    private static final int BYTES_AN_ENTRY = Double.BYTES + Integer.BYTES;

    @Override
    public Factorisation factorise(Stencil stencil) {
        Stencil packed = stencil.packed();
        Prediction prediction = predict(stencil.shape(), stencil.symmetric());
        if (!prediction.addressable()) {
            throw new IllegalArgumentException(
                    "a factor of %d numbers is longer than an array, for %s"
                            .formatted(prediction.entries(), stencil.shape()));
        }
        boolean dissipative = dissipative(packed.diagonal());
        if (dissipative) {
            int closed = ClosedCells.first(packed);
            if (closed >= 0) {
                throw new SingularMatrixException(
                        closed, "nothing leaves the piece that holds it, so nothing holds it");
            }
        }
        int[] order = NestedDissection.order(packed.shape());
        if (stencil.symmetric()) {
            @Nullable Factorisation cholesky = SparseCholesky.of(packed, order);
            if (cholesky != null) return cholesky;
        }
        return SparseLu.of(packed, order, dissipative);
    }

    private static boolean dissipative(double[] excess) {
        for (double own : excess) {
            if (!(own >= 0)) return false;
        }
        return true;
    }

    /**
     * Cholesky for a symmetric matrix, LU for another. A symmetric matrix that turns out not to be
     * positive needs what another needs.
     */
    @Override
    public Prediction predict(Shape shape, boolean symmetric) {
        long cells = shape.cells();
        long axes = shape.resolved().length;
        long triangle = NestedDissection.entries(shape.packed());
        if (symmetric) {
            long matrix = (1 + axes) * cells;
            long bytes = BYTES_AN_ENTRY * (triangle + 2 * matrix) + 80 * cells;
            return new Prediction(triangle, bytes, triangle <= LONGEST_ARRAY);
        }
        long matrix = (1 + 2 * axes) * cells;
        long factor = Math.max(triangle, 4 * matrix) + cells;
        long bytes = BYTES_AN_ENTRY * (2 * factor + matrix) + 60 * cells;
        return new Prediction(2 * triangle, bytes, factor <= LONGEST_ARRAY);
    }
}
