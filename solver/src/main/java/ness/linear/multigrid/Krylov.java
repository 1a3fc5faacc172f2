package ness.linear.multigrid;

import ness.linear.LinearReport;

/** A Krylov method with its work vectors. */
interface Krylov {
    /** Iterations after which a method gives up. */
    int MOST = 200;

    /**
     * Adds to x what lowers the residual.
     *
     * @param r residual at x, overwritten
     * @param tolerance of the residual relative to that given
     */
    LinearReport solve(double[] r, double[] x, double tolerance);

    /** Whether nothing met so far shows that the operator has a growing mode. */
    boolean definite();
}
