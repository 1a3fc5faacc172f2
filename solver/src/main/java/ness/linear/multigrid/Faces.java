package ness.linear.multigrid;

import java.util.function.DoubleBinaryOperator;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.parallel.Team;

/** The faces of a stencil, seen from its cells. */
final class Faces implements Edges {
    private final Stencil stencil;
    private final Shape shape;
    private final int[] axes;
    private final int[] strides = new int[3];

    Faces(Stencil stencil) {
        this.stencil = stencil;
        shape = stencil.shape();
        axes = shape.resolved();
        strides[0] = 1;
        strides[1] = shape.nx();
        strides[2] = shape.nx() * shape.ny();
    }

    @Override
    public int size() {
        return shape.cells();
    }

    @Override
    public int most() {
        return 2 * axes.length;
    }

    @Override
    public double excess(int cell) {
        return stencil.diagonal()[cell];
    }

    @Override
    public int of(int cell, int[] to, double[] in, double[] out) {
        int found = 0;
        for (int axis : axes) {
            int stride = strides[axis];
            int n = shape.count(axis);
            int m = cell / stride % n;
            int below = cell + cell / (stride * n) * stride;
            double[] a = stencil.a(axis);
            double[] b = stencil.b(axis);
            boolean wraps = shape.periodic(axis);
            if (m > 0 || wraps) {
                to[found] = m > 0 ? cell - stride : cell + (n - 1) * stride;
                in[found] = a[below];
                out[found++] = b[below];
            }
            if (m < n - 1 || wraps) {
                to[found] = m < n - 1 ? cell + stride : cell - (n - 1) * stride;
                in[found] = b[below + stride];
                out[found++] = a[below + stride];
            }
        }
        return found;
    }

    /** The axis along which two cells are neighbours, in the order of those with faces. */
    int axis(int cell, int other) {
        int distance = Math.abs(cell - other);
        for (int k = axes.length - 1; k > 0; k--) if (distance >= strides[axes[k]]) return k;
        return 0;
    }

    /** The neighbours of one cell after the other. */
    final class Near {
        final int[] to = new int[most()];
        final double[] in = new double[to.length];
        final double[] out = new double[to.length];

        int of(int cell) {
            return Faces.this.of(cell, to, in, out);
        }
    }

    Near near() {
        return new Near();
    }

    /** Mean size of the forces on faces times the longest axis: kT that a way across may cost. */
    double rotation(Team team) {
        double faces = sum(team, (in, out) -> in + out > 0 ? 1 : 0);
        double forces =
                sum(team, (in, out) -> in + out > 0 ? 2 * Math.abs(in - out) / (in + out) : 0);
        int longest = Math.max(shape.nx(), Math.max(shape.ny(), shape.nz()));
        return faces == 0 ? 0 : longest * forces / faces;
    }

    private double sum(Team team, DoubleBinaryOperator ofFace) {
        return team.sum(
                size(),
                Level.BLOCK,
                (from, to, thread) -> {
                    Near near = near();
                    double sum = 0;
                    for (int c = from; c < to; c++) {
                        int n = near.of(c);
                        for (int k = 0; k < n; k++)
                            sum += ofFace.applyAsDouble(near.in[k], near.out[k]);
                    }
                    return sum;
                });
    }
}
