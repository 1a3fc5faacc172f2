package ness.physics.driftdiffusion;

/**
 * How noise whose strength depends on position is read: J = mu F n - D^(1-l) (D^l n)' (theory T63).
 *
 * <p>N. G. van Kampen, Stochastic Processes in Physics and Chemistry, ch. IX and XI.
 */
public enum Convention {
    /** l = 0. */
    HAENGGI(0),
    /** l = 1/2. */
    STRATONOVICH(0.5),
    /** l = 1. */
    ITO(1);

    private final double exponent;

    Convention(double exponent) {
        this.exponent = exponent;
    }

    /** The exponent l. */
    public double exponent() {
        return exponent;
    }
}
