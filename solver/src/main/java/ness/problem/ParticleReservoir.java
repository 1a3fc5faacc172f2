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

    /** What a reservoir holds of a species. */
    public sealed interface Content {
        /** A density [m^-3]. */
        record Density(Property density) implements Content {}

        /** A chemical potential [J], k_B T ln(c / 1 m^-3) + U + z q_e psi at the face. */
        record Potential(Property chemicalPotential) implements Content {}

        /** The species cannot pass there. */
        record Closed() implements Content {}
    }
}
