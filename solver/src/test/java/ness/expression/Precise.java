package ness.expression;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Special functions in decimal arithmetic of 360 digits, straight from their series: slow, and sure
 * where doubles cancel, overflow or underflow.
 */
final class Precise {
    private static final MathContext DIGITS = new MathContext(360);
    private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(340);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    static final BigDecimal PI =
            times(inverseTangent(5), BigDecimal.valueOf(16))
                    .subtract(times(inverseTangent(239), FOUR));
    static final BigDecimal ROOT_PI = PI.sqrt(DIGITS);

    /** Euler's constant to 50 digits. */
    static final BigDecimal EULER =
            new BigDecimal("0.57721566490153286060651209008240243104215933593992");

    private Precise() {}

    private static BigDecimal times(BigDecimal a, BigDecimal b) {
        return a.multiply(b, DIGITS);
    }

    static BigDecimal over(BigDecimal a, BigDecimal b) {
        return a.divide(b, DIGITS);
    }

    static BigDecimal over(double a, double b) {
        return over(new BigDecimal(a), new BigDecimal(b));
    }

    /** atan(1/n), for Machin's formula. */
    private static BigDecimal inverseTangent(int n) {
        BigDecimal power = over(1, n);
        BigDecimal sum = power;
        for (int k = 3; power.compareTo(NEGLIGIBLE) > 0; k += 2) {
            power = over(power, BigDecimal.valueOf((long) n * n));
            BigDecimal term = over(power, BigDecimal.valueOf(k));
            sum = k % 4 == 3 ? sum.subtract(term) : sum.add(term);
        }
        return sum;
    }

    static BigDecimal exp(BigDecimal x) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = term;
        for (int k = 1; term.compareTo(times(sum, NEGLIGIBLE)) > 0; k++) {
            term = over(times(term, x.abs()), BigDecimal.valueOf(k));
            sum = sum.add(term, DIGITS);
        }
        return x.signum() < 0 ? over(BigDecimal.ONE, sum) : sum;
    }

    /** Gamma of a whole number over 0, or of a whole number and a half. */
    static BigDecimal gamma(double x) {
        boolean whole = x == Math.rint(x);
        BigDecimal product = whole ? BigDecimal.ONE : ROOT_PI;
        double start = whole ? 1 : 0.5;
        for (double y = start; y < x; y++) {
            product = times(product, new BigDecimal(y));
        }
        for (double y = start - 1; y >= x; y--) {
            product = over(product, new BigDecimal(y));
        }
        return product;
    }

    /** J (sign -1) or I (sign 1) of an order that is a multiple of 1/2 (DLMF 10.2.2, 10.25.2). */
    static BigDecimal bessel(double order, double x, int sign) {
        BigDecimal half = over(x, 2);
        BigDecimal square = times(half, half).multiply(BigDecimal.valueOf(sign));
        boolean whole = order == Math.rint(order);
        BigDecimal power = half.pow((int) Math.floor(order), DIGITS);
        BigDecimal root = whole ? BigDecimal.ONE : half.sqrt(DIGITS);
        BigDecimal term = over(times(power, root), gamma(order + 1));
        BigDecimal sum = term;
        BigDecimal largest = term.abs();
        for (int k = 1; term.abs().compareTo(times(largest, NEGLIGIBLE)) > 0; k++) {
            term = over(times(term, square), new BigDecimal(k * (order + k)));
            sum = sum.add(term, DIGITS);
            largest = largest.max(term.abs());
        }
        return sum;
    }

    /** K of order n + 1/2, a finite sum (DLMF 10.49.12). */
    static BigDecimal besselK(int n, double x) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = term;
        for (int k = 1; k <= n; k++) {
            BigDecimal factor = BigDecimal.valueOf((long) (n + k) * (n - k + 1));
            term = over(times(term, factor), new BigDecimal(2.0 * k).multiply(new BigDecimal(x)));
            sum = sum.add(term);
        }
        BigDecimal root = over(PI, new BigDecimal(x).add(new BigDecimal(x))).sqrt(DIGITS);
        return times(times(root, exp(new BigDecimal(-x))), sum);
    }

    /** The error function by its series of positive terms (DLMF 7.6.2). */
    static BigDecimal erf(double x) {
        BigDecimal square = new BigDecimal(x).pow(2);
        BigDecimal term = new BigDecimal(x);
        BigDecimal sum = term;
        for (int k = 1; term.abs().compareTo(times(sum.abs(), NEGLIGIBLE)) > 0; k++) {
            term = over(times(term, square.add(square)), BigDecimal.valueOf(2L * k + 1));
            sum = sum.add(term, DIGITS);
        }
        BigDecimal factor = over(new BigDecimal(2), ROOT_PI);
        return times(times(factor, exp(square.negate())), sum);
    }

    /** Legendre's polynomial by Bonnet's recurrence. */
    static BigDecimal legendre(int n, double x) {
        BigDecimal argument = new BigDecimal(x);
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal current = BigDecimal.ONE;
        for (int k = 0; k < n; k++) {
            BigDecimal up = times(times(BigDecimal.valueOf(2L * k + 1), argument), current);
            BigDecimal down = times(BigDecimal.valueOf(k), before);
            before = current;
            current = over(up.subtract(down), BigDecimal.valueOf(k + 1L));
        }
        return current;
    }

    /** The sum of 1/y^power over y = from, from + 1, ... below x. */
    static BigDecimal harmonic(double from, double x, int power) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double y = from; y < x; y++) {
            sum = sum.add(over(BigDecimal.ONE, new BigDecimal(y).pow(power)));
        }
        return sum;
    }
}
