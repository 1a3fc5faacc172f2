package ness.linear.multigrid;

import ness.linear.LinearReport;
import ness.linear.Stencil;

/** Preconditioned conjugate gradients in double precision, for symmetric stencils. */
class ConjugateGradients implements Krylov {
    final Stencil stencil;
    final Cycle cycle;

    /** The direction of search. */
    final double[] p;

    /** A p; free between iterations. */
    final double[] q;

    private boolean definite = true;

    ConjugateGradients(Stencil stencil, Cycle cycle) {
        this.stencil = stencil;
        this.cycle = cycle;
        p = new double[stencil.shape().cells()];
        q = new double[p.length];
    }

    @Override
    public LinearReport solve(double[] r, double[] x, double tolerance) {
        double first = Math.sqrt(cycle.dot(r, r));
        double size = first;
        double before = 0;
        int n = 0;
        while (n < MOST && size > tolerance * first) {
            double rz = precondition(r, size);
            direct(n == 0 ? 0 : rz / before);
            double pq = apply();
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

    /**
     * Prepares z, an approximate solution of A z = r, in units of its own.
     *
     * @param size of r
     * @return r . z
     */
    double precondition(double[] r, double size) {
        cycle.prepare(r, size);
        return cycle.dotPrepared(r);
    }

    /** Writes p = z + beta p. */
    void direct(double beta) {
        cycle.direct(p, beta);
    }

    /** Writes q = A p; returns p . q. */
    private double apply() {
        int nx = cycle.length();
        return cycle.sum((from, to, thread) -> {
            stencil.multiply(p, q, from / nx, to / nx);
            double sum = 0;
            for (int i = from; i < to; i++) sum += p[i] * q[i];
            return sum;
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
