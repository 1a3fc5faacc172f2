package ness.linear.multigrid;

import ness.linear.LinearReport;
import ness.linear.Stencil;
import ness.parallel.Team;

/**
 * Generalised conjugate residuals (S. C. Eisenstat, H. C. Elman and M. H. Schultz, SIAM J. Numer.
 * Anal. 20 (1983) 345) with the last few directions kept, preconditioned by aggregation relative to
 * a response. Residuals are weighed by the diagonal, as large as the response is.
 */
final class Residuals implements Krylov {
    /** Directions that are kept. */
    static final int KEPT = 10;

    /** Growth of a residual up to which the whole response is taken out first. */
    private static final double BEARABLE = 1e4;

    private final Stencil stencil;
    private final Team team;
    private final double[] response;
    private final Aggregation levels;
    private final double[][] direction;
    private final double[][] image;
    private final double[] square = new double[KEPT];

    private Residuals(Stencil stencil, double[] response, Team team) {
        this.stencil = stencil;
        this.team = team;
        this.response = response;
        levels = new Aggregation(new Weighted(new Faces(stencil), response), team);
        direction = new double[KEPT][response.length];
        image = new double[KEPT][response.length];
    }

    static Residuals of(Stencil stencil, Team team) {
        return new Residuals(stencil, Response.of(new Faces(stencil), team), team);
    }

    @Override
    public LinearReport solve(double[] r, double[] x, double tolerance) {
        double first = Math.sqrt(dot(r, r, null));
        double size = first > 0 ? level(r, x, first) : 0;
        double[] weight = levels.weights();
        int n = 0;
        while (n < MOST && size > tolerance * first) {
            int own = n % KEPT;
            double[] d = direction[own];
            double[] v = image[own];
            levels.precondition(r, d);
            multiply(d, response);
            apply(d, v);
            for (int k = Math.max(0, n - KEPT + 1); k < n; k++) {
                double share = -dot(v, image[k % KEPT], weight) / square[k % KEPT];
                add(v, share, image[k % KEPT]);
                add(d, share, direction[k % KEPT]);
            }
            square[own] = dot(v, v, weight);
            if (!(square[own] > 0) || !Double.isFinite(square[own])) break;
            double alpha = dot(v, r, weight) / square[own];
            add(x, alpha, d);
            size = Math.sqrt(add(r, -alpha, v));
            n++;
        }
        return new LinearReport("multigrid", n, first == 0 ? 0 : size / first);
    }

    /**
     * Takes out as much of the response as the sum of the balances asks for: the slowest mode of a
     * system that is nearly closed. Returns the size of what is left.
     */
    private double level(double[] r, double[] x, double size) {
        double[] v = image[0];
        apply(response, v);
        double lost = dot(stencil.diagonal(), response, null);
        if (!(lost > 0)) return size;
        double amount = sum(r) / lost;
        double left = Math.sqrt(add(r, -amount, v));
        if (left <= BEARABLE * size) {
            add(x, amount, response);
            return left;
        }
        return Math.sqrt(add(r, amount, v));
    }

    private double sum(double[] r) {
        return team.sum(
                r.length,
                Relaxation.BLOCK,
                (from, to, thread) -> {
                    double sum = 0;
                    for (int i = from; i < to; i++) sum += r[i];
                    return sum;
                });
    }

    private double dot(
            double[] x, double[] y, double @org.jspecify.annotations.Nullable [] weight) {
        return team.sum(
                x.length,
                Relaxation.BLOCK,
                (from, to, thread) -> {
                    double sum = 0;
                    if (weight == null) for (int i = from; i < to; i++) sum += x[i] * y[i];
                    else for (int i = from; i < to; i++) sum += x[i] * y[i] * weight[i];
                    return sum;
                });
    }

    /** x += factor y; returns the square of x. */
    private double add(double[] x, double factor, double[] y) {
        return team.sum(
                x.length,
                Relaxation.BLOCK,
                (from, to, thread) -> {
                    double sum = 0;
                    for (int i = from; i < to; i++) {
                        double now = x[i] + factor * y[i];
                        x[i] = now;
                        sum += now * now;
                    }
                    return sum;
                });
    }

    private void multiply(double[] x, double[] y) {
        team.forEach(
                x.length,
                Relaxation.BLOCK,
                (from, to, thread) -> {
                    for (int i = from; i < to; i++) x[i] *= y[i];
                });
    }

    private void apply(double[] of, double[] into) {
        int nx = stencil.shape().nx();
        team.forEach(
                of.length / nx,
                Math.max(1, Relaxation.BLOCK / nx),
                (from, to, thread) -> stencil.multiply(of, into, from, to));
    }

    /** Not known: M-matrices alone are taken here. */
    @Override
    public boolean definite() {
        return true;
    }
}
