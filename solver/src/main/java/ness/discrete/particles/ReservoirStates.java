package ness.discrete.particles;

import java.util.Arrays;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.problem.ParticleProblem;
import ness.problem.ParticleReservoir;

/** What the reservoirs hold where they touch the domain, as far as it is the same everywhere. */
final class ReservoirStates {
    private static final double SAME = 1e-12;

    private final double[][] density;
    private final double[][] chemicalPotential;

    ReservoirStates(Discretised of, Charges charges) {
        ParticleProblem problem = of.problem;
        DriftDiffusion law = of.law;
        int n = problem.reservoirs().size();
        int species = law.species().size();
        density = new double[n][species];
        chemicalPotential = new double[n][species];
        boolean[][] seen = new boolean[n][species];
        for (int r = 0; r < n; r++) {
            Arrays.fill(density[r], Double.NaN);
            Arrays.fill(chemicalPotential[r], Double.NaN);
        }
        for (Wall wall : of.walls) {
            ParticleReservoir reservoir = wall.reservoir();
            if (reservoir == null) continue;
            int r = number(problem, reservoir.name());
            int s = wall.species;
            double[] energy = Energies.potential(law, s, Charges.sites(of, wall));
            for (int i = 0; i < wall.outside.length; i++) {
                int face = wall.contact.faces()[i];
                double kT = of.baths.thermal(wall.contact.axis(), face);
                double mu =
                        kT * Math.log(wall.outside[i])
                                + energy[i]
                                + charges.energy(s, charges.wallVoltage(wall, i));
                density[r][s] = joined(seen[r][s], density[r][s], wall.outside[i]);
                chemicalPotential[r][s] = joined(seen[r][s], chemicalPotential[r][s], mu);
                seen[r][s] = true;
            }
        }
    }

    /** Number of a reservoir. */
    static int number(ParticleProblem problem, String name) {
        for (int r = 0; r < problem.reservoirs().size(); r++)
            if (problem.reservoirs().get(r).name().equals(name)) return r;
        throw new IllegalArgumentException("no reservoir " + name);
    }

    private static double joined(boolean seen, double before, double next) {
        if (!seen) return next;
        double size = Math.max(Math.abs(before), Math.abs(next));
        return Math.abs(before - next) <= SAME * size || before == next ? before : Double.NaN;
    }

    double[][] densities() {
        return density;
    }

    double[][] chemicalPotentials() {
        return chemicalPotential;
    }
}
