package ness.discrete.particles;

import ness.grid.GridSites;
import ness.physics.Property;
import ness.physics.driftdiffusion.Constants;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.Species;
import ness.problem.ParticleReservoir;
import ness.problem.ParticleReservoir.Content;
import org.jspecify.annotations.Nullable;

/** Energies of particles at places, and the densities that chemical potentials stand for. */
final class Energies {
    private Energies() {}

    /** The potential energy of a species, without that of its charge [J]. */
    static double[] potential(DriftDiffusion law, int species, GridSites sites) {
        double[] energy = values(law.medium().potentialEnergy(), sites);
        double[] own = values(law.species().get(species).potentialEnergy(), sites);
        for (int i = 0; i < energy.length; i++) energy[i] += own[i];
        return energy;
    }

    /** k_B T of the bath along an axis; along the first where cells are touched [J]. */
    static double[] thermal(DriftDiffusion law, int axis, GridSites sites) {
        double[] thermal = law.medium().temperature().get(Math.max(axis, 0)).at(sites);
        for (int i = 0; i < thermal.length; i++) thermal[i] *= law.constants().boltzmann();
        return thermal;
    }

    /** The energy of a particle of a species in a reservoir, at the places that it touches [J]. */
    static double[] in(
            DriftDiffusion law, ParticleReservoir reservoir, int species, GridSites sites) {
        double[] energy = potential(law, species, sites);
        Species of = law.species().get(species);
        if (law.electrostatics() == null || of.charge() == 0) return energy;
        Constants constants = law.constants();
        double[] voltage = values(reservoir.voltage(), sites);
        for (int i = 0; i < energy.length; i++)
            energy[i] += of.charge() * constants.charge() * voltage[i];
        return energy;
    }

    /** The density that a reservoir offers at the places that it touches [m^-3]. */
    static double[] density(
            DriftDiffusion law,
            ParticleReservoir reservoir,
            int species,
            int axis,
            GridSites sites) {
        return switch (reservoir.contents().get(species)) {
            case Content.Density given -> given.density().at(sites);
            case Content.Potential given -> {
                double[] mu = given.chemicalPotential().at(sites);
                double[] energy = in(law, reservoir, species, sites);
                double[] thermal = thermal(law, axis, sites);
                for (int i = 0; i < mu.length; i++)
                    mu[i] = Math.exp((mu[i] - energy[i]) / thermal[i]);
                yield mu;
            }
            case Content.Closed _ -> new double[sites.size()];
        };
    }

    /** The values of a property that may be absent, as 0. */
    static double[] values(@Nullable Property of, GridSites sites) {
        return of == null ? new double[sites.size()] : of.at(sites);
    }
}
