package ness.physics.driftdiffusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ness.physics.Property;
import org.jspecify.annotations.Nullable;

/**
 * What the particles move in.
 *
 * @param temperature of the bath that acts along each of the three axes [K]; functions of position
 * @param bathPerAxis whether each resolved axis has a bath of its own
 * @param convention how noise that depends on position is read
 * @param potentialEnergy of every particle, whatever its species [J]; null = none
 * @param force on every particle beside the slope of the potential energy, along each of the three
 *     axes [N]; null = none
 * @param velocity of the medium relative to the frame along each of the three axes [m s^-1]; null =
 *     none
 */
public record Medium(
        List<Property> temperature,
        boolean bathPerAxis,
        Convention convention,
        @Nullable Property potentialEnergy,
        List<@Nullable Property> force,
        List<@Nullable Property> velocity) {
    public Medium {
        temperature = List.copyOf(temperature);
        force = Collections.unmodifiableList(new ArrayList<>(force));
        velocity = Collections.unmodifiableList(new ArrayList<>(velocity));
        if (temperature.size() != 3 || force.size() != 3 || velocity.size() != 3)
            throw new IllegalArgumentException("one entry for each of three axes");
    }

    /** Whether the medium streams. */
    public boolean streams() {
        return velocity.stream().anyMatch(v -> v != null);
    }

    /** Whether a force acts that is no slope of a potential energy. */
    public boolean forces() {
        return force.stream().anyMatch(f -> f != null);
    }
}
