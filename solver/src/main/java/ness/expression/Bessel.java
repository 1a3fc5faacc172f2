package ness.expression;

/**
 * Bessel functions J and Y of real order and argument: Hankel's expansion (DLMF 10.17.3) for large
 * arguments; the ascending series for J of small ones; else Steed's two continued fractions (DLMF
 * 10.10.1, 10.74(v)), or for x under 2 the series of Temme, J. Comput. Phys. 19, 324 (1975), and
 * recurrence between orders.
 */
final class Bessel {
    private static final double HIGHEST_ORDER = 10_000;
    private static final int MOST_STEPS = 1_000_000;
    private static final double BIG = 1e250;
    private static final double TINY = 1e-300;

    private final double x;
    private double j;
    private double y;

    private Bessel(double order, double x) {
        this.x = x;
        if (x > 30 && order <= x) {
            ascend(order);
        } else {
            steed(order);
            if (x * x / 4 < order + 1) {
                j = ascending(order, x, -1);
            }
        }
    }

    /** J of any real order at x >= 0, of whole order at any x; else NaN. */
    static double j(double order, double x) {
        boolean whole = order == Math.rint(order);
        if (Math.abs(order) > HIGHEST_ORDER || (x < 0 && !whole) || Double.isInfinite(x)) {
            return Double.isInfinite(x) && whole ? 0 : Double.NaN;
        }
        if (x < 0) {
            return parity(order) * j(order, -x);
        }
        if (x == 0) {
            return order == 0 ? 1 : order > 0 || whole ? 0 : Double.NaN;
        }
        Bessel at = new Bessel(Math.abs(order), x);
        if (order >= 0) {
            return at.j;
        }
        return whole
                ? parity(order) * at.j
                : cosinePi(-order) * at.j - cosinePi(-order - 0.5) * at.y;
    }

    /** Y of any real order at x >= 0; else NaN. */
    static double y(double order, double x) {
        if (Math.abs(order) > HIGHEST_ORDER || x < 0 || Double.isInfinite(x)) {
            return Double.NaN;
        }
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        Bessel at = new Bessel(Math.abs(order), x);
        if (order >= 0) {
            return at.y;
        }
        return order == Math.rint(order)
                ? parity(order) * at.y
                : cosinePi(-order - 0.5) * at.j + cosinePi(-order) * at.y;
    }

    static double parity(double order) {
        return order % 2 == 0 ? 1 : -1;
    }

    /** cos(pi v), exact where it is 0 or 1. */
    static double cosinePi(double v) {
        double r = Math.abs(v) % 2;
        if (r == 0.5 || r == 1.5) {
            return 0;
        }
        return r == 1 ? -1 : Math.cos(Math.PI * (r > 1 ? r - 2 : r));
    }

    /** Hankel's expansion at two low orders, then recurrence upwards, stable up to order x. */
    private void ascend(double order) {
        int steps = (int) order;
        double low = order - steps;
        hankel(low);
        double jBefore = j;
        double yBefore = y;
        if (steps > 0) {
            hankel(low + 1);
        }
        for (int k = 1; k < steps; k++) {
            double factor = 2 * (low + k) / x;
            double jNext = factor * j - jBefore;
            double yNext = factor * y - yBefore;
            jBefore = j;
            yBefore = y;
            j = jNext;
            y = yNext;
        }
    }

