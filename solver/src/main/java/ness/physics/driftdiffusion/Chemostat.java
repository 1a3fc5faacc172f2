package ness.physics.driftdiffusion;

import ness.physics.Property;

/**
 * A species that is held everywhere: it takes part in reactions and does not move.
 *
 * @param name as the user wrote it
 * @param density [m^-3]; a function of position
 */
public record Chemostat(String name, Property density) {}
