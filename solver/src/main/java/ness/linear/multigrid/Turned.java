package ness.linear.multigrid;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;
import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.Shape;
import ness.linear.Stencil;

/**
 * A stencil whose longest axis has been made the first, since the inner loops run along it; vectors
 * are turned on their way in and out.
 */
final class Turned implements Factorisation {
    /** Cells of a row from which on loops along it are long enough. */
    private static final int LONG = 64;

    private final Shape shape;
    private final Integer[] order;
    private final Factorisation inside;

    private Turned(Stencil stencil, Integer[] order, Function<Stencil, Factorisation> factorise) {
        shape = stencil.shape();
        this.order = order;
        double[][] a = new double[3][];
        double[][] b = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            int from = order[axis];
            if (shape.count(from) == 1) continue;
            int[] counts = counts();
            counts[from]++;
            a[axis] = turn(stencil.a(from), counts, order);
            b[axis] = stencil.symmetric() ? a[axis] : turn(stencil.b(from), counts, order);
        }
        Shape turned =
                new Shape(
                        shape.count(order[0]),
                        shape.count(order[1]),
                        shape.count(order[2]),
                        shape.periodic(order[0]),
                        shape.periodic(order[1]),
                        shape.periodic(order[2]));
        double[] diagonal = turn(stencil.diagonal(), counts(), order);
        inside = factorise.apply(new Stencil(turned, a, b, diagonal, stencil.symmetric()));
    }

    /** Factorises a stencil, turned where its rows are short and another axis is longer. */
    static Factorisation of(Stencil stencil, Function<Stencil, Factorisation> factorise) {
        Shape shape = stencil.shape();
        Integer[] order = IntStream.range(0, 3).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt(axis -> -shape.count(axis)));
        return shape.nx() < LONG && shape.count(order[0]) > 2 * shape.nx()
                ? new Turned(stencil, order, factorise)
                : factorise.apply(stencil);
    }

    private int[] counts() {
        return new int[] {shape.nx(), shape.ny(), shape.nz()};
    }

    /**
     * Numbers in a box of {@code counts}, with the axes in another order.
     *
     * @param order which axis becomes the first, second and third
     */
    private static double[] turn(double[] values, int[] counts, Integer[] order) {
        int[] stride = {1, counts[0], counts[0] * counts[1]};
        double[] turned = new double[values.length];
        int at = 0;
        for (int k = 0; k < counts[order[2]]; k++)
            for (int j = 0; j < counts[order[1]]; j++) {
                int from = k * stride[order[2]] + j * stride[order[1]];
                for (int i = 0; i < counts[order[0]]; i++)
                    turned[at++] = values[from + i * stride[order[0]]];
            }
        return turned;
    }

    @Override
    public LinearReport solve(double[] rhs, double[] solution, double tolerance) {
        double[] found = new double[rhs.length];
        LinearReport report = inside.solve(turn(rhs, counts(), order), found, tolerance);
        Integer[] back = new Integer[3];
        int[] counts = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            back[order[axis]] = axis;
            counts[axis] = shape.count(order[axis]);
        }
        System.arraycopy(turn(found, counts, back), 0, solution, 0, solution.length);
        return report;
    }

    @Override
    public boolean iterative() {
        return inside.iterative();
    }

    @Override
    public boolean positive() {
        return inside.positive();
    }

    @Override
    public int negativePivots() {
        return inside.negativePivots();
    }
}
