package ness.linear;

import java.util.Arrays;

/**
 * A symmetric matrix on a box whose cells are coupled to all neighbours, those across corners too:
 * one coupling a pair and one excess a cell, as in {@link Stencil}; couplings may be negative. Axes
 * with one cell come last in its shape.
 */
public final class Wide {
    private final Shape shape;

    /** Steps to the neighbours that follow a cell, by axis. */
    private final int[][] steps;

    /** For each step the coupling of each cell to the neighbour there. */
    private final double[][] couplings;

    private final double[] excess;

    /** A matrix without couplings, for a box of any shape. */
    public Wide(Shape shape) {
        this.shape = shape.packed();
        steps = steps(this.shape);
        couplings = new double[steps.length][this.shape.cells()];
        excess = new double[this.shape.cells()];
    }

    private Wide(Wide other, double[] excess) {
        shape = other.shape;
        steps = other.steps;
        couplings = other.couplings;
        this.excess = excess;
    }

    /** The steps whose last part that is not 0 is positive, along axes with several cells. */
    private static int[][] steps(Shape shape) {
        int axes = shape.resolved().length;
        int all = axes == 3 ? 27 : axes == 2 ? 9 : axes == 1 ? 3 : 1;
        int[][] steps = new int[all / 2][];
        for (int n = 0; n < steps.length; n++) {
            int code = all / 2 + 1 + n;
            steps[n] = new int[] {code % 3 - 1, 0, 0};
            if (axes > 1) steps[n][1] = code / 3 % 3 - 1;
            if (axes > 2) steps[n][2] = code / 9 - 1;
        }
        return steps;
    }

    /** The excess of each cell. */
    public double[] excess() {
        return excess;
    }

    /** The same couplings with other excesses; shares the couplings. */
    public Wide with(double[] other) {
        return new Wide(this, other);
    }

    /**
     * Adds to the coupling of two neighbours.
     *
     * @param step of which each part, -1, 0 or 1, leads from one to the other along the axes with
     *     several cells, in their order
     */
    public void couple(int one, int other, int[] step, double amount) {
        int code = 0;
        for (int axis = 2; axis >= 0; axis--) code = 3 * code + step[axis];
        if (code > 0) couplings[code - 1][one] += amount;
        else if (code < 0) couplings[-code - 1][other] += amount;
    }

    /** The same matrix on a chain, whose cells touch no corners. */
    Stencil chain(Stencil like) {
        int[] axes = like.shape().resolved();
        if (axes.length == 0) return like.with(excess);
        int axis = axes[0];
        double[] faces = new double[like.shape().faces(axis)];
        for (int c = 0; c < excess.length; c++) {
            int above = shape.above(0, c);
            if (above < 0) continue;
            faces[above] = couplings[0][c];
            if (above == 0) faces[excess.length] = couplings[0][c];
        }
        double[][] both = new double[3][0];
        both[axis] = faces;
        return new Stencil(like.shape(), both, both, excess, true);
    }

    /** The box, its axes with several cells first. */
    Shape shape() {
        return shape;
    }

    /** Hands out what couples a cell to its neighbours. */
    interface Neighbours {
        void accept(int neighbour, double coupling);
    }

    /** Hands out all neighbours of a cell that it is coupled to. */
    void forEach(int cell, Neighbours action) {
        for (int n = 0; n < steps.length; n++) {
            int up = shifted(cell, steps[n], 1);
            if (up >= 0 && couplings[n][cell] != 0) action.accept(up, couplings[n][cell]);
            int down = shifted(cell, steps[n], -1);
            if (down >= 0 && couplings[n][down] != 0) action.accept(down, couplings[n][down]);
        }
    }

    private int shifted(int cell, int[] step, int sign) {
        int at = cell;
        for (int axis = 0; axis < 3 && at >= 0; axis++) {
            int by = sign * step[axis];
            if (by > 0) at = shape.above(axis, at);
            else if (by < 0) at = shape.below(axis, at);
        }
        return at;
    }

    /** y = A x; x and y are different arrays with a number a cell. */
    public void multiply(double[] x, double[] y) {
        for (int c = 0; c < y.length; c++) y[c] = excess[c] * x[c];
        for (int n = 0; n < steps.length; n++) add(steps[n], couplings[n], x, y);
    }

    /** Adds what cells give to the neighbours that lie one step away, row by row. */
    private void add(int[] step, double[] g, double[] x, double[] y) {
        int nx = shape.nx();
        int by = step[0];
        int[] across = {0, step[1], step[2]};
        for (int row = 0; row < y.length; row += nx) {
            int other = shifted(row, across, 1);
            if (other < 0) continue;
            int from = Math.max(0, -by);
            int to = Math.min(nx, nx - by);
            int shift = other - row + by;
            for (int c = row + from; c < row + to; c++) {
                double given = g[c] * (x[c] - x[c + shift]);
                y[c] += given;
                y[c + shift] -= given;
            }
            if (by == 0 || !shape.periodicX() || nx == 1) continue;
            int end = by > 0 ? row + nx - 1 : row;
            int begin = by > 0 ? other : other + nx - 1;
            double given = g[end] * (x[end] - x[begin]);
            y[end] += given;
            y[begin] -= given;
        }
    }

    /** Of each cell the size of its excess and of all couplings. */
    double[] gross() {
        double[] gross = new double[excess.length];
        Arrays.setAll(gross, c -> Math.abs(excess[c]));
        for (int c = 0; c < gross.length; c++) {
            int cell = c;
            forEach(c, (neighbour, coupling) -> gross[cell] += Math.abs(coupling));
        }
        return gross;
    }
}
