package ness.linear.block;

import java.util.Arrays;
import ness.linear.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of several coupled balances on a box: two blocks a face and one a cell.
 *
 * <p>The face between cells L and R carries A x_L - B x_R, a vector of m flows. The rows of a cell
 * are D x plus what leaves it through its faces, so that the blocks of a column sum to D: the
 * excess of the diagonal over the couplings, kept apart from them. Unknown k of cell c is number c
 * m + k; blocks lie row by row. Faces are numbered as in {@link Shape}; entries of the outermost
 * faces are ignored unless the axis is periodic, where face 0 joins the last and the first cell and
 * the last entry is not read. Cells outside the domain have zero couplings and the unit matrix as
 * excess. The arrays are used, not copied.
 */
public final class BlockStencil {
    private static final double[] NONE = {};

    private final Shape shape;
    private final int unknowns;
    private final double[] diagonal;
    private final double[][] lower = {NONE, NONE, NONE};
    private final double[][] upper = {NONE, NONE, NONE};

    /**
     * @param unknowns m, unknowns a cell
     * @param diagonal excess D of each cell
     * @param lower for each axis the block A of each face, the derivative of its flow by the
     *     unknowns of the lower cell; null where the axis has one cell
     * @param upper for each axis the block B of each face, minus the derivative by those of the
     *     upper cell; null where the axis has one cell
     * @throws IllegalArgumentException when a length does not fit
     */
    public BlockStencil(
            Shape shape,
            int unknowns,
            double[] diagonal,
            double[] @Nullable [] lower,
            double[] @Nullable [] upper) {
        if (unknowns < 1) {
            throw new IllegalArgumentException("a cell needs an unknown, found " + unknowns);
        }
        this.shape = shape;
        this.unknowns = unknowns;
        this.diagonal = diagonal;
        requireLength("diagonal", diagonal.length, shape.cells());
        for (int axis : shape.resolved()) {
            this.lower[axis] = blocks("lower", lower[axis], axis);
            this.upper[axis] = blocks("upper", upper[axis], axis);
        }
    }

    private double[] blocks(String name, double @Nullable [] found, int axis) {
        if (found == null) {
            throw new IllegalArgumentException(
                    "%s is missing along axis %d, which has %d cells"
                            .formatted(name, axis, shape.count(axis)));
        }
        requireLength(name + " along axis " + axis, found.length, shape.faces(axis));
        return found;
    }

    private void requireLength(String what, int found, int places) {
        long expected = (long) places * unknowns * unknowns;
        if (found != expected) {
            throw new IllegalArgumentException(
                    "%s has %d entries, expected %d".formatted(what, found, expected));
        }
    }

    /** The box. */
    public Shape shape() {
        return shape;
    }

    /** Unknowns a cell. */
    public int unknowns() {
        return unknowns;
    }

    /** Excess of each cell. */
    public double[] diagonal() {
        return diagonal;
    }

    /** Blocks A of the faces of an axis; empty where nothing is resolved. */
    public double[] lower(int axis) {
        return lower[axis];
    }

    /** Blocks B of the faces of an axis; empty where nothing is resolved. */
    public double[] upper(int axis) {
        return upper[axis];
    }

    /** The same matrix on a shape whose resolved axes come first; shares the arrays. */
    BlockStencil packed() {
        int[] axes = shape.resolved();
        if (axes.length == 0 || axes[axes.length - 1] == axes.length - 1) return this;
        double[][] a = {NONE, NONE, NONE};
        double[][] b = {NONE, NONE, NONE};
        for (int axis = 0; axis < axes.length; axis++) {
            a[axis] = lower[axes[axis]];
            b[axis] = upper[axes[axis]];
        }
        return new BlockStencil(shape.packed(), unknowns, diagonal, a, b);
    }

    /** y = M x; x and y are different arrays with m numbers a cell. */
    public void multiply(double[] x, double[] y) {
        multiply(x, y, new double[y.length]);
    }

    /** The same, with the sizes of all terms of each row summed into another array. */
    void multiply(double[] x, double[] y, double[] size) {
        Arrays.fill(y, 0);
        Arrays.fill(size, 0);
        for (int cell = 0; cell < shape.cells(); cell++) {
            for (int k = 0; k < unknowns; k++) {
                int row = cell * unknowns + k;
                y[row] = dot(diagonal, row, x, cell);
                size[row] = gross(diagonal, row, x, cell);
            }
        }
        for (int axis : shape.resolved()) addFlows(axis, x, y, size);
    }

    private void addFlows(int axis, double[] x, double[] y, double[] size) {
        double[] a = lower[axis];
        double[] b = upper[axis];
        for (int right = 0; right < shape.cells(); right++) {
            int left = shape.below(axis, right);
            if (left < 0) continue;
            int face = shape.face(axis, right);
            for (int k = 0; k < unknowns; k++) {
                int row = face * unknowns + k;
                double net = dot(a, row, x, left) - dot(b, row, x, right);
                double gross = gross(a, row, x, left) + gross(b, row, x, right);
                y[left * unknowns + k] += net;
                y[right * unknowns + k] -= net;
                size[left * unknowns + k] += gross;
                size[right * unknowns + k] += gross;
            }
        }
    }

    /** A row of blocks times the unknowns of a cell. */
    private double dot(double[] blocks, int row, double[] x, int cell) {
        double sum = 0;
        for (int j = 0; j < unknowns; j++) {
            sum += blocks[row * unknowns + j] * x[cell * unknowns + j];
        }
        return sum;
    }

    private double gross(double[] blocks, int row, double[] x, int cell) {
        double sum = 0;
        for (int j = 0; j < unknowns; j++) {
            sum += Math.abs(blocks[row * unknowns + j] * x[cell * unknowns + j]);
        }
        return sum;
    }
}
