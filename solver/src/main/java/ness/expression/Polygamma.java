package ness.expression;

/**
 * Derivatives of log gamma: psi^(m)(x), by upward recurrence and the asymptotic series (DLMF
 * 5.15.5, 5.15.8), by reflection for the left half line where m is 0 or 1.
 */
final class Polygamma {
    /** Bernoulli numbers B_2, B_4, ... */
    private static final double[] BERNOULLI = {
        1.0 / 6,
        -1.0 / 30,
        1.0 / 42,
        -1.0 / 30,
        5.0 / 66,
        -691.0 / 2730,
        7.0 / 6,
        -3617.0 / 510,
        43867.0 / 798,
        -174611.0 / 330
    };

    private static final int HIGHEST = 50;

    /** Where the recurrence of higher derivatives would take too long. */
    private static final double FARTHEST = -1e5;

    private Polygamma() {}

    /**
     * psi^(m)(x); m = 0 is the logarithmic derivative of gamma. NaN at poles and beyond order 50.
     */
    static double value(double m, double x) {
        boolean isOrder = m >= 0 && m <= HIGHEST && m == Math.rint(m);
        if (!isOrder || (x <= 0 && x == Math.rint(x)) || (m > 1 && x < FARTHEST)) {
            return Double.NaN;
        }
        int order = (int) m;
        double far = 16 + order;
        double recurrence = 0;
        double y = x;
        double factorial = 1;
        for (int i = 2; i <= order; i++) {
            factorial *= i;
        }
        double sign = order % 2 == 0 ? -1 : 1;
        if (x < 0 && order < 2) {
            double angle = Math.PI * (x - Math.rint(x));
            double sine = Math.sin(angle);
            return order == 0
                    ? value(0, 1 - x) - Math.PI / Math.tan(angle)
                    : Math.PI * Math.PI / (sine * sine) - value(1, 1 - x);
        }
        while (y < far) {
            recurrence += Math.pow(y, -order - 1);
            y++;
        }
        return sign * (factorial * recurrence + tail(order, y, factorial));
    }

    /** The series at large y, without the sign. */
    private static double tail(int m, double y, double factorial) {
        double sum =
                m == 0
                        ? -Math.log(y) + 0.5 / y
                        : factorial / m / Math.pow(y, m) + factorial / (2 * Math.pow(y, m + 1));
        for (int k = 1; k <= BERNOULLI.length; k++) {
            double part =
                    m == 0
                            ? BERNOULLI[k - 1] / (2 * k) * Math.pow(y, -2 * k)
                            : BERNOULLI[k - 1] * ratio(m, k) * Math.pow(y, -2 * k - m);
            sum += part;
        }
        return sum;
    }

    /** (2k + m - 1)!/(2k)!. */
    private static double ratio(int m, int k) {
        double ratio = 1;
        for (int i = 2 * k + 1; i <= 2 * k + m - 1; i++) {
            ratio *= i;
        }
        return ratio;
    }
}
