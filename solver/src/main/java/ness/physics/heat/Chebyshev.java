package ness.physics.heat;

/** A function on a panel as a Chebyshev series through sixteen points, and its integral. */
final class Chebyshev {
    private static final int POINTS = 16;

    /** Points of a series and beside the ends. */
    static final int SAMPLES = POINTS + 2;

    private static final double EDGE = 1 - 0x1p-30;

    /** How many times its last coefficients a converged series may miss at the ends. */
    private static final double SPREAD = 64;

    /** First-kind points on [-1, 1], rising. */
    private static final double[] NODES = new double[POINTS];

    /** cos(n theta_j) scaled, row n: coefficients from values. */
    private static final double[][] TRANSFORM = new double[POINTS][POINTS];

    static {
        for (int j = 0; j < POINTS; j++) {
            double theta = Math.PI * (j + 0.5) / POINTS;
            NODES[POINTS - 1 - j] = Math.cos(theta);
            for (int n = 0; n < POINTS; n++)
                TRANSFORM[n][POINTS - 1 - j] = (n == 0 ? 1.0 : 2.0) / POINTS * Math.cos(n * theta);
        }
    }

    private Chebyshev() {}

    /** The sixteen points of the panel [from, to], then one close to each of its ends. */
    static double[] points(double from, double to) {
        double centre = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double[] points = new double[SAMPLES];
        for (int j = 0; j < POINTS; j++) points[j] = centre + half * NODES[j];
        points[POINTS] = centre - half * EDGE;
        points[POINTS + 1] = centre + half * EDGE;
        return points;
    }

    /** Coefficients of the series through values at the first sixteen points. */
    static double[] series(double[] values) {
        double[] series = new double[POINTS];
        for (int n = 0; n < POINTS; n++) {
            double sum = 0;
            for (int j = 0; j < POINTS; j++) sum += TRANSFORM[n][j] * values[j];
            series[n] = sum;
        }
        return series;
    }

    /** Series of the integral from -1, one term longer. */
    static double[] integral(double[] series) {
        int n = series.length;
        double[] result = new double[n + 1];
        for (int m = 1; m <= n; m++) {
            double below = m == 1 ? 2 * series[0] : series[m - 1];
            double above = m + 1 < n ? series[m + 1] : 0;
            result[m] = (below - above) / (2 * m);
        }
        result[0] = -atMinusOne(result);
        return result;
    }

    private static double sign(int m) {
        return m % 2 == 0 ? 1 : -1;
    }

    private static double atMinusOne(double[] series) {
        double sum = 0;
        for (int m = series.length - 1; m >= 1; m--) sum += sign(m) * series[m];
        return sum;
    }

    /** Value of a series at x in [-1, 1] by Clenshaw's recurrence. */
    static double value(double[] series, double x) {
        double next = 0;
        double afterNext = 0;
        for (int n = series.length - 1; n >= 1; n--) {
            double now = 2 * x * next - afterNext + series[n];
            afterNext = next;
            next = now;
        }
        return x * next - afterNext + series[0];
    }

    /**
     * What a series leaves out, relative to its largest coefficient: the size of the last ones, and
     * what it misses close to the ends, where a jump would hide between the points.
     */
    static double error(double[] series, double[] values) {
        double largest = 0;
        for (double c : series) largest = Math.max(largest, Math.abs(c));
        if (largest == 0) return 0;
        double last = 0;
        for (int n = POINTS - 3; n < POINTS; n++) last = Math.max(last, Math.abs(series[n]));
        double below = Math.abs(value(series, -EDGE) - values[POINTS]);
        double above = Math.abs(value(series, EDGE) - values[POINTS + 1]);
        return Math.max(last, Math.max(below, above) / SPREAD) / largest;
    }

    /** Integral of a series over [-1, 1]. */
    static double whole(double[] series) {
        double sum = 0;
        for (int n = 0; n < POINTS; n += 2) sum += 2 * series[n] / (1 - n * n);
        return sum;
    }
}
