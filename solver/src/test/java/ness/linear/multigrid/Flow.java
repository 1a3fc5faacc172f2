package ness.linear.multigrid;

import ness.linear.Shape;
import ness.linear.Stencil;

/**
 * Drift and diffusion in the unit box, by exponentially fitted couplings: those of a face are B(w)
 * and B(-w), with B(x) = x / (exp(x) - 1) and w the work against the drift from one cell to the
 * next, in kT.
 */
final class Flow {
    /** A number at a place. */
    @FunctionalInterface
    interface OfPlace {
        double at(double x, double y, double z);
    }

    private final Shape shape;
    private OfPlace potential = (x, y, z) -> 0;
    private OfPlace stream = (x, y, z) -> 0;
    private OfPlace diffusivity = (x, y, z) -> 1;
    private OfPlace hole = (x, y, z) -> 0;
    private double pushX;
    private double pushY;
    private boolean open;

    Flow(Shape shape) {
        this.shape = shape;
    }

    static Flow plane(int n) {
        return new Flow(Shape.of(n, n, 1));
    }

    static Flow torus(int n) {
        return new Flow(new Shape(n, n, 1, true, true, false));
    }

    /** Adds a potential, in kT. */
    Flow in(OfPlace potential) {
        this.potential = potential;
        return this;
    }

    /** Adds a rotation by a stream function of x and y: w sums to nothing around no cell. */
    Flow stirred(OfPlace stream) {
        this.stream = stream;
        return this;
    }

    /** Adds a constant drift, as work from cell to cell along the first two axes. */
    Flow pushed(double x, double y) {
        pushX = x;
        pushY = y;
        return this;
    }

    Flow diffusing(OfPlace diffusivity) {
        this.diffusivity = diffusivity;
        return this;
    }

    /** Takes out the cells where a number is positive. */
    Flow without(OfPlace hole) {
        this.hole = hole;
        return this;
    }

    /** Lets the two ends of the first axis be reservoirs; else one cell has an excess. */
    Flow open() {
        open = true;
        return this;
    }

    private static double bernoulli(double x) {
        return Math.abs(x) < 1e-8 ? 1 - x / 2 : x > 700 ? 0 : x / Math.expm1(x);
    }

    private double[] place(int cell) {
        int row = cell / shape.nx();
        int plane = row / shape.ny();
        return new double[] {
            (cell % shape.nx() + 0.5) / shape.nx(),
            (row % shape.ny() + 0.5) / shape.ny(),
            (plane + 0.5) / shape.nz()
        };
    }

    private static double at(OfPlace field, double[] place) {
        return field.at(place[0], place[1], place[2]);
    }

    /** Work from the place one step below along an axis. */
    private double work(int axis, double[] upper) {
        double[] lower = upper.clone();
        lower[axis] -= 1.0 / shape.count(axis);
        double rise = at(potential, upper) - at(potential, lower);
        double x = (lower[0] + upper[0]) / 2;
        double y = (lower[1] + upper[1]) / 2;
        double half = 0.5 / shape.count(1 - Math.min(axis, 1));
        return switch (axis) {
            case 0 ->
                    rise
                            - pushX
                            + stream.at(x, y - half, upper[2])
                            - stream.at(x, y + half, upper[2]);
            case 1 ->
                    rise
                            - pushY
                            + stream.at(x + half, y, upper[2])
                            - stream.at(x - half, y, upper[2]);
            default -> rise;
        };
    }

    Stencil stencil() {
        boolean[] hollow = new boolean[shape.cells()];
        for (int c = 0; c < hollow.length; c++) hollow[c] = at(hole, place(c)) > 0;
        double[][] a = new double[3][];
        double[][] b = new double[3][];
        for (int axis : shape.resolved()) {
            a[axis] = new double[shape.faces(axis)];
            b[axis] = new double[shape.faces(axis)];
            for (int c = 0; c < hollow.length; c++) couple(axis, c, hollow, a[axis], b[axis]);
        }
        double[] excess = new double[hollow.length];
        int middle = shape.cells() / 2 + shape.nx() / 2;
        if (!open) excess[middle] = 1;
        for (int c = 0; c < hollow.length; c++)
            if (hollow[c]) excess[c] = 1;
            else if (open) excess[c] = ends(c);
        return new Stencil(shape, a, b, excess, false);
    }

    private void couple(int axis, int c, boolean[] hollow, double[] a, double[] b) {
        int stride = axis == 0 ? 1 : axis == 1 ? shape.nx() : shape.nx() * shape.ny();
        int n = shape.count(axis);
        int m = c / stride % n;
        if (m == 0 && !shape.periodic(axis)) return;
        int lower = m > 0 ? c - stride : c + (n - 1) * stride;
        if (hollow[c] || hollow[lower]) return;
        int face = c + c / (stride * n) * stride;
        double g = 2 / (1 / at(diffusivity, place(lower)) + 1 / at(diffusivity, place(c)));
        double work = work(axis, place(c));
        a[face] = g * bernoulli(work);
        b[face] = g * bernoulli(-work);
        if (m > 0) return;
        a[face + n * stride] = a[face];
        b[face + n * stride] = b[face];
    }

    /** What a cell loses to the reservoirs at the ends of the first axis. */
    private double ends(int cell) {
        int i = cell % shape.nx();
        double[] beyond = place(cell);
        beyond[0] += 1.0 / shape.nx();
        double lost = 0;
        if (i == 0) lost += 2 * bernoulli(-work(0, place(cell)));
        if (i == shape.nx() - 1) lost += 2 * bernoulli(work(0, beyond));
        return lost;
    }
}
