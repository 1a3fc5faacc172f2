package ness.linear;

import org.ejml.data.DMatrixSparseCSC;

/**
 * A stencil written out as a sparse matrix whose rows and columns stand in the order of their
 * elimination. Couplings that are zero leave no entry.
 */
final class OrderedMatrix {
    private final Stencil stencil;
    private final int[] order;
    private final int[] position;
    private final boolean upperOnly;
    private final DMatrixSparseCSC matrix;
    private int filled;
    private double leaving;

    private OrderedMatrix(Stencil stencil, int[] order, boolean upperOnly) {
        this.stencil = stencil;
        this.order = order;
        this.upperOnly = upperOnly;
        this.position = new int[order.length];
        for (int k = 0; k < order.length; k++) position[order[k]] = k;
        int axes = stencil.shape().resolved().length;
        int perCell = 1 + (upperOnly ? axes : 2 * axes);
        this.matrix =
                new DMatrixSparseCSC(
                        order.length, order.length, Math.multiplyExact(perCell, order.length));
    }

    /** The upper triangle, which is all that Cholesky reads. */
    static DMatrixSparseCSC upper(Stencil packed, int[] order) {
        return new OrderedMatrix(packed, order, true).fill();
    }

    /** The whole matrix. */
    static DMatrixSparseCSC whole(Stencil packed, int[] order) {
        return new OrderedMatrix(packed, order, false).fill();
    }

    private DMatrixSparseCSC fill() {
        Shape shape = stencil.shape();
        double[] diagonal = stencil.diagonal();
        for (int column = 0; column < order.length; column++) {
            int cell = order[column];
            int line = cell / shape.nx();
            int plane = line / shape.ny();
            leaving = 0;
            if (shape.nx() > 1) along(0, column, cell, 1, cell - line * shape.nx(), cell + line);
            if (shape.ny() > 1) {
                int below = cell + plane * shape.nx();
                along(1, column, cell, shape.nx(), line - plane * shape.ny(), below);
            }
            if (shape.nz() > 1) {
                along(2, column, cell, shape.nx() * shape.ny(), plane, cell);
            }
            matrix.nz_rows[filled] = column;
            matrix.nz_values[filled++] = diagonal[cell] + leaving;
            matrix.col_idx[column + 1] = filled;
        }
        matrix.nz_length = filled;
        return matrix;
    }

    /**
     * Adds what a cell gives to its neighbours along an axis.
     *
     * @param stride distance of neighbours in cells and faces
     * @param m position of the cell along the axis
     * @param below face below the cell
     */
    private void along(int axis, int column, int cell, int stride, int m, int below) {
        int last = stencil.shape().count(axis) - 1;
        boolean wraps = stencil.shape().periodic(axis);
        double up = m < last || wraps ? stencil.a(axis)[below + stride] : 0;
        double down = m > 0 || wraps ? stencil.b(axis)[below] : 0;
        int upper = m < last ? cell + stride : cell - last * stride;
        int lower = m > 0 ? cell - stride : cell + last * stride;
        leaving += up + down;
        if (upper == lower) {
            entry(column, upper, up + down);
        } else {
            entry(column, upper, up);
            entry(column, lower, down);
        }
    }

    private void entry(int column, int cell, double coupling) {
        int row = position[cell];
        if (coupling == 0 || (upperOnly && row > column)) return;
        matrix.nz_rows[filled] = row;
        matrix.nz_values[filled++] = -coupling;
    }
}
