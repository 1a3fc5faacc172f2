package ness.problem;

import java.util.List;
import ness.physics.Property;
import org.jspecify.annotations.Nullable;

/**
 * A part of the outside world that particles are exchanged with.
 *
 * @param name as the user wrote it
 * @param contents what it holds of each species, in the law's order
 * @param voltage its electric potential [V]; null without electrostatics
 * @param volume of a finite reservoir [m^3], whose contents are those at the start; null = it stays
 *     as it is
 */
public record ParticleReservoir(
        String name, List<Content> contents, @Nullable Property voltage, @Nullable Double volume) {
    public ParticleReservoir {
        contents = List.copyOf(contents);
    }

    /** Whether something about it depends on time. */
    boolean dependsOnTime() {
        for (Content content : contents) if (content.dependsOnTime()) return true;
        return voltage != null && voltage.dependsOn(Property.TIME);
    }

    /** The reservoir as it is at a time [s]. */
    ParticleReservoir atTime(double time) {
        if (!dependsOnTime()) return this;
        List<Content> then = contents.stream().map(c -> c.atTime(time)).toList();
        Property volts = voltage == null ? null : voltage.atTime(time);
        return new ParticleReservoir(name, then, volts, volume);
    }

    /** What a reservoir holds of a species. */
    public sealed interface Content {
        /** A density [m^-3]. */
        record Density(Property density) implements Content {}

        /** A chemical potential [J], k_B T ln(c / 1 m^-3) + U + z q_e psi at the face. */
        record Potential(Property chemicalPotential) implements Content {}

        /** The species cannot pass there. */
        record Closed() implements Content {}

        /** Whether it depends on time. */
        default boolean dependsOnTime() {
            return switch (this) {
                case Density(Property density) -> density.dependsOn(Property.TIME);
                case Potential(Property potential) -> potential.dependsOn(Property.TIME);
                case Closed _ -> false;
            };
        }

        /** The same at a time [s]. */
        default Content atTime(double time) {
            return switch (this) {
                case Density(Property density) -> new Density(density.atTime(time));
                case Potential(Property potential) -> new Potential(potential.atTime(time));
                case Closed _ -> this;
            };
        }
    }
}
