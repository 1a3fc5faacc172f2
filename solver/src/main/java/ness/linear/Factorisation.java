package ness.linear;

/** A stencil ready to be solved with, any number of times. Safe to share between threads. */
public interface Factorisation {

    /**
     * Solves A x = rhs.
     *
     * @param rhs right-hand side, one number a cell, left as it is
     * @param solution takes x; another array than {@code rhs}
     * @param tolerance of the residual relative to the right-hand side, for iterative methods
     */
    LinearReport solve(double[] rhs, double[] solution, double tolerance);

    /** Solves A x = rhs as well as the method can. */
    default LinearReport solve(double[] rhs, double[] solution) {
        return solve(rhs, solution, 1e-12);
    }

    /** Whether solutions are good to a tolerance only, and better ones cost more. */
    default boolean iterative() {
        return false;
    }

    /**
     * Whether A is an M-matrix: every pivot positive, inverse without negative entries. For a
     * symmetric matrix the same as positive definite. False means that the linearised balance has a
     * growing mode.
     */
    default boolean positive() {
        return negativePivots() == 0;
    }

    /**
     * Number of negative pivots; for a symmetric matrix and for an open chain the number of growing
     * modes.
     */
    int negativePivots();
}
