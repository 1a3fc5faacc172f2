package ness.physics.driftdiffusion;

import java.util.List;
import ness.physics.Property;
import org.jspecify.annotations.Nullable;

/**
 * Poisson's equation beside the species: the potential [V] becomes an unknown.
 *
 * @param permittivity of each region, by the region's number [F m^-1]; functions of position
 * @param fixedCharge density of charge that does not move [C m^-3]; null = none
 */
public record Electrostatics(List<Property> permittivity, @Nullable Property fixedCharge) {
    public Electrostatics {
        permittivity = List.copyOf(permittivity);
    }
}
