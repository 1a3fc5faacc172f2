package ness.linear.multigrid;

import java.util.Arrays;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.parallel.Team;

/**
 * An approximate stationary density p of a stencil without its excess, by which its columns are
 * scaled (theory T50, T51): a p_L = b p_R on every face where detailed balance holds.
 */
final class Density {
    /** Decades of e that p may span, so that single precision holds it. */
    private static final double WIDEST = 60;

    /** Deviation from detailed balance that counts as rounding. */
    private static final double CLOSED = 1e-9;

    /** Largest force on a face, in kT, that is told from a one-way face. */
    private static final double STEEPEST = 700;

    /** Reduction of the residual that a logarithm of p is solved for to. */
    private static final double LOOSE = 1e-4;

    /** Share of flows at a constant whose divergence is rounding. */
    private static final double ROUNDING = 1e-10;

    private final Stencil stencil;
    private final Faces faces;
    private final Shape shape;
    private final Team team;
    private final double[] logarithm;
    private boolean balanced;
    private boolean usable;

    private Density(Stencil stencil, Team team) {
        this.stencil = stencil;
        this.team = team;
        faces = new Faces(stencil);
        shape = stencil.shape();
        logarithm = new double[shape.cells()];
    }

    /** The density of a packed stencil. */
    static Density of(Stencil stencil, Team team) {
        Density density = new Density(stencil, team);
        density.follow();
        density.balanced = density.imbalance() <= CLOSED;
        if (!density.balanced) {
            Arrays.fill(density.logarithm, 0);
            density.fit();
        }
        density.usable = density.centre() <= WIDEST;
        return density;
    }

    /** Whether detailed balance holds on every face. */
    boolean balanced() {
        return balanced;
    }

    /** Whether p spans few enough decades to scale with. */
    boolean usable() {
        return usable;
    }

    /** p of each cell. */
    double[] values() {
        double[] p = new double[logarithm.length];
        team.forEach(
                p.length,
                Level.BLOCK,
                (from, to, thread) -> {
                    for (int c = from; c < to; c++) p[c] = Math.exp(logarithm[c]);
                });
        return p;
    }

    /** Adds the forces along a tree of faces that reaches every cell. */
    private void follow() {
        Faces.Near near = faces.near();
        int[] queue = new int[logarithm.length];
        boolean[] known = new boolean[logarithm.length];
        for (int root = 0; root < queue.length; root++) {
            if (known[root]) continue;
            int end = 0;
            queue[end++] = root;
            known[root] = true;
            for (int next = 0; next < end; next++) {
                int n = near.of(queue[next]);
                for (int k = 0; k < n; k++) {
                    int other = near.to[k];
                    if (known[other] || !(near.in[k] > 0) || !(near.out[k] > 0)) continue;
                    known[other] = true;
                    logarithm[other] = logarithm[queue[next]] + Math.log(near.out[k] / near.in[k]);
                    queue[end++] = other;
                }
            }
        }
    }

    /** The largest of |log(a p_L / (b p_R))|. */
    private double imbalance() {
        return team.largest(
                logarithm.length,
                Level.BLOCK,
                (from, to, thread) -> {
                    Faces.Near near = faces.near();
                    double largest = 0;
                    for (int c = from; c < to; c++)
                        largest = Math.max(largest, imbalance(c, near, near.of(c)));
                    return largest;
                });
    }

    private double imbalance(int cell, Faces.Near near, int neighbours) {
        double largest = 0;
        for (int k = 0; k < neighbours; k++) {
            if (near.in[k] == 0 && near.out[k] == 0) continue;
            double drop = logarithm[cell] - logarithm[near.to[k]];
            largest = Math.max(largest, Math.abs(drop + Math.log(near.out[k] / near.in[k])));
        }
        return largest;
    }

    /** Logarithmic mean; of a one-way face that of a steep one. */
    private static double mean(double a, double b) {
        if (a + b == 0) return 0;
        double q = (a - b) / (a + b);
        if (Math.abs(q) < 1e-2) return (a + b) / 2 * (1 - q * q / 3);
        double force = Math.log(a / b);
        return Math.abs(a - b) / Math.min(STEEPEST, Math.abs(force));
    }

    /** Finds the logarithm whose forces remove the divergence of what flows at a constant. */
    private void fit() {
        double[][] mean = new double[3][];
        for (int axis : shape.resolved()) {
            double[] a = stencil.a(axis);
            double[] b = stencil.b(axis);
            double[] into = new double[a.length];
            mean[axis] = into;
            team.forEach(
                    into.length,
                    Level.BLOCK,
                    (from, to, thread) -> {
                        for (int f = from; f < to; f++) into[f] = mean(a[f], b[f]);
                    });
        }
        double[] r = new double[logarithm.length];
        double[] excess = new double[r.length];
        if (!divergence(r, excess)) return;
        Stencil conduction = new Stencil(shape, mean, mean, excess, true);
        Multigrid.levels(conduction, team).solve(r, logarithm, LOOSE);
    }

    /**
     * Writes what flows into each cell at a constant, and an excess for cells that are coupled to
     * nothing; tells whether it is more than rounding.
     */
    private boolean divergence(double[] r, double[] excess) {
        Faces.Near near = faces.near();
        double sources = 0;
        double flows = 0;
        for (int c = 0; c < r.length; c++) {
            int n = near.of(c);
            double couplings = 0;
            for (int k = 0; k < n; k++) {
                couplings += near.in[k] + near.out[k];
                r[c] += near.in[k] - near.out[k];
                flows += Math.abs(near.in[k] - near.out[k]);
            }
            if (couplings == 0) excess[c] = 1;
            sources += Math.abs(r[c]);
        }
        return sources > ROUNDING * flows;
    }

    /** Puts the middle of the span at zero; returns the span. */
    private double centre() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double l : logarithm) {
            least = Math.min(least, l);
            most = Math.max(most, l);
        }
        double middle = least / 2 + most / 2;
        for (int c = 0; c < logarithm.length; c++) logarithm[c] -= middle;
        return most - least;
    }

    /** The stencil times diag(p). */
    Stencil scaled(double[] p) {
        double[][] a = new double[3][];
        double[][] b = new double[3][];
        for (int axis : shape.resolved()) scale(axis, p, a, b);
        double[] excess = new double[p.length];
        for (int c = 0; c < p.length; c++) excess[c] = stencil.diagonal()[c] * p[c];
        return new Stencil(shape, a, b, excess, balanced);
    }

    private void scale(int axis, double[] p, double[][] a, double[][] b) {
        int stride = axis == 0 ? 1 : axis == 1 ? shape.nx() : shape.nx() * shape.ny();
        int n = shape.count(axis);
        double[] fromA = stencil.a(axis);
        double[] fromB = stencil.b(axis);
        double[] toA = new double[fromA.length];
        double[] toB = balanced ? toA : new double[fromA.length];
        team.forEach(
                toA.length,
                Level.BLOCK,
                (from, to, thread) -> {
                    for (int f = from; f < to; f++) {
                        int m = f / stride % (n + 1);
                        int upper = f - f / (stride * (n + 1)) * stride;
                        int lower = upper - stride;
                        if (m == 0 || m == n) {
                            if (!shape.periodic(axis)) continue;
                            if (m == 0) lower += n * stride;
                            else upper -= n * stride;
                        }
                        toA[f] = fromA[f] * p[lower];
                        if (balanced) toA[f] = Math.sqrt(toA[f]) * Math.sqrt(fromB[f] * p[upper]);
                        else toB[f] = fromB[f] * p[upper];
                    }
                });
        a[axis] = toA;
        b[axis] = toB;
    }
}
