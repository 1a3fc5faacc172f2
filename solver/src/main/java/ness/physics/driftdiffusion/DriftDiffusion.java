package ness.physics.driftdiffusion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The law of species that drift and diffuse in a medium, react with each other and feel their own
 * charge.
 *
 * @param electrostatics null = charges feel no field of their own
 */
public record DriftDiffusion(
        List<Species> species,
        Medium medium,
        @Nullable Electrostatics electrostatics,
        List<Chemostat> chemostats,
        List<Reaction> reactions,
        Constants constants) {
    public DriftDiffusion {
        species = List.copyOf(species);
        chemostats = List.copyOf(chemostats);
        reactions = List.copyOf(reactions);
    }

    /** Number of a species; -1 if there is none of this name. */
    public int number(String name) {
        for (int s = 0; s < species.size(); s++) if (species.get(s).name().equals(name)) return s;
        return -1;
    }

    /** Whether the species know nothing of each other, so that each is a linear problem. */
    public boolean linear() {
        return electrostatics == null && reactions.isEmpty();
    }
}
