package ness.discrete.particles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.Property;
import ness.physics.driftdiffusion.Chemostat;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.Medium;
import ness.physics.driftdiffusion.Reaction;
import ness.problem.Contact;
import ness.problem.ParticleContact;
import ness.problem.ParticleContact.Passage;
import ness.problem.ParticleProblem;
import ness.problem.ParticleReservoir;
import ness.problem.ParticleReservoir.Content;
import ness.words.Range;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The twin of a problem without drives: one temperature, no force, no stream, no flux, and each
 * species at one chemical potential in all reservoirs, that of the first, moved as little as the
 * equilibria of the reactions ask for.
 */
public final class Twin {
    private final ParticleProblem problem;
    private final DriftDiffusion law;
    private final Grid grid;
    private final double temperature;
    private final double thermal;
    private final int cell;

    /** Logarithm of activity of each kind, chemostats after species; NaN where nothing says it. */
    private final double[] level;

    private Twin(ParticleProblem problem) {
        this.problem = problem;
        law = problem.law();
        grid = problem.grid();
        int first = 0;
        while (first < grid.cells() - 1 && grid.isVoid(first)) first++;
        cell = first;
        temperature = here(law.medium().temperature().getFirst());
        thermal = temperature * law.constants().boltzmann();
        level = new double[law.species().size() + law.chemostats().size()];
        Arrays.fill(level, Double.NaN);
    }

    private double here(Property property) {
        return property.at(GridSites.cells(grid, new int[] {cell}))[0];
    }

    /** The twin. */
    public static ParticleProblem of(ParticleProblem problem) {
        return new Twin(problem).build();
    }

    private ParticleProblem build() {
        for (ParticleContact contact : problem.contacts())
            for (int s = 0; s < law.species().size(); s++) read(contact, s);
        for (int h = 0; h < law.chemostats().size(); h++)
            level[law.species().size() + h] = Math.log(here(law.chemostats().get(h).density()));
        balance();
        List<ParticleReservoir> reservoirs = new ArrayList<>();
        for (ParticleReservoir r : problem.reservoirs()) reservoirs.add(levelled(r));
        List<ParticleContact> contacts = new ArrayList<>();
        for (ParticleContact c : problem.contacts()) contacts.add(still(c, reservoirs));
        Map<String, Double> amounts = new LinkedHashMap<>(problem.amounts());
        for (int s = 0; s < law.species().size(); s++)
            if (Double.isNaN(level[s])) amounts.putIfAbsent(law.species().get(s).name(), 1.0);
        return new ParticleProblem(
                grid, stillLaw(), reservoirs, contacts, amounts, problem.initial());
    }

    /** The level of a species where the first reservoir touches. */
    private void read(ParticleContact contact, int s) {
        ParticleReservoir reservoir = behind(contact.passages().get(s));
        if (reservoir == null || !Double.isNaN(level[s])) return;
        GridSites sites = Contact.sites(grid, contact.axis(), Arrays.copyOf(contact.faces(), 1));
        double density = Energies.density(law, reservoir, s, contact.axis(), sites)[0];
        double energy = Energies.in(law, reservoir, s, sites)[0];
        if (density > 0) level[s] = Math.log(density) + energy / thermal;
    }

    private static @org.jspecify.annotations.Nullable ParticleReservoir behind(Passage passage) {
        return switch (passage) {
            case Passage.Held held -> held.reservoir();
            case Passage.Membrane through -> through.reservoir();
            default -> null;
        };
    }

    /** Moves the levels so that reactions are in equilibrium, by the smallest sum of squares. */
    private void balance() {
        List<Reaction> reversible =
                law.reactions().stream().filter(r -> r.equilibriumConstant() != null).toList();
        if (reversible.isEmpty()) return;
        int kinds = level.length;
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(reversible.size(), kinds);
        double[] right = new double[reversible.size()];
        for (int r = 0; r < right.length; r++) {
            Reaction reaction = reversible.get(r);
            Property constant = reaction.equilibriumConstant();
            if (constant == null) continue;
            right[r] = Math.log(here(constant));
            for (int k = 0; k < kinds; k++) {
                String name = name(k);
                double change = reaction.change(name);
                boolean free = Double.isNaN(level[k]);
                matrix.setEntry(r, k, free ? 1e3 * change : change);
                if (!free) right[r] -= change * level[k];
            }
        }
        RealVector moved =
                new SingularValueDecomposition(matrix)
                        .getSolver()
                        .solve(new ArrayRealVector(right));
        for (int k = 0; k < kinds; k++) level[k] += moved.getEntry(k);
    }

    private String name(int kind) {
        int n = law.species().size();
        return kind < n ? law.species().get(kind).name() : law.chemostats().get(kind - n).name();
    }

    private ParticleReservoir levelled(ParticleReservoir reservoir) {
        List<Content> contents = new ArrayList<>();
        for (int s = 0; s < law.species().size(); s++)
            contents.add(
                    Double.isNaN(level[s]) || reservoir.contents().get(s) instanceof Content.Closed
                            ? new Content.Closed()
                            : new Content.Potential(
                                    Property.constant(
                                            "chemical_potential", thermal * level[s], Range.ANY)));
        return new ParticleReservoir(reservoir.name(), contents, reservoir.voltage(), null);
    }

    private ParticleContact still(ParticleContact contact, List<ParticleReservoir> reservoirs) {
        List<Passage> passages = new ArrayList<>();
        for (int s = 0; s < law.species().size(); s++) {
            ParticleReservoir behind = behind(contact.passages().get(s));
            Passage passage = new Passage.Closed();
            if (behind != null && !Double.isNaN(level[s])) {
                ParticleReservoir same =
                        reservoirs.get(ReservoirStates.number(problem, behind.name()));
                passage =
                        contact.passages().get(s) instanceof Passage.Membrane through
                                ? new Passage.Membrane(same, through.conductance())
                                : new Passage.Held(same);
            }
            passages.add(passage);
        }
        return new ParticleContact(
                contact.side(),
                contact.axis(),
                contact.end(),
                contact.faces(),
                contact.cells(),
                passages,
                contact.field());
    }

    private DriftDiffusion stillLaw() {
        Medium medium = law.medium();
        Property one = Property.constant("temperature", temperature, Range.POSITIVE);
        List<Chemostat> chemostats = new ArrayList<>();
        for (int h = 0; h < law.chemostats().size(); h++)
            chemostats.add(
                    new Chemostat(
                            law.chemostats().get(h).name(),
                            Property.constant(
                                    law.chemostats().get(h).name(),
                                    Math.exp(level[law.species().size() + h]),
                                    Range.NON_NEGATIVE)));
        return new DriftDiffusion(
                law.species(),
                new Medium(
                        List.of(one, one, one),
                        medium.bathPerAxis(),
                        medium.convention(),
                        medium.potentialEnergy(),
                        Collections.nCopies(3, null),
                        Collections.nCopies(3, null)),
                law.electrostatics(),
                chemostats,
                law.reactions().stream().filter(r -> r.equilibriumConstant() != null).toList(),
                law.constants());
    }
}
