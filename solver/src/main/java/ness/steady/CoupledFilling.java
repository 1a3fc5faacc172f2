package ness.steady;

import java.util.function.Function;
import ness.discrete.particles.CoupledBalance;
import ness.discrete.particles.CoupledTanks;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Finds what tanks hold in a steady state of coupled species (theory T76), by Newton's method
 * around the search for the state of the grid between them.
 */
final class CoupledFilling {
    private static final int MOST = 40;

    /** A change of a density, relative to it, that is rounding. */
    private static final double SETTLED = 1e-13;

    /** A search that came to its end. */
    record Found(ParticleOutcome outcome, double[][] state) {
        boolean converged() {
            return outcome instanceof ParticleOutcome.Converged;
        }
    }

    private CoupledFilling() {}

    /**
     * Fills the tanks.
     *
     * @param first the steady state at the densities of the start
     * @param again searches it from a state nearby
     */
    static ParticleOutcome fill(
            CoupledBalance balance, Found first, Function<double[][], Found> again) {
        CoupledTanks tanks = balance.tanks();
        Found found = first;
        double before = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST; step++) {
            if (!found.converged()) return found.outcome;
            double[] now = tanks.densities();
            balance.linearise(found.state);
            double[][] moved = new double[found.state.length][];
            for (int k = 0; k < moved.length; k++) moved[k] = found.state[k].clone();
            double[] next = next(balance, tanks, now, moved);
            double largest = 0;
            for (int j = 0; j < now.length; j++)
                largest = Math.max(largest, Math.abs(next[j] - now[j]) / Math.max(next[j], now[j]));
            if (largest <= SETTLED || (largest < 1e-9 && largest > 0.3 * before))
                return found.outcome;
            before = largest;
            tanks.set(next);
            found = again.apply(moved);
        }
        return found.outcome;
    }

    /** The next densities; moves the state along. */
    private static double[] next(
            CoupledBalance balance, CoupledTanks tanks, double[] now, double[][] state) {
        CoupledStep step = new CoupledStep(balance, state, 0);
        int n = now.length;
        int m = balance.unknowns();
        double[][] responses = new double[n][];
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(n, n);
        for (int k = 0; k < n; k++) {
            responses[k] = step.response(tanks.gains(k));
            double[] one = new double[n];
            one[k] = 1;
            matrix.setColumn(k, tanks.slope(responses[k], one));
        }
        double[] delta = step.correction();
        RealVector lacking = new ArrayRealVector(tanks.lacking(CoupledStep.flat(state)));
        lacking = lacking.subtract(new ArrayRealVector(tanks.slope(delta, new double[n])));
        RealVector change = new LUDecomposition(matrix, 0).getSolver().solve(lacking);
        double[] next = new double[n];
        for (int j = 0; j < n; j++) {
            next[j] = CoupledNewton.moved(now[j], change.getEntry(j));
            for (int i = 0; i < delta.length; i++) delta[i] += (next[j] - now[j]) * responses[j][i];
        }
        for (int k = 0; k < m; k++)
            for (int c = 0; c < state[k].length; c++)
                state[k][c] =
                        k == balance.species()
                                ? state[k][c] + delta[c * m + k]
                                : CoupledNewton.moved(state[k][c], delta[c * m + k]);
        return next;
    }
}
