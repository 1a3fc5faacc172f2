package ness.expression;

/** Modified Bessel functions I and K of real order, from sums of positive terms. */
final class ModifiedBessel {
    private static final double HIGHEST_ORDER = 10_000;

    private ModifiedBessel() {}

    /** I of any real order at x >= 0, of whole order at any x; else NaN. */
    static double i(double order, double x) {
        boolean whole = order == Math.rint(order);
        if (Math.abs(order) > HIGHEST_ORDER || (x < 0 && !whole)) {
            return Double.NaN;
        }
        if (x < 0) {
            return Bessel.parity(order) * i(order, -x);
        }
        double v = Math.abs(order);
        double regular = x > 30 + v * v / 2 ? large(v, x) : Bessel.ascending(v, x, 1);
        if (order >= 0 || whole) {
            return regular;
        }
        return regular + 2 / Math.PI * Bessel.cosinePi(v - 0.5) * k(v, x);
    }

    /** Hankel's expansion (DLMF 10.40.1); exp in two halves, against early overflow. */
    private static double large(double v, double x) {
        if (Double.isInfinite(x)) {
            return x;
        }
        double four = 4 * v * v;
        double term = 1;
        double sum = 0;
        for (int n = 0; n < 200 && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            sum += term;
            double odd = 2 * n + 1;
            term *= -(four - odd * odd) / ((n + 1) * 8 * x);
        }
        double root = Math.exp(x / 2);
        return root * (sum / Math.sqrt(2 * Math.PI * x)) * root;
    }

    /**
     * K of any real order at x > 0, from K_v(x) = integral of exp(-x cosh t) cosh(v t) over t > 0
     * (DLMF 10.32.9); the trapezoidal rule converges exponentially there.
     */
    static double k(double order, double x) {
        double v = Math.abs(order);
        if (v > HIGHEST_ORDER || x < 0) {
            return Double.NaN;
        }
        if (x == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double width = 1 / Math.sqrt(Math.hypot(x, v));
        double h = Math.min(0.125, width / 2);
        double peak = peak(v, x);
        double sum = 0.5 * Math.exp(-peak);
        for (int n = 1; n < 1_000_000; n++) {
            double t = n * h;
            double exponent = exponent(v, x, t);
            double term = 0.5 * Math.exp(exponent - peak) * (1 + Math.exp(-2 * v * t));
            sum += term;
            boolean past = x * Math.sinh(t) > v;
            if (past && term < 1e-18 * sum) {
                break;
            }
        }
        double half = Math.exp((peak - x) / 2);
        return half * (h * sum) * half;
    }

    /** -x (cosh t - 1) + v t. */
    private static double exponent(double v, double x, double t) {
        double sinh = Math.sinh(t / 2);
        return v * t - 2 * x * sinh * sinh;
    }

    /** The largest exponent, at sinh t = v/x. */
    private static double peak(double v, double x) {
        double s = v / x;
        if (s == 0) {
            return 0;
        }
        double t = s > 1e8 ? Math.log(2) + Math.log(s) : Math.log(s + Math.hypot(s, 1));
        return Math.max(0, exponent(v, x, t));
    }
}
