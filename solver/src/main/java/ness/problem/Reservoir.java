package ness.problem;

import ness.physics.Property;

/**
 * A part of the outside world that stays as it is while the system exchanges with it.
 *
 * @param name as the user wrote it
 * @param state its intensive quantity, e.g. temperature [K]; may depend on the position at which
 *     the system touches it
 */
public record Reservoir(String name, Property state) {
    /** The reservoir at another state. */
    Reservoir with(Property other) {
        return new Reservoir(name, other);
    }
}
