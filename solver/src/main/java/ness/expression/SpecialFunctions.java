package ness.expression;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** The functions beyond the elementary ones; loaded when the first of them is used. */
final class SpecialFunctions {
    /** The slope of erf at 0. */
    static final double TWO_OVER_ROOT_PI = 1.1283791670955126;

    private SpecialFunctions() {}

    static double of(Operation f, double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        return switch (f) {
            case ERF -> Math.abs(x) < 1e-10 ? TWO_OVER_ROOT_PI * x : Erf.erf(x);
            case ERFC -> Erf.erfc(x);
            case GAMMA -> gamma(x);
            default -> throw new IllegalArgumentException(f.word());
        };
    }

    /** Beyond 100 by Stirling's series (DLMF 5.11.3), where the library overflows too early. */
    private static double gamma(double x) {
        if (x < -100 && x != Math.rint(x)) {
            double sine = Math.sin(Math.PI * (x - 2 * Math.rint(x / 2)));
            return -Math.PI / (x * sine) / gamma(-x);
        }
        if (x <= 100) {
            return Gamma.gamma(x);
        }
        double y = 1 / (x * x);
        double tail = (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y / 1680))) / x;
        double root = Math.pow(x, x / 2 - 0.25);
        return root * Math.exp(tail - x) * root * Math.sqrt(2 * Math.PI);
    }

    /** A function with an order before its argument; NaN where it has no value. */
    static double ofOrder(Operation f, double order, double a, double b) {
        if (Double.isNaN(order) || Double.isNaN(a)) {
            return Double.NaN;
        }
        return switch (f) {
            case BESSELJ -> Bessel.j(order, a);
            case BESSELY -> Bessel.y(order, a);
            case BESSELI -> ModifiedBessel.i(order, a);
            case BESSELK -> ModifiedBessel.k(order, a);
            case LEGENDRE -> Legendre.value(order, 0, a);
            case LEGENDRE_DERIVATIVE -> Legendre.value(order, a, b);
            case POLYGAMMA -> Polygamma.value(order, a);
            default -> throw new IllegalArgumentException(f.word());
        };
    }
}
