package ness.steady;

import ness.linear.Shape;
import ness.linear.Stencil;

/** How strongly the cells of a stencil are coupled to their neighbours. */
final class Couplings {
    private Couplings() {}

    /** Adds the couplings of each cell through all its faces. */
    static void addTo(Stencil stencil, double[] sums) {
        Shape shape = stencil.shape();
        for (int axis = 0; axis < 3; axis++) {
            if (stencil.a(axis).length == 0) continue;
            for (int c = 0; c < sums.length; c++) sums[c] += ofCell(stencil, shape, axis, c);
        }
    }

    private static double ofCell(Stencil stencil, Shape shape, int axis, int cell) {
        int nx = shape.nx();
        int row = cell / nx;
        int[] at = {cell % nx, row % shape.ny(), row / shape.ny()};
        int n = shape.count(axis);
        int lower = face(shape, axis, at);
        int stride = axis == 0 ? 1 : axis == 1 ? nx : nx * shape.ny();
        boolean wraps = shape.periodic(axis);
        double sum = 0;
        if (at[axis] > 0 || wraps) sum += stencil.b(axis)[lower];
        if (at[axis] < n - 1 || wraps) sum += stencil.a(axis)[lower + stride];
        return sum;
    }

    private static int face(Shape shape, int axis, int[] at) {
        int nx = shape.nx() + (axis == 0 ? 1 : 0);
        int ny = shape.ny() + (axis == 1 ? 1 : 0);
        return at[0] + nx * (at[1] + ny * at[2]);
    }
}
