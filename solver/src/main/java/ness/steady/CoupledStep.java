package ness.steady;

import ness.discrete.particles.CoupledBalance;
import ness.linear.block.BlockFactorisation;
import ness.linear.block.BlockSolver;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * The linearised balance of coupled species at one state, eliminated (theory T70). What nothing
 * changes is held by one more unknown for each conserved sum.
 */
final class CoupledStep {
    private final CoupledBalance balance;
    private final double[][] state;
    private final double[] unit;
    private final BlockFactorisation factors;

    /** By conserved sum, the vector that changes nothing but the sums. */
    private final double[][] free;

    private int solves;

    /**
     * Eliminates at the state of the last linearisation.
     *
     * @param shift enlarges the diagonal of the densities, relative to its size
     * @throws ness.linear.SingularMatrixException where a pivot is zero within rounding
     */
    CoupledStep(CoupledBalance balance, double[][] state, double shift) {
        this.balance = balance;
        this.state = state;
        int m = balance.unknowns();
        double[] sizes = balance.sizes();
        double[] added = new double[sizes.length];
        if (shift > 0)
            for (int i = 0; i < added.length; i++)
                if (i % m < balance.species()) added[i] = shift * sizes[i];
        int[] pins = new int[balance.conserved()];
        for (int i = 0; i < pins.length; i++) {
            pins[i] = balance.pin(i, state);
            added[pins[i]] += sizes[pins[i]];
        }
        if (balance.floating()) added[balance.ground()] += sizes[balance.ground()];
        unit = units(balance, state);
        factors = BlockSolver.factorise(balance.jacobian(added, unit));
        free = new double[pins.length][];
        for (int j = 0; j < pins.length; j++) {
            double[] pinned = new double[sizes.length];
            pinned[pins[j]] = sizes[pins[j]];
            free[j] = solve(pinned);
        }
    }

    /** Size of each unknown of each cell. */
    static double[] units(CoupledBalance balance, double[][] state) {
        int m = balance.unknowns();
        int cells = balance.cells();
        double[] unit = new double[cells * m];
        for (int k = 0; k < m; k++) {
            double typical = 0;
            for (double n : state[k]) typical = Math.max(typical, Math.abs(n));
            boolean potential = k == balance.species();
            for (int c = 0; c < cells; c++)
                unit[c * m + k] =
                        potential
                                ? balance.thermalVoltage()
                                : state[k][c] > 0 ? state[k][c] : typical > 0 ? typical : 1;
        }
        return unit;
    }

    /** All unknowns in one row, those of a cell together. */
    static double[] flat(double[][] state) {
        int m = state.length;
        double[] flat = new double[state[0].length * m];
        for (int k = 0; k < m; k++)
            for (int c = 0; c < state[k].length; c++) flat[c * m + k] = state[k][c];
        return flat;
    }

    /** How many times this solved. */
    int solves() {
        return solves;
    }

    /** The correction of the state that balances what cells gain and gives sums what they hold. */
    double[] correction() {
        double[] flat = flat(state);
        double[] missing = new double[free.length];
        for (int i = 0; i < missing.length; i++)
            missing[i] = balance.amount(i) - balance.held(i, flat);
        return solve(balance.residual(), missing);
    }

    /** The change that gives such gains and leaves all conserved sums. */
    double[] response(double[] gains) {
        return solve(gains, new double[free.length]);
    }

    private double[] solve(double[] right, double[] more) {
        double[] x = solve(right);
        int n = free.length;
        if (n == 0) return x;
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(n, n);
        ArrayRealVector missing = new ArrayRealVector(n);
        for (int i = 0; i < n; i++) {
            missing.setEntry(i, more[i] - balance.held(i, x));
            for (int j = 0; j < n; j++) matrix.setEntry(i, j, balance.held(i, free[j]));
        }
        RealVector much = new LUDecomposition(matrix, 0).getSolver().solve(missing);
        for (int j = 0; j < n; j++)
            for (int i = 0; i < x.length; i++) x[i] += much.getEntry(j) * free[j][i];
        return x;
    }

    private double[] solve(double[] right) {
        double[] x = new double[right.length];
        factors.solve(right, x);
        for (int i = 0; i < x.length; i++) x[i] *= unit[i];
        solves++;
        return x;
    }
}
