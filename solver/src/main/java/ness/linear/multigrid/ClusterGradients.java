package ness.linear.multigrid;

import java.util.Arrays;
import ness.linear.Stencil;

/**
 * Conjugate gradients with a preconditioner that moves clusters of cells as wholes before and after
 * the cycle: z = Q r, z += M (r - A z), z += Q (r - A z) (theory T56).
 */
final class ClusterGradients extends ConjugateGradients {
    private final Clusters clusters;
    private final double unit;
    private final double[] z;

    /**
     * @param unit that couplings of the levels are multiplied by
     */
    ClusterGradients(Stencil stencil, Cycle cycle, Clusters clusters, double unit) {
        super(stencil, cycle);
        this.clusters = clusters;
        this.unit = unit;
        z = new double[p.length];
    }

    @Override
    double precondition(double[] r, double size) {
        cycle.sum((from, to, thread) -> {
            Arrays.fill(z, from, to, 0);
            return 0;
        });
        clusters.move(r, z);
        double left = Math.sqrt(residual(r));
        if (left > 0) {
            cycle.prepare(q, left);
            cycle.direct(q, 0);
            double factor = Math.scalb(unit, Math.getExponent(left));
            cycle.sum((from, to, thread) -> {
                for (int i = from; i < to; i++) z[i] += factor * q[i];
                return 0;
            });
            residual(r);
        }
        clusters.move(q, z);
        return cycle.dot(r, z);
    }

    @Override
    void direct(double beta) {
        cycle.sum((from, to, thread) -> {
            for (int i = from; i < to; i++) p[i] = z[i] + beta * p[i];
            return 0;
        });
    }

    /** Writes q = r - A z; returns its square. */
    private double residual(double[] r) {
        int nx = cycle.length();
        return cycle.sum((from, to, thread) -> {
            stencil.multiply(z, q, from / nx, to / nx);
            double sum = 0;
            for (int i = from; i < to; i++) {
                double now = r[i] - q[i];
                q[i] = now;
                sum += now * now;
            }
            return sum;
        });
    }
}
