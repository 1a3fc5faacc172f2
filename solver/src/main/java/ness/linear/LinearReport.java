package ness.linear;

/**
 * What one linear solve did.
 *
 * @param method the method in words, such as "tridiagonal"
 * @param iterations passes of an iterative method, 1 for elimination
 * @param reached residual relative to the right-hand side, as the method knows it; 0 for
 *     elimination
 */
public record LinearReport(String method, int iterations, double reached) {
    /** Elimination in one pass. */
    static LinearReport direct(String method) {
        return new LinearReport(method, 1, 0);
    }

    /** Mean factor by which an iteration lowers the residual; 0 for elimination. */
    public double convergenceFactor() {
        return iterations == 0 ? 0 : Math.pow(reached, 1.0 / iterations);
    }
}
