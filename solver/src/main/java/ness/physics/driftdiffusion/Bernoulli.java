package ness.physics.driftdiffusion;

/**
 * Bernoulli's function B(x) = x / (e^x - 1), the weight of the Scharfetter-Gummel flux.
 *
 * <p>D. L. Scharfetter, H. K. Gummel, IEEE Trans. Electron Devices 16 (1969) 64.
 */
public final class Bernoulli {
    /** Up to here the series of the derivative is exact to rounding. */
    private static final double SMALL = 0.125;

    private Bernoulli() {}

    /** B(x); 0 where it is below the range of a double. */
    public static double value(double x) {
        return x == 0 ? 1 : x / Math.expm1(x);
    }

    /** B'(x) = (B (1 - B e^x)) / x, between -1 and 0. */
    public static double slope(double x) {
        if (Math.abs(x) < SMALL) {
            double s = x * x;
            return -0.5
                    + x
                            * (1.0 / 6
                                    + s
                                            * (-1.0 / 180
                                                    + s
                                                            * (1.0 / 5040
                                                                    + s
                                                                            * (-1.0 / 151200
                                                                                    + s
                                                                                            / 4790016))));
        }
        if (x > 800) return 0;
        if (x < -800) return -1;
        if (x > 0) {
            double less = -Math.expm1(-x);
            return Math.exp(-x) * (less - x) / (less * less);
        }
        double e = Math.expm1(x);
        return (e - x * (e + 1)) / (e * e);
    }
}
