package ness.physics.heat;

import java.util.function.DoubleUnaryOperator;
import ness.expression.Kronrod;

/** The integral of c(T)/T over temperature, by bisection until two rules agree. */
final class Quotient {
    private static final double AGREED = 1e-12;
    private static final int DEEPEST = 24;

    private Quotient() {}

    /** The integral between two temperatures; NaN where {@code of} is somewhere. */
    static double integral(DoubleUnaryOperator of, double from, double to) {
        return from == to ? 0 : piece(of, Math.log(from), Math.log(to), 0);
    }

    /** The same over the logarithm of temperature, in which it is c. */
    private static double piece(DoubleUnaryOperator of, double from, double to, int depth) {
        double half = 0.5 * (to - from);
        double middle = from + half;
        double fine = 0;
        double coarse = 0;
        for (int k = 0; k < Kronrod.POINTS; k++) {
            double c = of.applyAsDouble(Math.exp(middle + half * Kronrod.point(k)));
            fine += Kronrod.weight(k) * c;
            coarse += Kronrod.coarse(k) * c;
        }
        boolean agreed = !(Math.abs(fine - coarse) > AGREED * Math.abs(fine));
        if (agreed || depth == DEEPEST) return half * fine;
        return piece(of, from, middle, depth + 1) + piece(of, middle, to, depth + 1);
    }
}
