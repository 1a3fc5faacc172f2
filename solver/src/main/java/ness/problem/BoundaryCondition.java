package ness.problem;

import ness.physics.Property;

/** How a part of a side touches the outside. What no condition covers is closed. */
public sealed interface BoundaryCondition {
    /** The side is held at the reservoir's state (Dirichlet). */
    record Held(Reservoir reservoir) implements BoundaryCondition {}

    /**
     * A conductance [W m^-2 K^-1] and grey radiation in parallel between wall and reservoir.
     *
     * @param emissivity from 0 to 1
     */
    record Exchange(Reservoir reservoir, Property conductance, Property emissivity)
            implements BoundaryCondition {}

    /** A flux density into the system [W m^-2]. */
    record Flux(Property density) implements BoundaryCondition {}
}
