package ness.linear;

/** A stencil ready to be solved with, any number of times. Safe to share between threads. */
public interface Factorisation {

    /**
     * Solves A x = rhs.
     *
     * @param rhs right-hand side, one number a cell, left as it is
     * @param solution takes x; another array than {@code rhs}
     */
    LinearReport solve(double[] rhs, double[] solution);

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
