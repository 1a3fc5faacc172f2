package ness.problem;

import java.util.List;
import java.util.Map;
import ness.grid.Grid;
import ness.physics.Property;
import ness.physics.driftdiffusion.DriftDiffusion;

/**
 * Particles on a grid between reservoirs.
 *
 * @param reservoirs all that were named, touched or not
 * @param contacts where the outside is touched; several may lie on the same faces only if each
 *     species and the field is touched by one of them at most
 * @param amounts particles put in, by name of the species; a species that is missing: none was said
 * @param initial densities to start from, by name of the species, and {@code potential}
 */
public record ParticleProblem(
        Grid grid,
        DriftDiffusion law,
        List<ParticleReservoir> reservoirs,
        List<ParticleContact> contacts,
        Map<String, Double> amounts,
        Map<String, Property> initial)
        implements Problem {
    public ParticleProblem {
        reservoirs = List.copyOf(reservoirs);
        contacts = List.copyOf(contacts);
        amounts = Map.copyOf(amounts);
        initial = Map.copyOf(initial);
    }
}
