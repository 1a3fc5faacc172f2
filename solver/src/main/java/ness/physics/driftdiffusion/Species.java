package ness.physics.driftdiffusion;

import ness.physics.Property;
import org.jspecify.annotations.Nullable;

/**
 * A kind of particles that moves on the grid.
 *
 * @param name as the user wrote it
 * @param charge in charges of a unit, q_e
 * @param motility what {@code coefficient} is
 * @param coefficient diffusivity, mobility or drag; a function of position
 * @param potentialEnergy of its own, in addition to the common one [J]; null = none
 */
public record Species(
        String name,
        double charge,
        Motility motility,
        Property coefficient,
        @Nullable Property potentialEnergy) {}
