package ness.discrete.particles;

import ness.discrete.Periodic;
import ness.grid.Grid;
import ness.physics.driftdiffusion.Bernoulli;

/**
 * The edges of one species across one axis: J = a n_left - b n_right, with a/b = exp(-w) (theory
 * T60). Arrays are by face.
 */
final class Edges {
    final double[] a;
    final double[] b;

    /** psi(right) - psi(left), without what the species' own field gives. */
    final double[] drop;

    /** The integral of u/D; empty without a stream. */
    final double[] carried;

    /** 1 / integral of ds/(D A): what remains where phi is taken as linear. */
    final double[] conductance;

    /** Whether a equals b everywhere. */
    final boolean symmetric;

    Edges(Grid grid, int axis, int species, Halves lower, Halves upper, boolean linear) {
        int faces = grid.faces(axis);
        a = new double[faces];
        b = new double[faces];
        drop = new double[faces];
        conductance = new double[linear ? faces : 0];
        carried = new double[lower.carried[species].length == 0 ? 0 : faces];
        boolean[] same = {true};
        FaceLoop.forEach(
                grid,
                axis,
                (face, left, right) -> {
                    double before = upper.node[species][left];
                    double after = lower.node[species][right];
                    drop[face] = after - before;
                    if (carried.length > 0)
                        carried[face] =
                                upper.carried[species][left] + lower.carried[species][right];
                    double plain = upper.plain[species][left] + lower.plain[species][right];
                    if (linear) {
                        conductance[face] = 1 / plain;
                        a[face] = Bernoulli.value(drop[face]) / plain;
                        b[face] = Bernoulli.value(-drop[face]) / plain;
                        return;
                    }
                    double topL = upper.top[species][left];
                    double topR = lower.top[species][right];
                    double top = Math.max(topL, topR);
                    double integral =
                            upper.integral[species][left] * Math.exp(topL - top)
                                    + lower.integral[species][right] * Math.exp(topR - top);
                    a[face] = Math.exp(before - top) / integral;
                    b[face] = drop[face] == 0 ? a[face] : Math.exp(after - top) / integral;
                    same[0] &= drop[face] == 0;
                });
        symmetric = same[0];
        if (grid.axis(axis).periodic()) {
            Periodic.copyFirstToLast(grid, axis, a);
            Periodic.copyFirstToLast(grid, axis, b);
        }
    }
}
