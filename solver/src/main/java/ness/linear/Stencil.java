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

    /** Cells whose products are compared with a right-hand side in one go. */
    private static final int BLOCK = 512;

    private final Shape shape;
    private final double[][] a = {NONE, NONE, NONE};
    private final double[][] b = {NONE, NONE, NONE};
    private final double[] diagonal;
    private final boolean symmetric;
    private final int[] axes;
    private final @Nullable Wide wide;

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
        this(shape, a, b, diagonal, symmetric, null);
    }

    /**
     * A matrix that couples cells across corners too; the couplings of faces and the excess here
     * are those of a simpler matrix that is nearly the same.
     */
    public Stencil(
            Shape shape,
            double[] @Nullable [] a,
            double[] @Nullable [] b,
            double[] diagonal,
            boolean symmetric,
            @Nullable Wide wide) {
        this.wide = wide;
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

    /** The matrix meant, where it couples cells across corners; null where this is all. */
    public @Nullable Wide wide() {
        return wide;
    }

    /** The same as a simpler matrix beside one that couples cells across corners too. */
    public Stencil with(Wide meant) {
        boolean across = shape.resolved().length > 1;
        return across ? new Stencil(shape, a, b, diagonal, symmetric, meant) : meant.chain(this);
    }

    /** Without what couples cells across corners. */
    public Stencil narrow() {
        return wide == null ? this : new Stencil(shape, a, b, diagonal, symmetric);
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

    /** The same matrix on a shape whose resolved axes come first; shares the arrays. */
    public Stencil packed() {
        if (axes.length == 0 || axes[axes.length - 1] == axes.length - 1) return this;
        double[][] lower = {NONE, NONE, NONE};
        double[][] upper = {NONE, NONE, NONE};
        for (int axis = 0; axis < axes.length; axis++) {
            lower[axis] = a[axes[axis]];
            upper[axis] = b[axes[axis]];
        }
        return new Stencil(shape.packed(), lower, upper, diagonal, symmetric, wide);
    }

    /** The same couplings with another excess; shares the arrays. */
    public Stencil with(double[] excess) {
        if (wide == null) return new Stencil(shape, a, b, excess, symmetric);
        double[] own = wide.excess().clone();
        for (int c = 0; c < own.length; c++) own[c] += excess[c] - diagonal[c];
        return new Stencil(shape, a, b, excess, symmetric, wide.with(own));
    }

    /** y = A x; x and y are different arrays with a number a cell. */
    public void multiply(double[] x, double[] y) {
        if (wide != null) {
            wide.multiply(x, y);
            return;
        }
        int length = shape.nx();
        for (int start = 0; start < diagonal.length; start += length) {
            product(start, 0, length, x, y, start);
        }
    }

    /** The lines {@code from} to {@code to - 1} along axis 0 of y = A x. */
    public void multiply(double[] x, double[] y, int from, int to) {
        int nx = shape.nx();
        for (int line = from; line < to; line++) {
            int j = line % shape.ny();
            if (symmetric && nx > 2 && j > 0 && j < shape.ny() - 1) inner(line, x, y);
            else product(line * nx, 0, nx, x, y, line * nx);
        }
    }

    /** A line with neighbours on both sides along the second axis, by one pass over its cells. */
    private void inner(int line, double[] x, double[] y) {
        int nx = shape.nx();
        int ny = shape.ny();
        double[] gx = a[0];
        double[] gy = a[1];
        int start = line * nx;
        int face = line * (nx + 1);
        int below = start + nx * (line / ny);
        int above = below + nx;
        for (int i = 1; i < nx - 1; i++) {
            int c = start + i;
            double u = x[c];
            y[c] =
                    diagonal[c] * u
                            + gx[face + i] * (u - x[c - 1])
                            + gx[face + i + 1] * (u - x[c + 1])
                            + gy[below + i] * (u - x[c - nx])
                            + gy[above + i] * (u - x[c + nx]);
        }
        for (int i = 0; i < nx; i += nx - 1) {
            int c = start + i;
            double u = x[c];
            double sum =
                    diagonal[c] * u
                            + gy[below + i] * (u - x[c - nx])
                            + gy[above + i] * (u - x[c + nx]);
            if (i > 0 || shape.periodicX())
                sum += gx[face + i] * (u - x[i > 0 ? c - 1 : c + nx - 1]);
            if (i == 0 || shape.periodicX())
                sum += gx[face + i + 1] * (u - x[i == 0 ? c + 1 : start]);
            y[c] = sum;
        }
        if (shape.nz() > 1) across(2, line / ny, nx * ny, start, start, nx, x, y, start);
    }

    /** Of each cell the size of its excess plus all that it gives to neighbours. */
    double[] grossDiagonal() {
        if (wide != null) return wide.gross();
        double[] gross = new double[diagonal.length];
        for (int i = 0; i < gross.length; i++) gross[i] = Math.abs(diagonal[i]);
        for (int axis : axes) addGiven(axis, gross);
        return gross;
    }

    private void addGiven(int axis, double[] gross) {
        int stride = axis == 0 ? 1 : axis == 1 ? shape.nx() : shape.nx() * shape.ny();
        int last = shape.count(axis) - 1;
        boolean wraps = shape.periodic(axis);
        for (int cell = 0; cell < gross.length; cell++) {
            int m = cell / stride % (last + 1);
            int below = cell + cell / (stride * (last + 1)) * stride;
            if (m > 0 || wraps) gross[cell] += b[axis][below];
            if (m < last || wraps) gross[cell] += a[axis][below + stride];
        }
    }

    /** Largest |rhs - A x| over largest |rhs|; 0 when both vanish. */
    public double relativeResidual(double[] x, double[] rhs) {
        int length = shape.nx();
        double[] product = new double[Math.min(length, BLOCK)];
        double residual = 0;
        double scale = 0;
        for (int start = 0; start < diagonal.length; start += length) {
            for (int from = 0; from < length; from += BLOCK) {
                int n = Math.min(BLOCK, length - from);
                product(start, from, n, x, product, 0);
                for (int i = 0; i < n; i++) {
                    double wanted = rhs[start + from + i];
                    residual = Math.max(residual, Math.abs(wanted - product[i]));
                    scale = Math.max(scale, Math.abs(wanted));
                }
            }
        }
        return residual == 0 ? 0 : residual / scale;
    }

    /**
     * Writes the products of n cells into y from {@code at}: those that follow cell {@code from} of
     * the line along axis 0 that begins with cell {@code start}.
     */
    private void product(int start, int from, int n, double[] x, double[] y, int at) {
        int nx = shape.nx();
        int ny = shape.ny();
        int line = start / nx;
        int cell = start + from;
        for (int i = 0; i < n; i++) y[at + i] = diagonal[cell + i] * x[cell + i];
        if (nx > 1) along(line, from, n, x, y, at);
        if (ny > 1) across(1, line % ny, nx, cell + nx * (line / ny), cell, n, x, y, at);
        if (shape.nz() > 1) across(2, line / ny, nx * ny, cell, cell, n, x, y, at);
    }

    /** Adds what leaves each cell through its faces along axis 0. */
    private void along(int line, int from, int n, double[] x, double[] y, int at) {
        int nx = shape.nx();
        int face = line * (nx + 1) + from;
        int cell = line * nx + from;
        double[] a = this.a[0];
        double[] b = this.b[0];
        double entered = 0;
        if (from > 0) {
            entered = a[face] * x[cell - 1] - b[face] * x[cell];
        } else if (shape.periodicX()) {
            entered = a[face] * x[cell + nx - 1] - b[face] * x[cell];
        }
        int inner = Math.min(n, nx - 1 - from);
        for (int i = 0; i < inner; i++) {
            double left = a[face + i + 1] * x[cell + i] - b[face + i + 1] * x[cell + i + 1];
            y[at + i] += left - entered;
            entered = left;
        }
        if (inner == n) return;
        int end = cell + inner;
        double left = shape.periodicX() ? a[face + n] * x[end] - b[face + n] * x[line * nx] : 0;
        y[at + inner] += left - entered;
    }

    /**
     * Adds what leaves n cells of a line through their faces along another axis.
     *
     * @param m position of the line along the axis
     * @param stride distance of neighbours along the axis, for cells and faces
     * @param below face below the first cell
     * @param cell first cell
     */
    private void across(
            int axis,
            int m,
            int stride,
            int below,
            int cell,
            int n,
            double[] x,
            double[] y,
            int at) {
        int around = (shape.count(axis) - 1) * stride;
        boolean wraps = shape.periodic(axis);
        boolean first = m == 0;
        boolean last = m == shape.count(axis) - 1;
        double[] a = this.a[axis];
        double[] b = this.b[axis];
        if (!first || wraps) {
            int lower = first ? cell + around : cell - stride;
            for (int i = 0; i < n; i++) {
                y[at + i] -= a[below + i] * x[lower + i] - b[below + i] * x[cell + i];
            }
        }
        if (!last || wraps) {
            int upper = last ? cell - around : cell + stride;
            int above = below + stride;
            for (int i = 0; i < n; i++) {
                y[at + i] += a[above + i] * x[cell + i] - b[above + i] * x[upper + i];
            }
        }
    }
}
