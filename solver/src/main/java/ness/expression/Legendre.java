package ness.expression;

/**
 * Legendre polynomials and their derivatives by the three-term recurrence of the Gegenbauer
 * polynomials, P_n^(k) = (2k - 1)!! C_(n-k)^(k + 1/2) (DLMF 18.9.1, 18.9.19).
 */
final class Legendre {
    private static final int HIGHEST = 100_000;

    private Legendre() {}

    /** The k-th derivative of P_n at x; NaN unless n and k are whole and not negative. */
    static double value(double n, double k, double x) {
        boolean whole = n == Math.rint(n) && k == Math.rint(k);
        if (!whole || n < 0 || k < 0 || n > HIGHEST) {
            return Double.NaN;
        }
        if (k > n) {
            return 0;
        }
        double factor = 1;
        for (int i = 1; i <= k; i++) {
            factor *= 2 * i - 1;
        }
        double lambda = k + 0.5;
        double before = 0;
        double c = 1;
        for (int m = 1; m <= n - k && Double.isFinite(c); m++) {
            double next = (2 * x * (m + lambda - 1) * c - (m + 2 * lambda - 2) * before) / m;
            before = c;
            c = next;
        }
        boolean falls = x < 0 && (n - k) % 2 == 1;
        return Double.isFinite(c) ? factor * c : Double.POSITIVE_INFINITY * (falls ? -1 : 1);
    }
}
