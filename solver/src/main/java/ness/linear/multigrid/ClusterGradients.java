package ness.linear.multigrid;

import ness.linear.LinearReport;
import ness.linear.Stencil;

/**
 * Conjugate gradients with a preconditioner that moves clusters of cells as wholes before and after
 * the cycle: z = Q r, z += M (r - A z), z += Q (r - A z) (theory T56).
 */
final class ClusterGradients implements Krylov {
    private final Stencil stencil;
    private final Cycle cycle;
    private final Clusters clusters;
    private final double unit;
    private final double[] p;
    private final double[] q;
    private final double[] z;
    private boolean definite = true;

    /**
     * @param unit that couplings of the levels are multiplied by
     */
    ClusterGradients(Stencil stencil, Cycle cycle, Clusters clusters, double unit) {
        this.stencil = stencil;
        this.cycle = cycle;
        this.clusters = clusters;
        this.unit = unit;
        p = new double[stencil.shape().cells()];
        q = new double[p.length];
        z = new double[p.length];
    }

    @Override
    public LinearReport solve(double[] r, double[] x, double tolerance) {
        double first = Math.sqrt(cycle.dot(r, r));
        double size = first;
        double before = 0;
        int n = 0;
        while (n < MOST && size > tolerance * first) {
            precondition(r);
            double rz = cycle.dot(r, z);
            double beta = n == 0 ? 0 : rz / before;
            cycle.sum((from, to, thread) -> {
                for (int i = from; i < to; i++) p[i] = z[i] + beta * p[i];
                return 0;
            });
            multiply(p, q);
            double pq = cycle.dot(p, q);
            if (!(pq > 0) || !(rz > 0)) {
                definite &= pq > 0 || pq == 0;
                break;
            }
            size = Math.sqrt(advance(x, r, rz / pq));
            before = rz;
            n++;
        }
        return new LinearReport("multigrid", n, first == 0 ? 0 : size / first);
    }

    /** Writes z; overwrites q. */
    private void precondition(double[] r) {
        cycle.sum((from, to, thread) -> {
            java.util.Arrays.fill(z, from, to, 0);
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
    }

    /** Writes q = r - A z; returns its square. */
    private double residual(double[] r) {
        multiply(z, q);
        return cycle.sum((from, to, thread) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                double now = r[i] - q[i];
                q[i] = now;
                sum += now * now;
            }
            return sum;
        });
    }

    private void multiply(double[] of, double[] into) {
        int nx = cycle.length();
        cycle.sum((from, to, thread) -> {
            stencil.multiply(of, into, from / nx, to / nx);
            return 0;
        });
    }

    private double advance(double[] x, double[] r, double alpha) {
        return cycle.sum((from, to, thread) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                x[i] += alpha * p[i];
                double now = r[i] - alpha * q[i];
                r[i] = now;
                sum += now * now;
            }
            return sum;
        });
    }

    @Override
    public boolean definite() {
        return definite;
    }
}
