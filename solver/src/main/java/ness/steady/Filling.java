package ness.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import ness.discrete.particles.SpeciesBalance;
import ness.discrete.particles.Tanks;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Finds how full tanks are in a steady state of one species (theory T73): each takes nothing in the
 * end, and where nothing else touches the grid all together hold what they held at the start.
 */
final class Filling {
    private Filling() {}

    /** Sets the densities of the tanks; null, or how a solve ended that did not succeed. */
    static List<Outcome> fill(Tanks tanks, SpeciesBalance balance, Supplier<Outcome> solve) {
        int n = tanks.count();
        double start = tanks.atStart();
        boolean sealed = tanks.sealed();
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(n, n);
        ArrayRealVector right = new ArrayRealVector(n);
        List<Outcome> failures = new ArrayList<>();
        for (int k = -1; k < n; k++) {
            double[] densities = new double[n];
            if (k >= 0) densities[k] = 1;
            tanks.set(k < 0 ? 1 : 0, densities);
            Outcome outcome = solve.get();
            if (!(outcome instanceof Outcome.Converged found)) {
                failures.add(outcome);
                return failures;
            }
            balance.flows(found.state(), found.correction());
            double[] given = tanks.given();
            double held = tanks.held(found.state());
            for (int t = 0; t < n; t++) {
                boolean whole = sealed && t == n - 1;
                double value = whole ? held : given[t];
                if (k < 0) right.setEntry(t, (whole ? start : 0) - value);
                else matrix.setEntry(t, k, value + (whole ? tanks.volume(k) : 0));
            }
        }
        RealVector densities = new LUDecomposition(matrix, 0).getSolver().solve(right);
        tanks.set(1, densities.toArray());
        return failures;
    }
}
