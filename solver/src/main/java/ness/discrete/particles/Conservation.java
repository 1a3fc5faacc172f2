package ness.discrete.particles;

import java.util.ArrayList;
import java.util.List;
import ness.linear.NullSpace;
import ness.physics.driftdiffusion.DriftDiffusion;
import org.jspecify.annotations.Nullable;

/**
 * The combinations of species that nothing changes: no boundary lets them pass and every reaction
 * conserves them (theory T70).
 */
final class Conservation {
    /** A conserved sum over species, and the species by which it is told from the others. */
    record Combination(double[] weights, int pivot) {}

    private Conservation() {}

    /** All independent combinations. */
    static List<Combination> of(Discretised of) {
        DriftDiffusion law = of.law;
        int n = law.species().size();
        boolean[] open = new boolean[n];
        for (Wall wall : of.walls)
            for (int i = 0; i < wall.b.length; i++) open[wall.species] |= wall.connects(i);
        List<double[]> rows = reactions(of);
        for (int s = 0; s < n; s++)
            if (open[s]) {
                double[] row = new double[n];
                row[s] = 1;
                rows.add(row);
            }
        List<double[]> basis = NullSpace.of(rows, n);
        List<Combination> combinations = new ArrayList<>();
        for (double[] weights : basis)
            combinations.add(new Combination(weights, ownOf(weights, basis)));
        return combinations;
    }

    /** What one turn of each reaction makes of each species. */
    static List<double[]> reactions(Discretised of) {
        Rates rates = new Rates(of);
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < rates.reactions(); r++) {
            double[] row = new double[of.species()];
            for (int s = 0; s < row.length; s++) row[s] = rates.change(r, s);
            rows.add(row);
        }
        return rows;
    }

    /** The species that no other vector of a basis has. */
    private static int ownOf(double[] weights, List<double[]> basis) {
        for (int s = 0; s < weights.length; s++) {
            int species = s;
            long having = basis.stream().filter(v -> v[species] != 0).count();
            if (weights[s] != 0 && having == 1) return s;
        }
        throw new IllegalArgumentException("each vector of a basis has a species of its own");
    }

    /** The sum that a combination keeps, from the numbers put in; null where none was said. */
    static @Nullable Double amount(Discretised of, Combination combination) {
        double sum = 0;
        boolean said = false;
        for (int s = 0; s < combination.weights.length; s++) {
            if (combination.weights[s] == 0) continue;
            Double put = of.problem.amounts().get(of.law.species().get(s).name());
            if (put == null) continue;
            sum += combination.weights[s] * put;
            said = true;
        }
        return said ? sum : null;
    }
}
