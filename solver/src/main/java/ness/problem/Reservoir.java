package ness.problem;

import ness.physics.Property;
import org.jspecify.annotations.Nullable;

/**
 * A part of the outside world that the system exchanges with.
 *
 * @param name as the user wrote it
 * @param state its intensive quantity, e.g. temperature [K]; may depend on the position at which
 *     the system touches it, and on time; of a finite reservoir that at the start
 * @param store what makes it finite; null = it stays as it is, whatever it exchanges
 */
public record Reservoir(String name, Property state, @Nullable Store store) {
    /** A reservoir that stays as it is. */
    public Reservoir(String name, Property state) {
        this(name, state, null);
    }

    /**
     * What a finite reservoir holds.
     *
     * @param capacity for each unit of its state, e.g. a heat capacity [J K^-1]
     * @param supply that it is given from elsewhere, of time [W]
     */
    public record Store(double capacity, Property supply) {}

    /** The reservoir held at another state. */
    public Reservoir with(Property other) {
        return new Reservoir(name, other);
    }

    /** Whether something about it depends on time. */
    boolean dependsOnTime() {
        return state.dependsOn(Property.TIME)
                || (store != null && store.supply.dependsOn(Property.TIME));
    }

    /** The reservoir as it is at a time [s]. */
    Reservoir atTime(double time) {
        Store then = store == null ? null : new Store(store.capacity, store.supply.atTime(time));
        return new Reservoir(name, state.atTime(time), then);
    }
}
