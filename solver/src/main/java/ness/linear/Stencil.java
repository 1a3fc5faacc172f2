package ness.linear;

import org.jspecify.annotations.Nullable;

/**
 * The matrix of a scalar balance on a box: two couplings a face and one number a cell.
 *
 * <p>The face between cells L and R carries a u_L - b u_R, with a, b >= 0. Row i of the matrix is
 * diagonal[i] u_i plus what leaves cell i through its faces, so that the sum of column i is
 * diagonal[i]: the excess of the diagonal over the couplings, kept apart from them. Entries of the
 * outermost faces are ignored unless the axis is periodic; then first and last entry are the same
 * face and hold the same number. An axis with one cell couples nothing, periodic or not. Cells
 * outside the domain have zero couplings and diagonal 1. The arrays are used, not copied.
 */
public final class Stencil {
    private static final double[] NONE = {};

    private final Shape shape;
    private final double[][] a = {NONE, NONE, NONE};
    private final double[][] b = {NONE, NONE, NONE};
    private final double[] diagonal;
    private final boolean symmetric;
    private final int[] axes;

    /**
     * @param a for each axis the coupling to the lower cell of each face; null where the axis has
     *     one cell
     * @param b for each axis the coupling to the upper cell of each face; may be the arrays of
     *     {@code a}
     * @param diagonal excess of each cell
     * @param symmetric whether a equals b everywhere
     * @throws IllegalArgumentException when a length does not fit the shape
     */
    public Stencil(
            Shape shape,
            double[] @Nullable [] a,
            double[] @Nullable [] b,
            double[] diagonal,
            boolean symmetric) {
        this.shape = shape;
        this.diagonal = diagonal;
        this.symmetric = symmetric;
        this.axes = shape.resolved();
        requireLength("diagonal", diagonal.length, shape.cells());
        for (int axis : axes) {
            this.a[axis] = couplings(shape, "a", a, axis);
            this.b[axis] = couplings(shape, "b", b, axis);
        }
    }

    private static double[] couplings(
            Shape shape, String name, double[] @Nullable [] of, int axis) {
        double[] found = of[axis];
        if (found == null) {
            throw new IllegalArgumentException(
                    "%s is missing along axis %d, which has %d cells"
                            .formatted(name, axis, shape.count(axis)));
        }
        requireLength(name + " along axis " + axis, found.length, shape.faces(axis));
        return found;
    }

    private static void requireLength(String what, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    "%s has %d entries, expected %d".formatted(what, found, expected));
        }
    }

    /** The box. */
    public Shape shape() {
        return shape;
    }

    /** Whether both couplings of each face are equal. */
    public boolean symmetric() {
        return symmetric;
    }

    /** Couplings to the lower cell of each face of an axis; empty where nothing is resolved. */
    public double[] a(int axis) {
        return a[axis];
    }

    /** Couplings to the upper cell of each face of an axis; empty where nothing is resolved. */
    public double[] b(int axis) {
        return b[axis];
    }

    /** Excess of each cell. */
    public double[] diagonal() {
        return diagonal;
    }

    /** y = A x; x and y are different arrays with a number a cell. */
    public void multiply(double[] x, double[] y) {
        int length = shape.nx();
        for (int line = 0; line < shape.cells() / length; line++) row(line, x, y, line * length);
    }

    /** Largest |rhs - A x| over largest |rhs|; 0 when both vanish. */
    public double relativeResidual(double[] x, double[] rhs) {
        int length = shape.nx();
        double[] product = new double[length];
        double residual = 0;
        double scale = 0;
        for (int line = 0; line < shape.cells() / length; line++) {
            row(line, x, product, 0);
            int start = line * length;
            for (int i = 0; i < length; i++) {
                residual = Math.max(residual, Math.abs(rhs[start + i] - product[i]));
                scale = Math.max(scale, Math.abs(rhs[start + i]));
            }
        }
        return residual == 0 ? 0 : residual / scale;
    }

    /** Writes the products of one line of cells along axis 0 into y from {@code at}. */
    private void row(int line, double[] x, double[] y, int at) {
        int nx = shape.nx();
        int ny = shape.ny();
        int nz = shape.nz();
        int j = line % ny;
        int k = line / ny;
        int start = line * nx;
        for (int i = 0; i < nx; i++) y[at + i] = diagonal[start + i] * x[start + i];
        if (nx > 1) alongLine(line, x, y, at);
        if (ny > 1) {
            int below = nx * (j + (ny + 1) * k);
            across(1, j, nx, below, start, x, y, at);
        }
        if (nz > 1) across(2, k, nx * ny, start, start, x, y, at);
    }

    /** Adds what leaves each cell of a line through the faces between them. */
    private void alongLine(int line, double[] x, double[] y, int at) {
        int nx = shape.nx();
        int start = line * nx;
        int face = line * (nx + 1) + 1;
        double[] a = this.a[0];
        double[] b = this.b[0];
        double first =
                shape.periodicX()
                        ? a[face + nx - 1] * x[start + nx - 1] - b[face + nx - 1] * x[start]
                        : 0;
        double entered = first;
        for (int i = 0; i < nx - 1; i++) {
            double left = a[face + i] * x[start + i] - b[face + i] * x[start + i + 1];
            y[at + i] += left - entered;
            entered = left;
        }
        y[at + nx - 1] += first - entered;
    }

    /** Adds what leaves the line at position m of an axis through the faces below and above it. */
    private void across(
            int axis, int m, int stride, int below, int start, double[] x, double[] y, int at) {
        int nx = shape.nx();
        int count = shape.count(axis);
        boolean wraps = shape.periodic(axis);
        double[] a = this.a[axis];
        double[] b = this.b[axis];
        if (m > 0 || wraps) {
            int lower = m > 0 ? start - stride : start + (count - 1) * stride;
            for (int i = 0; i < nx; i++) {
                y[at + i] -= a[below + i] * x[lower + i] - b[below + i] * x[start + i];
            }
        }
        if (m < count - 1 || wraps) {
            int above = below + stride;
            int upper = m < count - 1 ? start + stride : start - (count - 1) * stride;
            for (int i = 0; i < nx; i++) {
                y[at + i] += a[above + i] * x[start + i] - b[above + i] * x[upper + i];
            }
        }
    }
}
