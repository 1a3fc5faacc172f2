package ness.linear.block;

import ness.linear.Shape;

/**
 * The linearised equations of a junction in equilibrium: Poisson's equation and the balances of
 * electrons and holes by Scharfetter and Gummel, in units of kT and of the intrinsic density. The
 * unknowns of a cell are its potential and its two densities, exp(psi) and exp(-psi).
 */
final class Junction {
    private static final int M = 3;
    private static final int[] CHARGES = {-1, 1};

    private final Shape shape;
    private final double[] psi;
    private final double[][] lower = new double[3][];
    private final double[][] upper = new double[3][];
    private final double[] diagonal;

    /** The potential climbs from -height to height along axis 0. */
    private Junction(Shape shape, double height) {
        this.shape = shape;
        psi = new double[shape.cells()];
        for (int cell = 0; cell < psi.length; cell++) {
            double x = (cell % shape.nx() + 0.5) / shape.nx();
            psi[cell] = height * Math.tanh(6 * (x - 0.5));
        }
        diagonal = new double[shape.cells() * M * M];
        for (int axis : shape.resolved()) {
            lower[axis] = new double[shape.faces(axis) * M * M];
            upper[axis] = new double[shape.faces(axis) * M * M];
            for (int right = 0; right < psi.length; right++) {
                int left = shape.below(axis, right);
                if (left >= 0) couple(axis, shape.face(axis, right), psi[left], psi[right]);
            }
        }
        for (int cell = 0; cell < psi.length; cell++) {
            diagonal[cell * M * M + 1] = 1;
            diagonal[cell * M * M + 2] = -1;
        }
    }

    /** Both ends of axis 0 touch reservoirs at the potential of the outermost cells. */
    static BlockStencil between(Shape shape, double height) {
        Junction junction = new Junction(shape, height);
        for (int cell = 0; cell < shape.cells(); cell++) {
            int i = cell % shape.nx();
            if (i == 0 || i == shape.nx() - 1) junction.touch(cell);
        }
        return junction.stencil();
    }

    /** Only the lower end of axis 0 touches a reservoir. */
    static BlockStencil heldAtOneEnd(Shape shape, double height) {
        Junction junction = new Junction(shape, height);
        for (int cell = 0; cell < shape.cells(); cell += shape.nx()) junction.touch(cell);
        return junction.stencil();
    }

    private BlockStencil stencil() {
        return new BlockStencil(shape, M, diagonal, lower, upper);
    }

    private void touch(int cell) {
        double[] block = new double[M * M];
        fill(block, 0, 0, psi[cell], 1);
        for (int e = 0; e < M * M; e++) diagonal[cell * M * M + e] += 2 * block[e];
    }

    private void couple(int axis, int face, double left, double right) {
        fill(lower[axis], face, right - left, left, 1);
        fill(upper[axis], face, left - right, right, 1);
    }

    /** The derivative of what leaves a cell by its own unknowns; {@code step} is to the other. */
    private static void fill(double[] blocks, int block, double step, double own, double g) {
        int at = block * M * M;
        blocks[at] = g;
        for (int s = 0; s < 2; s++) {
            int z = CHARGES[s];
            double density = Math.exp(-z * own);
            double there = Math.exp(-z * (own + step));
            double w = z * step;
            int row = at + (s + 1) * M;
            blocks[row + s + 1] = g * bernoulli(w);
            blocks[row] = -z * g * (density * slope(w) + there * slope(-w));
        }
    }

    private static double bernoulli(double w) {
        return Math.abs(w) < 1e-9 ? 1 - w / 2 : w / Math.expm1(w);
    }

    private static double slope(double w) {
        if (Math.abs(w) < 1e-4) return -0.5 + w / 6;
        double e = Math.expm1(w);
        return (e - w * (e + 1)) / (e * e);
    }
}
