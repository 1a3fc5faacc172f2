package ness.linear.multigrid;

import ness.linear.LinearReport;
import ness.linear.Stencil;

/**
 * Stabilised bi-conjugate gradients (H. A. van der Vorst, SIAM J. Sci. Stat. Comput. 13 (1992)
 * 631), preconditioned from the right, for stencils that are not symmetric.
 */
final class BiConjugateGradients implements Krylov {
    /** Iterations after which another method is better. */
    private static final int TRIED = 40;

    private final Stencil stencil;
    private final Cycle cycle;
    private final double[] shadow;
    private final double[] p;
    private final double[] v;
    private final double[] t;
    private final double[] z;

    BiConjugateGradients(Stencil stencil, Cycle cycle) {
        this.stencil = stencil;
        this.cycle = cycle;
        int n = stencil.shape().cells();
        shadow = new double[n];
        p = new double[n];
        v = new double[n];
        t = new double[n];
        z = new double[n];
    }

    @Override
    public LinearReport solve(double[] r, double[] x, double tolerance) {
        double first = Math.sqrt(cycle.dot(r, r));
        double size = first;
        System.arraycopy(r, 0, shadow, 0, r.length);
        double rho = 1;
        double alpha = 1;
        double omega = 1;
        int n = 0;
        while (n < TRIED && size > tolerance * first) {
            double now = cycle.dot(shadow, r);
            if (now == 0 || omega == 0 || !Double.isFinite(now)) break;
            double beta = now / rho * (alpha / omega);
            double last = omega;
            boolean fresh = n == 0;
            cycle.sum((from, to, thread) -> {
                for (int i = from; i < to; i++)
                    p[i] = fresh ? r[i] : r[i] + beta * (p[i] - last * v[i]);
                return 0;
            });
            rho = now;
            precondition(p);
            apply(z, v);
            alpha = rho / cycle.dot(shadow, v);
            size = Math.sqrt(advance(r, v, x, alpha));
            n++;
            if (size <= tolerance * first) break;
            precondition(r);
            apply(z, t);
            double tt = cycle.dot(t, t);
            omega = tt > 0 ? cycle.dot(t, r) / tt : 0;
            size = Math.sqrt(advance(r, t, x, omega));
            n++;
        }
        if (!Double.isFinite(size)) java.util.Arrays.fill(x, 0);
        double reached = Double.isFinite(size) ? size : first;
        return new LinearReport("multigrid", n, first == 0 ? 0 : reached / first);
    }

    private void precondition(double[] of) {
        double size = Math.sqrt(cycle.dot(of, of));
        if (!(size > 0)) return;
        cycle.prepare(of, size);
        cycle.direct(z, 0);
        double unit = Math.scalb(1.0, Math.getExponent(size));
        cycle.sum((from, to, thread) -> {
            for (int i = from; i < to; i++) z[i] *= unit;
            return 0;
        });
    }

    private void apply(double[] of, double[] into) {
        int nx = cycle.length();
        cycle.sum((from, to, thread) -> {
            stencil.multiply(of, into, from / nx, to / nx);
            return 0;
        });
    }

    /** r -= factor times change, x += factor times z; returns the square of r. */
    private double advance(double[] r, double[] change, double[] x, double factor) {
        return cycle.sum((from, to, thread) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                x[i] += factor * z[i];
                r[i] -= factor * change[i];
                sum += r[i] * r[i];
            }
            return sum;
        });
    }

    /** Not known: the symmetric part alone would tell. */
    @Override
    public boolean definite() {
        return true;
    }
}
