package ness.discrete.particles;

import java.util.ArrayList;
import java.util.List;
import ness.physics.driftdiffusion.Chemostat;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.Species;
import ness.problem.ParticleProblem;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * A solved state of particles with everything that was computed with it.
 *
 * @param density of each species in each cell [m^-3]; NaN in voids
 * @param potential of each cell [V]; null without electrostatics
 * @param flow of each species, by axis and face, positive towards the growing coordinate, those of
 *     the sides included [s^-1]; empty for axes that are not resolved
 * @param faceProduction entropy produced at each face, by axis, contacts included [W K^-1]
 * @param cellProduction entropy produced inside each cell, reactions included [W K^-1]
 * @param source of each species in each cell, by reactions [s^-1]; null for a species without
 * @param surfaceFlow of each species into each cell through the unresolved side; null without
 * @param affinity of each species, by axis and face: ln(a n_left/(b n_right)), walls' membranes
 *     included; 0 where nothing passes, infinite where nothing comes back
 * @param cycleAffinity of each species, of the loops around the corners of each cell [k_B]; null
 *     unless two axes are resolved
 * @param ledger quantities: each species by its name, {@code energy}, {@code heat} and {@code
 *     work}; the bath's account is {@code medium} (or {@code medium_x} ...) without a side; entropy
 *     comes with the species and with heat
 * @param worstResidual of each species, largest residual of a cell or of all cells beside one
 *     reservoir, relative to the ledger's scale
 * @param reservoirDensity at the end, of each reservoir (by the problem's order) and species; NaN
 *     where it varies along the side or is closed
 * @param chemicalPotential the same for k_B T ln(c / 1 m^-3) + U + z q_e psi [J]
 * @param wallDensity for each contact and species the density of the wall at each of its places
 * @param wallPotential for each contact the potential of the wall; null without electrostatics
 * @param warnings one sentence each
 */
public record ParticleFrame(
        ParticleProblem problem,
        double[][] density,
        double @Nullable [] potential,
        double[][][] flow,
        double[][] faceProduction,
        double[] cellProduction,
        double[] @Nullable [] source,
        double[] @Nullable [] surfaceFlow,
        double[][][] affinity,
        double @Nullable [][] cycleAffinity,
        Ledger ledger,
        double[] worstResidual,
        double[][] reservoirDensity,
        double[][] chemicalPotential,
        double[][][] wallDensity,
        double @Nullable [][] wallPotential,
        Verdict verdict,
        List<String> warnings) {
    /** A ledger of a law with nothing in it. */
    public static Ledger ledger(DriftDiffusion law) {
        List<String> quantities = new ArrayList<>();
        for (Species s : law.species()) quantities.add(s.name());
        for (Chemostat c : law.chemostats()) quantities.add(c.name());
        quantities.addAll(
                List.of(ParticleBooking.ENERGY, ParticleBooking.HEAT, ParticleBooking.WORK));
        List<String> processes =
                new ArrayList<>(List.of(ParticleBooking.DIFFUSION, ParticleBooking.CONTACT));
        if (!law.reactions().isEmpty()) processes.add(ParticleBooking.REACTION);
        Ledger ledger = new Ledger(quantities, processes);
        for (Species s : law.species()) ledger.share(s.name());
        return ledger;
    }
}
