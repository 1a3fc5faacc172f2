package ness.physics.heat;

import java.util.Arrays;

/** A function on a panel as a Chebyshev series through a few points, and its integral. */
final class Chebyshev {
    /** For any panel: bisected, it holds any smooth function. */
    static final Chebyshev SIXTEEN = new Chebyshev(16);

    /** For short panels. */
    static final Chebyshev EIGHT = new Chebyshev(8);

    private static final double EDGE = 1 - 0x1p-30;

    /** How many times its last coefficients a converged series may miss at the ends. */
    private static final double SPREAD = 64;

    private final int points;

    /** First-kind points on [-1, 1], rising. */
    private final double[] nodes;

    /** cos(n theta_j) scaled, row n: coefficients from values. */
    private final double[][] transform;

    private Chebyshev(int points) {
        this.points = points;
        nodes = new double[points];
        transform = new double[points][points];
        for (int j = 0; j < points; j++) {
            nodes[points - 1 - j] = cosine(2 * j + 1);
            for (int n = 0; n < points; n++)
                transform[n][points - 1 - j] =
                        (n == 0 ? 1.0 : 2.0) / points * cosine(n * (2 * j + 1));
        }
    }

    /** cos(pi m / 2N), of an angle in the first octant so that it keeps all its digits. */
    private double cosine(int m) {
        int quarter = points;
        int turned = m % (4 * quarter);
        if (turned > 2 * quarter) turned = 4 * quarter - turned;
        if (turned > quarter) return -cosine(2 * quarter - turned);
        double angle = Math.PI / (2 * points);
        return 2 * turned <= quarter
                ? Math.cos(turned * angle)
                : Math.sin((quarter - turned) * angle);
    }

    /** Points of a series and beside the ends. */
    int samples() {
        return points + 2;
    }

    /** Writes the points of the panel [from, to], then one close to each of its ends. */
    void points(double from, double to, double[] into, int at) {
        double centre = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        for (int j = 0; j < points; j++) into[at + j] = centre + half * nodes[j];
        into[at + points] = centre - half * EDGE;
        into[at + points + 1] = centre + half * EDGE;
    }

    /** Coefficients of the series through the values at these points. */
    double[] series(double[] values, int at) {
        double[] series = new double[points];
        for (int n = 0; n < points; n++) {
            double sum = 0;
            for (int j = 0; j < points; j++) sum += transform[n][j] * values[at + j];
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

    /** A series without its last terms where these are the rounding of what it was made from. */
    static double[] trimmed(double[] series) {
        double small = 0x1p-53 * largest(series, 0, series.length);
        int n = series.length;
        while (n > 1 && Math.abs(series[n - 1]) <= small) n--;
        return Arrays.copyOf(series, n);
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
            // the sum that waits for nothing comes first
            double now = 2 * x * next + (series[n] - afterNext);
            afterNext = next;
            next = now;
        }
        return x * next - afterNext + series[0];
    }

    /**
     * What a series leaves out, relative to its largest coefficient: the size of the last ones, and
     * what it misses close to the ends, where a jump would hide between the points.
     */
    double error(double[] series, double[] values, int at) {
        double largest = largest(series, 0, points);
        if (largest == 0) return 0;
        double last = largest(series, points - last(), points);
        double below = Math.abs(value(series, -EDGE) - values[at + points]);
        double above = Math.abs(value(series, EDGE) - values[at + points + 1]);
        return Math.max(last, Math.max(below, above) / SPREAD) / largest;
    }

    /** Whether its coefficients have stopped falling, as those of noise or of a kink do. */
    boolean flat(double[] series) {
        double last = largest(series, points - last(), points);
        return last > 0.25 * largest(series, points - 2 * last(), points - last());
    }

    private int last() {
        return points / 5;
    }

    private static double largest(double[] series, int from, int to) {
        double largest = 0;
        for (int n = from; n < to; n++) largest = Math.max(largest, Math.abs(series[n]));
        return largest;
    }
}
