package ness.physics.driftdiffusion;

import java.util.Map;
import ness.physics.Property;
import org.jspecify.annotations.Nullable;

/**
 * A reaction with mass action in both directions: rates per volume are {@code forward} times the
 * densities on the left, and {@code forward / equilibriumConstant} times those on the right.
 *
 * @param equation as the user wrote it
 * @param left number of each species and chemostat on the left, by name
 * @param right the same on the right
 * @param forward constant of the forward rate in number densities, first order 1/s; a function of
 *     position
 * @param equilibriumConstant in (m^-3)^(particles right - left); null = one way, {@code ->}
 */
public record Reaction(
        String equation,
        Map<String, Integer> left,
        Map<String, Integer> right,
        Property forward,
        @Nullable Property equilibriumConstant) {
    public Reaction {
        left = Map.copyOf(left);
        right = Map.copyOf(right);
    }

    /** How many of a kind one turn makes; below 0 where it uses them up. */
    public int change(String kind) {
        return right.getOrDefault(kind, 0) - left.getOrDefault(kind, 0);
    }
}
