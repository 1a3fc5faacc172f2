package ness.config.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.Resolved;
import ness.config.settings.SolveSettings;
import ness.grid.Grid;
import ness.grid.GridPieces;
import ness.input.Exit;
import ness.linear.NullSpace;
import ness.physics.Property;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.Reaction;
import ness.problem.Contact;
import ness.problem.ParticleContact;
import ness.problem.ParticleContact.Passage;
import ness.problem.ParticleProblem;
import org.jspecify.annotations.Nullable;

/** Whether it is determined how many particles of each species there are. */
final class ParticleAmounts {
    /** Fluxes balance if their net is not more than this part of their gross. */
    private static final double BALANCED = 1e-10;

    private final Resolved config;
    private final ParticleProblem problem;
    private final DriftDiffusion law;
    private final GridFaults faults;
    private final GridPieces pieces;

    /** For each piece and species whether particles come and go. */
    private final boolean[][] open;

    /** For each piece and species what fluxes bring [1/s]. */
    private final double[][] net;

    private final double[][] gross;

    /** For each species the path of a flux of it; null = none, or in doubt. */
    private final @Nullable String[] fluxOf;

    ParticleAmounts(Resolved config, ParticleProblem problem, GridFaults faults) {
        this.config = config;
        this.problem = problem;
        this.law = problem.law();
        this.faults = faults;
        pieces = new GridPieces(problem.grid());
        int n = law.species().size();
        open = new boolean[pieces.count()][n];
        net = new double[pieces.count()][n];
        gross = new double[pieces.count()][n];
        fluxOf = new @Nullable String[n];
        for (ParticleContact contact : problem.contacts())
            for (int s = 0; s < n; s++) touch(contact, s);
    }

    private void touch(ParticleContact contact, int species) {
        int[] cells = contact.cells();
        if (passes(contact, species)) for (int cell : cells) open[pieces.of(cell)][species] = true;
        if (!(contact.passages().get(species) instanceof Passage.Flux(Property density))) return;
        Grid grid = problem.grid();
        double[] values = density.at(Contact.sites(grid, contact.axis(), contact.faces()));
        for (int f = 0; f < cells.length; f++) {
            double gain = values[f] * grid.area(contact.axis(), contact.end(), cells[f]);
            net[pieces.of(cells[f])][species] += gain;
            gross[pieces.of(cells[f])][species] += Math.abs(gain);
        }
        if (!density.path().equals(density.name())) fluxOf[species] = density.path();
    }

    /**
     * Tells amounts that mean nothing and those that are missing (65), and prescribed fluxes that
     * nothing lets out (76), unless it is in doubt already what touches the outside.
     */
    void check() {
        if (faults.isToldOf("where")) return;
        refuseOpenAmounts();
        // in time it is the start that says how many there are
        if (config.settings().solve().to() == SolveSettings.Target.TIME) return;
        Map<Set<String>, List<Integer>> closed = new LinkedHashMap<>();
        for (int piece = 0; piece < pieces.count(); piece++) {
            List<double[]> conserved = conserved(piece);
            boolean balanced = true;
            for (double[] combination : conserved) balanced &= balances(piece, combination);
            if (balanced)
                for (Set<String> together : groups(conserved))
                    closed.computeIfAbsent(together, names -> new ArrayList<>()).add(piece);
        }
        closed.forEach(this::require);
    }

    private void refuseOpenAmounts() {
        for (int s = 0; s < law.species().size(); s++) {
            String name = law.species().get(s).name();
            if (!problem.amounts().containsKey(name)) continue;
            for (ParticleContact contact : problem.contacts())
                if (passes(contact, s)) {
                    faults.add(
                            "model.amount." + name,
                            "means nothing: the species passes at " + contact.side(),
                            "leave it out; what passes there says how many there are");
                    break;
                }
        }
    }

    /** Whether particles of a species come and go at a contact. */
    private static boolean passes(ParticleContact contact, int species) {
        return switch (contact.passages().get(species)) {
            case Passage.Held _, Passage.Membrane _, Passage.Absorbing _ -> true;
            case Passage.Flux _, Passage.Closed _ -> false;
        };
    }

    /** Tells a missing amount, or one of which it is open where it lies. */
    private void require(Set<String> together, List<Integer> where) {
        String names = String.join(" with ", together);
        boolean given = together.stream().anyMatch(problem.amounts()::containsKey);
        if (given && where.size() == 1) return;
        String place = pieces.count() == 1 ? "" : " in " + pieces.describe(where.getFirst());
        faults.add(
                "model.amount",
                "the amount of %s is undetermined: no boundary lets %s pass%s"
                        .formatted(names, together.size() == 1 ? "it" : "them", place),
                given
                        ? "amount says how many there are in all, and there are %d such pieces"
                                .formatted(where.size())
                        : "model: {amount: {%s: ...}}, or a reservoir"
                                .formatted(together.iterator().next()));
    }

    /** Whether what fluxes bring to a piece and take from it is the same; tells it if not. */
    private boolean balances(int piece, double[] combination) {
        double sum = 0;
        double all = 0;
        String path = null;
        for (int s = 0; s < combination.length; s++) {
            sum += combination[s] * net[piece][s];
            all += Math.abs(combination[s]) * gross[piece][s];
            if (combination[s] != 0 && fluxOf[s] != null) path = fluxOf[s];
        }
        if (path == null || Math.abs(sum) <= BALANCED * all) return true;
        String names = String.join(" with ", support(combination));
        faults.all()
                .add(
                        Exit.NO_STEADY_STATE,
                        config.fault(
                                path,
                                "no steady state: %s gains %.6g%s, and nothing lets it out"
                                        .formatted(names, sum, problem.grid().behind("1/s")),
                                "add a reservoir, or balance the fluxes"));
        return false;
    }

    /**
     * Numbers of particles that reactions conserve in a piece, with no species in them that comes
     * and goes there: left null vectors of the stoichiometric matrix.
     */
    private List<double[]> conserved(int piece) {
        int n = law.species().size();
        List<double[]> rows = new ArrayList<>();
        for (Reaction reaction : law.reactions()) {
            double[] row = new double[n];
            for (int s = 0; s < n; s++) {
                String name = law.species().get(s).name();
                row[s] = reaction.change(name);
            }
            rows.add(row);
        }
        for (int s = 0; s < n; s++) {
            if (!open[piece][s]) continue;
            double[] row = new double[n];
            row[s] = 1;
            rows.add(row);
        }
        return NullSpace.of(rows, n);
    }

    private Set<String> support(double[] combination) {
        Set<String> names = new LinkedHashSet<>();
        for (int s = 0; s < combination.length; s++)
            if (combination[s] != 0) names.add(law.species().get(s).name());
        return names;
    }

    /** The species of combinations, of those together that share one. */
    private List<Set<String>> groups(List<double[]> combinations) {
        List<Set<String>> groups = new ArrayList<>();
        for (double[] combination : combinations) {
            Set<String> joined = support(combination);
            Set<String> own = Set.copyOf(joined);
            groups.removeIf(group -> {
                boolean shares = group.stream().anyMatch(own::contains);
                if (shares) joined.addAll(group);
                return shares;
            });
            groups.add(joined);
        }
        return groups;
    }
}
