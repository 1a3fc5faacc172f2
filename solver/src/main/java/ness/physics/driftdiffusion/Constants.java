package ness.physics.driftdiffusion;

/**
 * The constants of nature in the units of a problem.
 *
 * @param boltzmann k_B [J K^-1]
 * @param charge q_e [C]
 */
public record Constants(double boltzmann, double charge) {
    /** Exact since 2019. */
    public static final Constants SI = new Constants(1.380649e-23, 1.602176634e-19);

    /** Reduced units. */
    public static final Constants REDUCED = new Constants(1, 1);
}
