package ness.expression;

/**
 * Adaptive integration by the Gauss-Kronrod pair of 7 and 15 nodes (Kronrod 1965; error estimate of
 * Piessens et al., QUADPACK, 1983): intervals are halved until their errors are at rounding level.
 */
final class Quadrature {
    /** Points of one call of the integrand. */
    static final int NODES = Kronrod.POINTS;

    private static final double TOLERANCE = 1e-14;
    private static final double WORST = 1e-7;
    private static final int DEEPEST = 60;

    private final Frame integrand;
    private final double[] breaks;

    private double size;
    private double missed;
    private double value;
    private double error;
    private double magnitude;

    /**
     * Integrates a program whose input 0 is the variable of integration.
     *
     * @param breaks where the integrand may have kinks, rising
     */
    Quadrature(Frame integrand, double[] breaks) {
        this.integrand = integrand;
        this.breaks = breaks;
    }

    /** The integral from a to b; NaN where it does not converge to 1e-7 or better. */
    double integral(double a, double b) {
        if (a == b) {
            return 0;
        }
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return Double.NaN;
        }
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        size = 0;
        missed = 0;
        double sum = 0;
        double left = low;
        for (double right : breaks) {
            if (right > left && right < high) {
                sum += piece(left, right);
                left = right;
            }
        }
        sum += piece(left, high);
        if (!(missed <= WORST * size)) {
            return missed == 0 && size == 0 ? 0 : Double.NaN;
        }
        return a < b ? sum : -sum;
    }

    private double piece(double a, double b) {
        apply(a, b);
        size += magnitude;
        return refined(a, b, value, error, 0);
    }

    /** Halves an interval whose estimate is not good enough. */
    private double refined(double a, double b, double whole, double wholeError, int depth) {
        if (!(wholeError > TOLERANCE * size) || depth == DEEPEST) {
            missed += wholeError > TOLERANCE * size ? wholeError : 0;
            return whole;
        }
        double middle = a + (b - a) / 2;
        apply(a, middle);
        double left = value;
        double leftError = error;
        double absolute = magnitude;
        apply(middle, b);
        double right = value;
        double rightError = error;
        size = Math.max(size, absolute + magnitude);
        return refined(a, middle, left, leftError, depth + 1)
                + refined(middle, b, right, rightError, depth + 1);
    }

    /** Estimates the integral over an interval, its error, and the integral of the magnitude. */
    private void apply(double a, double b) {
        double centre = a + (b - a) / 2;
        double half = (b - a) / 2;
        double[] x = integrand.register(0);
        for (int i = 0; i < NODES; i++) {
            x[i] = centre + half * Kronrod.point(i);
        }
        integrand.budget().spend(NODES);
        double[] f = integrand.run(NODES);
        double kronrod = 0;
        double gauss = 0;
        double absolute = 0;
        for (int i = 0; i < NODES; i++) {
            kronrod += Kronrod.weight(i) * f[i];
            absolute += Kronrod.weight(i) * Math.abs(f[i]);
            gauss += Kronrod.coarse(i) * f[i];
        }
        double mean = kronrod / 2;
        double spread = 0;
        for (int i = 0; i < NODES; i++) {
            spread += Kronrod.weight(i) * Math.abs(f[i] - mean);
        }
        value = kronrod * half;
        magnitude = absolute * half;
        double difference = Math.abs(kronrod - gauss) * half;
        double scale = spread * half;
        double ratio = scale == 0 ? 0 : 200 * difference / scale;
        error = scale == 0 ? difference : scale * Math.min(1, ratio * Math.sqrt(ratio));
        if (error <= 50 * Math.ulp(magnitude)) {
            error = 0;
        }
    }
}