    /**
     * The ascending series of J (sign -1, DLMF 10.2.2) or I (sign 1, DLMF 10.25.2), for orders from
     * 0 on; powers of two are kept apart, against overflow on the way.
     */
    static double ascending(double order, double x, int sign) {
        double half = x / 2;
        int whole = (int) Math.rint(order);
        double rest = order - whole;
        double term = ReciprocalGamma.at(rest) * (rest == 0 ? 1 : Math.pow(half, rest));
        int exponent = 0;
        for (int n = 1; n <= whole; n++) {
            term *= half / (rest + n);
            int power = Math.getExponent(term);
            term = Math.scalb(term, -power);
            exponent += power;
        }
        double sum = term;
        for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum) && exponent < 1100; n++) {
            term *= sign * half / n * (half / (n + order));
            sum += term;
            int power = Math.abs(sum) > BIG ? Math.getExponent(sum) : 0;
            term = Math.scalb(term, -power);
            sum = Math.scalb(sum, -power);
            exponent += power;
        }
        return Math.scalb(sum, exponent);
    }

    private void hankel(double order) {
        double four = 4 * order * order;
        double p = 0;
        double q = 0;
        double term = 1;
        for (int k = 0; k < 200 && Math.abs(term) > 1e-17 * Math.abs(p); k++) {
            double signed = (k / 2) % 2 == 0 ? term : -term;
            if (k % 2 == 0) {
                p += signed;
            } else {
                q += signed;
            }
            double odd = 2 * k + 1;
            term *= (four - odd * odd) / ((k + 1) * 8 * x);
        }
        double cos = cosinePi(order / 2 + 0.25);
        double sin = cosinePi(order / 2 - 0.25);
        double cosine = Math.cos(x) * cos + Math.sin(x) * sin;
        double sine = Math.sin(x) * cos - Math.cos(x) * sin;
        double amplitude = Math.sqrt(2 / (Math.PI * x));
        j = amplitude * (p * cosine - q * sine);
        y = amplitude * (p * sine + q * cosine);
    }

    private void steed(double order) {
        int down = x < 2 ? (int) (order + 0.5) : Math.max(0, (int) (order - x + 1.5));
        double low = order - down;
        double[] first = firstFraction(order);
        double slope = first[0];
        double jHigh = first[1] * 1e-150;
        double jRunning = jHigh;
        double jSlope = slope * jRunning;
        double shrink = 1;
        double factor = order / x;
        for (int k = down; k >= 1; k--) {
            double next = factor * jRunning + jSlope;
            factor -= 1 / x;
            jSlope = factor * next - jRunning;
            jRunning = next;
            if (Math.abs(jRunning) > BIG) {
                jRunning /= BIG;
                jSlope /= BIG;
                shrink /= BIG;
            }
        }
        if (jRunning == 0) {
            jRunning = TINY;
        }
        double f = jSlope / jRunning;
        double[] lowest = x < 2 ? temme(low, f) : secondFraction(low, f, jRunning);
        j = jHigh * shrink * (lowest[0] / jRunning);
        double before = lowest[1];
        double current = lowest[2];
        for (int k = 1; k <= down && Double.isFinite(before); k++) {
            double next = 2 * (low + k) / x * current - before;
            before = current;
            current = next;
        }
        y = before;
    }

    /** J'/J of an order, and the sign of J. */
    private double[] firstFraction(double order) {
        double sign = 1;
        double h = Math.max(order / x, TINY);
        double b = 2 * order / x;
        double d = 0;
        double c = h;
        for (int i = 0; i < MOST_STEPS; i++) {
            b += 2 / x;
            d = b - d;
            d = Math.abs(d) < TINY ? TINY : d;
            c = b - 1 / c;
            c = Math.abs(c) < TINY ? TINY : c;
            d = 1 / d;
            double change = c * d;
            h *= change;
            sign = d < 0 ? -sign : sign;
            if (Math.abs(change - 1) < 1e-16) {
                break;
            }
        }
        return new double[] {h, sign};
    }

    /** J and Y of an order within 1/2 of 0, and Y of the next order, for x under 2. */
    private double[] temme(double m, double f) {
        double half = x / 2;
        double log = -Math.log(half);
        double sigma = m * log;
        double circle = m == 0 ? 1 : Math.PI * m / Math.sin(Math.PI * m);
        double hyper = Math.abs(sigma) < 1e-9 ? 1 : Math.sinh(sigma) / sigma;
        double g1 = -ReciprocalGamma.oddOverM(m);
        double g2 = ReciprocalGamma.even(m);
        double fk = 2 / Math.PI * circle * (g1 * Math.cosh(sigma) + g2 * hyper * log);
        double e = Math.exp(sigma);
        double p = e / (Math.PI * ReciprocalGamma.at(m));
        double q = 1 / (e * Math.PI * ReciprocalGamma.at(-m));
        double quarter = Math.sin(Math.PI * m / 2);
        double r = m == 0 ? 0 : 2 / m * quarter * quarter;
        double c = 1;
        double sum = fk + r * q;
        double sumNext = p;
        for (int k = 1; k < 100; k++) {
            fk = (k * fk + p + q) / (k * (double) k - m * m);
            c *= -half * half / k;
            p /= k - m;
            q /= k + m;
            double g = fk + r * q;
            sum += c * g;
            sumNext += c * (p - k * g);
            if (Math.abs(c * g) < 1e-18 * (1 + Math.abs(sum))) {
                break;
            }
        }
        double yLow = -sum;
        double yNext = -sumNext * 2 / x;
        double ySlope = m / x * yLow - yNext;
        double jLow = 2 / (Math.PI * x) / (ySlope - f * yLow);
        return new double[] {jLow, yLow, yNext};
    }

    /** The same for x from 2 on: p + iq = (J' + iY')/(J + iY) by Lentz's method. */
    private double[] secondFraction(double m, double f, double sign) {
        double a = 0.25 - m * m;
        double p = -0.5 / x;
        double q = 1;
        double br = 2 * x;
        double bi = 2;
        double scale = a / (x * (p * p + q * q));
        double cr = br + q * scale;
        double ci = bi + p * scale;
        double den = br * br + bi * bi;
        double dr = br / den;
        double di = -bi / den;
        double r = cr * dr - ci * di;
        double i = cr * di + ci * dr;
        double t = p * r - q * i;
        q = p * i + q * r;
        p = t;
        for (int k = 2; k < MOST_STEPS; k++) {
            a += 2 * (k - 1);
            bi += 2;
            double er = a * dr + br;
            double ei = a * di + bi;
            double size = a / (cr * cr + ci * ci);
            cr = br + cr * size;
            ci = bi - ci * size;
            den = er * er + ei * ei;
            dr = er / den;
            di = -ei / den;
            r = cr * dr - ci * di;
            i = cr * di + ci * dr;
            t = p * r - q * i;
            q = p * i + q * r;
            p = t;
            if (Math.abs(r - 1) + Math.abs(i) < 1e-16) {
                break;
            }
        }
        double gamma = (p - f) / q;
        double wronskian = 2 / (Math.PI * x);
        double jLow = Math.sqrt(wronskian / ((p - f) * gamma + q));
        jLow = sign < 0 ? -jLow : jLow;
        double yLow = jLow * gamma;
        double ySlope = gamma == 0 ? q * jLow : yLow * (p + q / gamma);
        return new double[] {jLow, yLow, m / x * yLow - ySlope};
    }
}
