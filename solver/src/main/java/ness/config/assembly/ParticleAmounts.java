package ness.config.assembly;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.Reaction;
import ness.problem.ParticleContact;
import ness.problem.ParticleContact.Passage;
import ness.problem.ParticleProblem;
import org.jspecify.annotations.Nullable;

/** Whether it is determined how many particles of each species there are. */
final class ParticleAmounts {
    private final ParticleProblem problem;
    private final DriftDiffusion law;
    private final GridFaults faults;

    ParticleAmounts(ParticleProblem problem, GridFaults faults) {
        this.problem = problem;
        this.law = problem.law();
        this.faults = faults;
    }

    /** Tells amounts that mean nothing and those that are missing. */
    void check() {
        boolean[] open = new boolean[law.species().size()];
        for (int s = 0; s < open.length; s++) {
            String side = openSide(s);
            open[s] = side != null;
            String name = law.species().get(s).name();
            if (side != null && problem.amounts().containsKey(name))
                faults.add(
                        "model.amount." + name,
                        "means nothing: the species passes at " + side,
                        "leave it out; what passes there says how many there are");
        }
        for (Set<String> together : conserved(open)) {
            if (together.stream().anyMatch(problem.amounts()::containsKey)) continue;
            faults.add(
                    "model.amount",
                    "the amount of %s is undetermined: no boundary lets %s pass"
                            .formatted(
                                    String.join(" with ", together),
                                    together.size() == 1 ? "it" : "them"),
                    "model: {amount: {%s: ...}}, or a reservoir"
                            .formatted(together.iterator().next()));
        }
    }

    /** A side at which particles of a species come and go; null if there is none. */
    private @Nullable String openSide(int species) {
        for (ParticleContact contact : problem.contacts()) {
            boolean exchanges =
                    switch (contact.passages().get(species)) {
                        case Passage.Held _, Passage.Membrane _, Passage.Absorbing _ -> true;
                        case Passage.Flux _, Passage.Closed _ -> false;
                    };
            if (exchanges) return contact.side();
        }
        return null;
    }

    /**
     * The species whose numbers reactions conserve together, with none among them that comes and
     * goes: what joins the supports of left null vectors of the stoichiometric matrix.
     */
    private List<Set<String>> conserved(boolean[] open) {
        int n = open.length;
        List<double[]> rows = new ArrayList<>();
        for (Reaction reaction : law.reactions()) {
            double[] row = new double[n];
            for (int s = 0; s < n; s++) {
                String name = law.species().get(s).name();
                row[s] =
                        reaction.right().getOrDefault(name, 0)
                                - reaction.left().getOrDefault(name, 0);
            }
            rows.add(row);
        }
        for (int s = 0; s < n; s++) {
            if (!open[s]) continue;
            double[] row = new double[n];
            row[s] = 1;
            rows.add(row);
        }
        List<Set<String>> groups = new ArrayList<>();
        for (double[] law : NullSpace.of(rows, n)) join(groups, support(law));
        return groups;
    }

    private Set<String> support(double[] combination) {
        Set<String> names = new LinkedHashSet<>();
        for (int s = 0; s < combination.length; s++)
            if (combination[s] != 0) names.add(law.species().get(s).name());
        return names;
    }

    /** Adds a set, joined with those that share a member with it. */
    private static void join(List<Set<String>> groups, Set<String> more) {
        Set<String> joined = new LinkedHashSet<>(more);
        groups.removeIf(group -> {
            boolean shares = group.stream().anyMatch(more::contains);
            if (shares) joined.addAll(group);
            return shares;
        });
        groups.add(joined);
    }
}
