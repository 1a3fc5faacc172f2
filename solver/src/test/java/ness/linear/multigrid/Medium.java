package ness.linear.multigrid;

import java.util.Arrays;
import ness.linear.Shape;
import ness.linear.Stencil;

/** Conduction through a box, with conductivities and widths given cell by cell. */
final class Medium {
    /** A number at a cell. */
    @FunctionalInterface
    interface OfCell {
        double at(int i, int j, int k);
    }

    private final Shape shape;
    private final double[][] conductivity = new double[3][];
    private final double[][] width = new double[3][];
    private boolean left = true;
    private boolean right = true;

    Medium(Shape shape) {
        this.shape = shape;
        for (int axis = 0; axis < 3; axis++) {
            conductivity[axis] = new double[shape.cells()];
            width[axis] = new double[shape.count(axis)];
            Arrays.fill(width[axis], 1);
        }
        conducting((i, j, k) -> 1);
    }

    static Medium plane(int nx, int ny) {
        return new Medium(Shape.of(nx, ny, 1));
    }

    static Medium cube(int n) {
        return new Medium(Shape.of(n, n, n));
    }

    /** The same conductivity along all axes; cells of 0 are holes. */
    Medium conducting(OfCell value) {
        for (int axis = 0; axis < 3; axis++) conducting(axis, value);
        return this;
    }

    Medium conducting(int axis, OfCell value) {
        for (int c = 0; c < shape.cells(); c++) {
            int row = c / shape.nx();
            conductivity[axis][c] = value.at(c % shape.nx(), row % shape.ny(), row / shape.ny());
        }
        return this;
    }

    /** Cells that grow by a factor from each to the next along an axis. */
    Medium graded(int axis, double growth) {
        for (int i = 1; i < width[axis].length; i++) width[axis][i] = width[axis][i - 1] * growth;
        return this;
    }

    /** Lets nothing through the two ends of the first axis. */
    Medium closed() {
        left = false;
        right = false;
        return this;
    }

    private int[] at(int cell) {
        int row = cell / shape.nx();
        return new int[] {cell % shape.nx(), row % shape.ny(), row / shape.ny()};
    }

    private double half(int axis, int cell) {
        int[] at = at(cell);
        double area = 1;
        for (int other = 0; other < 3; other++) if (other != axis) area *= width[other][at[other]];
        double conducted = conductivity[axis][cell] * area;
        return conducted > 0 ? width[axis][at[axis]] / 2 / conducted : Double.POSITIVE_INFINITY;
    }

    Stencil stencil() {
        double[][] g = new double[3][];
        double[] diagonal = new double[shape.cells()];
        for (int axis : shape.resolved()) g[axis] = couplings(axis);
        for (int c = 0; c < diagonal.length; c++) {
            int i = c % shape.nx();
            if (conductivity[0][c] == 0) diagonal[c] = 1;
            else if ((left && i == 0) || (right && i == shape.nx() - 1))
                diagonal[c] = 1 / half(0, c);
        }
        Stencil stencil = new Stencil(shape, g, g, diagonal, true);
        anchor(stencil);
        return stencil;
    }

    /**
     * Gives cells that nothing holds an excess, as those outside a domain have it; found by signs
     * that alternate, to which every coupling adds.
     */
    private static void anchor(Stencil stencil) {
        double[] signs = new double[stencil.diagonal().length];
        double[] held = new double[signs.length];
        Shape shape = stencil.shape();
        for (int c = 0; c < signs.length; c++) {
            int row = c / shape.nx();
            signs[c] = (c % shape.nx() + row % shape.ny() + row / shape.ny()) % 2 == 0 ? 1 : -1;
        }
        stencil.multiply(signs, held);
        for (int c = 0; c < held.length; c++) if (held[c] == 0) stencil.diagonal()[c] = 1;
    }

    private double[] couplings(int axis) {
        double[] g = new double[shape.faces(axis)];
        int stride = axis == 0 ? 1 : axis == 1 ? shape.nx() : shape.nx() * shape.ny();
        int n = shape.count(axis);
        for (int c = 0; c < shape.cells(); c++) {
            int m = at(c)[axis];
            int below = c + c / (stride * n) * stride;
            if (m > 0) g[below] = 1 / (half(axis, c - stride) + half(axis, c));
            if (m == 0 && shape.periodic(axis)) {
                int last = c + (n - 1) * stride;
                g[below] = 1 / (half(axis, last) + half(axis, c));
                g[below + n * stride] = g[below];
            }
        }
        return g;
    }
}
