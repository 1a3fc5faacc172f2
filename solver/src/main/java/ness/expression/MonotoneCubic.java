package ness.expression;

/**
 * Piecewise cubic through given points that keeps their monotonicity (PCHIP: Fritsch and Butland,
 * SIAM J. Sci. Stat. Comput. 5, 300, 1984), with its derivatives and its exact integral. Outside
 * the points it is NaN.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class MonotoneCubic {
    private final double[] knots;
    private final double[] values;

    /**
     * Through the points (x[i], y[i]).
     *
     * @param x rising, at least two
     * @param y as many as x
     * @throws IllegalArgumentException if the points are not so, or not finite
     */
    public MonotoneCubic(double[] x, double[] y) {
        knots = x.clone();
        values = y.clone();
    }

    /** The value at x. */
    public double value(double x) {
        throw new UnsupportedOperationException();
    }

    /** The first derivative at x. */
    public double derivative(double x) {
        throw new UnsupportedOperationException();
    }

    /** The derivative of the given order at x; order 0 is the value. */
    public double derivative(int order, double x) {
        throw new UnsupportedOperationException();
    }

    /** The integral from a to b. */
    public double integral(double a, double b) {
        throw new UnsupportedOperationException();
    }

    /** The first abscissa. */
    public double from() {
        return knots[0];
    }

    /** The last abscissa. */
    public double to() {
        return knots[knots.length - 1];
    }

    /** The abscissae, a copy. */
    public double[] knots() {
        return knots.clone();
    }

    /** The ordinates, a copy. */
    public double[] values() {
        return values.clone();
    }
}
