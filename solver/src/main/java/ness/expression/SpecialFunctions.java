package ness.expression;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** The functions beyond the elementary ones; loaded when the first of them is used. */
final class SpecialFunctions {
    private SpecialFunctions() {}

    static double of(Operation f, double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        return switch (f) {
            case ERF -> Erf.erf(x);
            case ERFC -> Erf.erfc(x);
            case GAMMA -> Gamma.gamma(x);
            default -> throw new IllegalArgumentException(f.word());
        };
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
