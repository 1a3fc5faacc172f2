package ness.discrete.particles;

import java.util.ArrayList;
import java.util.List;
import ness.physics.driftdiffusion.DriftDiffusion;
import org.jspecify.annotations.Nullable;

/**
 * The combinations of species that nothing changes: no boundary lets them pass and every reaction
 * conserves them (theory T70).
 */
final class Conservation {
    private static final double ZERO = 1e-12;

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
        Rates rates = new Rates(of);
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < rates.reactions(); r++) {
            double[] row = new double[n];
            for (int s = 0; s < n; s++) row[s] = rates.change(r, s);
            rows.add(row);
        }
        for (int s = 0; s < n; s++)
            if (open[s]) {
                double[] row = new double[n];
                row[s] = 1;
                rows.add(row);
            }
        return nullSpace(rows, n);
    }

    /** A basis of what is orthogonal to the rows, each vector with an entry that no other has. */
    private static List<Combination> nullSpace(List<double[]> rows, int n) {
        boolean[] bound = new boolean[n];
        List<double[]> reduced = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        for (double[] row : rows) {
            double[] r = row.clone();
            for (int i = 0; i < reduced.size(); i++) subtract(r, reduced.get(i), pivots.get(i));
            int pivot = largest(r);
            if (pivot < 0) continue;
            double scale = r[pivot];
            for (int s = 0; s < n; s++) r[s] /= scale;
            for (double[] other : reduced) subtract(other, r, pivot);
            reduced.add(r);
            pivots.add(pivot);
            bound[pivot] = true;
        }
        List<Combination> basis = new ArrayList<>();
        for (int free = 0; free < n; free++) {
            if (bound[free]) continue;
            double[] vector = new double[n];
            vector[free] = 1;
            for (int i = 0; i < reduced.size(); i++)
                vector[pivots.get(i)] = 0 - reduced.get(i)[free];
            basis.add(new Combination(vector, free));
        }
        return basis;
    }

    private static void subtract(double[] from, double[] row, int pivot) {
        double factor = from[pivot];
        if (factor == 0) return;
        for (int s = 0; s < from.length; s++) {
            from[s] -= factor * row[s];
            if (Math.abs(from[s]) < ZERO) from[s] = 0;
        }
    }

    private static int largest(double[] row) {
        int best = -1;
        for (int s = 0; s < row.length; s++)
            if (Math.abs(row[s]) > (best < 0 ? ZERO : Math.abs(row[best]))) best = s;
        return best;
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
