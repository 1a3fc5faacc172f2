package ness.physics.driftdiffusion;

import java.util.Locale;

/** Which of the three coefficients that the Einstein relation joins is given. */
public enum Motility {
    /** D [m^2 s^-1]. */
    DIFFUSIVITY,
    /** mu = D / k_B T [s kg^-1]. */
    MOBILITY,
    /** gamma = k_B T / D [kg s^-1]. */
    DRAG;

    /** The word of the config. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
