package ness.steady;

import java.util.ArrayList;
import java.util.List;
import ness.balance.Norm;
import ness.discrete.particles.SpeciesBalance;
import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.LinearSolver;
import ness.linear.SingularMatrixException;
import org.jspecify.annotations.Nullable;

/**
 * The stationary density of one closed species by an iterative solver (theory T72): the singular
 * balance itself is solved for corrections, whose residuals add up to nothing, and what the null
 * vector may add is put right by the amount.
 */
final class Stationary {
    private static final int MOST = 12;

    /** What a density may lie below nothing, relative to the largest. */
    private static final double ROUNDING = 1e-12;

    private Stationary() {}

    /** The steady state; null where this way does not lead to it. */
    static Outcome.@Nullable Converged solve(
            SpeciesBalance balance, LinearSolver solver, Settings settings, Monitor monitor) {
        double[] state = balance.guess();
        balance.linearise(state);
        double residual = relative(balance);
        List<Double> residuals = new ArrayList<>(List.of(residual));
        List<Double> lengths = new ArrayList<>();
        Factorisation factors;
        int iterations = 0;
        double factor = 0;
        String method = "";
        try {
            factors = solver.factorise(balance.jacobian());
        } catch (SingularMatrixException e) {
            return null;
        }
        double[] delta = new double[state.length];
        for (int step = 1; step <= MOST && factors.iterative(); step++) {
            LinearReport report =
                    factors.solve(balance.residual(), delta, settings.linearTolerance());
            iterations += Math.max(1, report.iterations());
            factor = Math.max(factor, report.convergenceFactor());
            method = report.method();
            boolean settled = residual <= settings.tolerance() || balance.atRounding();
            if (settled && balance.relativeSize(state, delta) <= 1e-6) {
                var trace =
                        new Outcome.Trace(
                                lengths.size(),
                                iterations,
                                residual,
                                List.copyOf(residuals),
                                List.copyOf(lengths),
                                method,
                                factor);
                return new Outcome.Converged(state, delta, trace);
            }
            for (int c = 0; c < state.length; c++) state[c] += delta[c];
            if (!balance.normalise(state, ROUNDING)) return null;
            balance.linearise(state);
            double found = relative(balance);
            if (!(found <= 0.5 * residual) && !settled) return null;
            residual = found;
            residuals.add(found);
            lengths.add(1.0);
            monitor.step(step, found);
        }
        return null;
    }

    private static double relative(SpeciesBalance balance) {
        double norm = Norm.of(balance.residual());
        return norm == 0 ? 0 : norm / balance.scale();
    }
}
