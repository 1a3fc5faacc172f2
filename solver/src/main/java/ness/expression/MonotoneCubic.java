package ness.expression;

import java.util.Arrays;

/**
 * Piecewise cubic through given points that keeps their monotonicity (PCHIP), with its derivatives
 * and its exact integral; NaN outside the points. Slopes as Fritsch and Butland, SIAM J. Sci. Stat.
 * Comput. 5, 300 (1984), at the ends by three points, limited.
 */
public final class MonotoneCubic {
    private final double[] knots;
    private final double[] values;
    private final double[] slopes;

    /** Integral from the first knot to each knot. */
    private final double[] primitive;

    /**
     * Through the points (x[i], y[i]).
     *
     * @param x rising, at least two
     * @param y as many as x
     * @throws IllegalArgumentException if the points are not so, or not finite
     */
    public MonotoneCubic(double[] x, double[] y) {
        if (x.length < 2 || x.length != y.length) {
            throw new IllegalArgumentException("a table needs two points and a value for each");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException("point " + i + " is not finite");
            }
            if (i > 0 && !(x[i] > x[i - 1])) {
                throw new IllegalArgumentException("point " + i + " does not rise");
            }
        }
        knots = x.clone();
        values = y.clone();
        slopes = slopes(knots, values);
        primitive = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            primitive[i] = primitive[i - 1] + piece(i - 1, knots[i] - knots[i - 1]);
        }
    }

    private static double[] slopes(double[] x, double[] y) {
        int last = x.length - 1;
        double[] chord = new double[last];
        for (int i = 0; i < last; i++) {
            chord[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }
        double[] slopes = new double[x.length];
        if (last == 1) {
            Arrays.fill(slopes, chord[0]);
            return slopes;
        }
        for (int i = 1; i < last; i++) {
            if (chord[i - 1] * chord[i] > 0) {
                double h = x[i] - x[i - 1];
                double next = x[i + 1] - x[i];
                double left = 2 * next + h;
                double right = next + 2 * h;
                slopes[i] = (left + right) / (left / chord[i - 1] + right / chord[i]);
            }
        }
        slopes[0] = end(x[1] - x[0], x[2] - x[1], chord[0], chord[1]);
        slopes[last] =
                end(
                        x[last] - x[last - 1],
                        x[last - 1] - x[last - 2],
                        chord[last - 1],
                        chord[last - 2]);
        return slopes;
    }

    /** The slope of the parabola at an end, limited so that the end piece stays monotone. */
    private static double end(double h, double next, double chord, double nextChord) {
        double slope = ((2 * h + next) * chord - h * nextChord) / (h + next);
        if (slope * chord <= 0) {
            return 0;
        }
        boolean turns = chord * nextChord <= 0;
        return turns && Math.abs(slope) > 3 * Math.abs(chord) ? 3 * chord : slope;
    }

    /** The value at x. */
    public double value(double x) {
        return derivative(0, x);
    }

    /** The first derivative at x. */
    public double derivative(double x) {
        return derivative(1, x);
    }

    /** The derivative of the given order at x; order 0 is the value. */
    public double derivative(int order, double x) {
        int i = interval(x);
        if (i < 0) {
            return Double.NaN;
        }
        double h = knots[i + 1] - knots[i];
        double chord = (values[i + 1] - values[i]) / h;
        double c = (3 * chord - 2 * slopes[i] - slopes[i + 1]) / h;
        double d = (slopes[i] + slopes[i + 1] - 2 * chord) / (h * h);
        double s = x - knots[i];
        return switch (order) {
            case 0 ->
                    x == knots[i + 1]
                            ? values[i + 1]
                            : values[i] + s * (slopes[i] + s * (c + s * d));
            case 1 -> x == knots[i + 1] ? slopes[i + 1] : slopes[i] + s * (2 * c + 3 * s * d);
            case 2 -> 2 * c + 6 * s * d;
            case 3 -> 6 * d;
            default -> 0;
        };
    }

    /** The integral from a to b. */
    public double integral(double a, double b) {
        int i = interval(a);
        int j = interval(b);
        if (i < 0 || j < 0) {
            return Double.NaN;
        }
        if (i == j) {
            return piece(i, b - knots[i]) - piece(i, a - knots[i]);
        }
        return (primitive[j] - primitive[i]) + (piece(j, b - knots[j]) - piece(i, a - knots[i]));
    }

    /** The integral over the first s of an interval. */
    private double piece(int i, double s) {
        double h = knots[i + 1] - knots[i];
        double chord = (values[i + 1] - values[i]) / h;
        double c = (3 * chord - 2 * slopes[i] - slopes[i + 1]) / h;
        double d = (slopes[i] + slopes[i + 1] - 2 * chord) / (h * h);
        return s * (values[i] + s * (slopes[i] / 2 + s * (c / 3 + s * d / 4)));
    }

    /** The interval that holds x, or -1. */
    private int interval(double x) {
        int last = knots.length - 1;
        if (!(x >= knots[0] && x <= knots[last])) {
            return -1;
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (x >= knots[middle]) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
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
