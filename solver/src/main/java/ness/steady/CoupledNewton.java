package ness.steady;

import java.util.ArrayList;
import java.util.List;
import ness.balance.Norm;
import ness.discrete.particles.CoupledBalance;
import ness.linear.LinearSolver;
import ness.linear.SingularMatrixException;
import ness.linear.block.BlockFactorisation;
import ness.linear.block.BlockSolver;
import ness.physics.Inadmissible;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method for coupled species (theory T70, T71): all unknowns at once with exact
 * derivatives, densities kept positive, a line search, then pseudo-transient steps where that
 * stalls. What nothing changes is held by one more unknown for each conserved sum.
 */
final class CoupledNewton {
    private static final double ROUNDING = 8 * Math.ulp(1.0) / 2;
    private static final int MOST_TRIALS = 14;
    private static final double SETTLED = 1e-12;

    /** Corrections up to this size, relative to the state, change flows as the balance does. */
    private static final double TRUSTED = 1e-6;

    /** The smallest step of the drive that is worth another try. */
    private static final double SMALLEST_STEP = 1e-3;

    /** Net charge of a closed system, beside the sizes of its charges, that is rounding. */
    private static final double NEUTRAL = 1e-9;

    private final CoupledBalance balance;
    private final Settings settings;
    private final Monitor monitor;
    private final int m;
    private final int cells;
    private final List<Double> residuals = new ArrayList<>();
    private final List<Double> stepLengths = new ArrayList<>();
    private double[][] state;
    private double residual;
    private double shift;
    private int solves;

    /** Rounds of Gummel's iteration before the first step. */
    private int rounds;

    private CoupledNewton(
            CoupledBalance balance, double[][] state, Settings settings, Monitor monitor) {
        this.balance = balance;
        this.settings = settings;
        this.monitor = monitor;
        this.state = state;
        m = balance.unknowns();
        cells = balance.cells();
    }

    /** Searches the steady state. */
    static ParticleOutcome solve(
            CoupledBalance balance, LinearSolver scalar, Settings settings, Monitor monitor) {
        double[][] state = balance.start();
        CoupledNewton newton = new CoupledNewton(balance, state, settings, monitor);
        ParticleOutcome refused = newton.refused();
        if (refused != null) return refused;
        newton.rounds = Gummel.improve(balance, scalar, state);
        ParticleOutcome direct = newton.tried();
        if (direct instanceof ParticleOutcome.Converged || !balance.charged()) return direct;
        ParticleOutcome approached = approach(balance, scalar, settings, monitor);
        return approached == null ? direct : approached;
    }

    /** Searches the steady state from one that is near, and stays on its branch if it can. */
    static ParticleOutcome follow(
            CoupledBalance balance,
            double[][] from,
            LinearSolver scalar,
            Settings settings,
            Monitor monitor) {
        CoupledNewton newton = new CoupledNewton(balance, copy(from), settings, monitor);
        ParticleOutcome refused = newton.refused();
        if (refused != null) return refused;
        ParticleOutcome direct = newton.tried();
        if (direct instanceof ParticleOutcome.Converged || !balance.charged()) return direct;
        double[][] state = copy(from);
        CoupledNewton again = new CoupledNewton(balance, state, settings, monitor);
        again.rounds = Gummel.improve(balance, scalar, state);
        return again.tried();
    }

    private static double[][] copy(double[][] state) {
        double[][] copy = new double[state.length][];
        for (int k = 0; k < copy.length; k++) copy[k] = state[k].clone();
        return copy;
    }

    /** What shows before the first step; null if nothing does. */
    private @Nullable ParticleOutcome refused() {
        for (int i = 0; i < balance.conserved(); i++)
            if (Double.isNaN(balance.amount(i)))
                return new ParticleOutcome.Refused(
                        new Inadmissible(
                                "model.amount",
                                "the amount of a species that cannot leave is undetermined"),
                        trace());
        double charge = balance.netCharge();
        if (Math.abs(charge) > NEUTRAL)
            return new ParticleOutcome.Refused(
                    new Inadmissible(
                            "model.electrostatics",
                            "no side holds the potential and no charge can leave, so that all charges must add up to 0; they add up to %.6g of their sizes"
                                    .formatted(charge)),
                    trace());
        return null;
    }

    /**
     * Raises the voltages bit by bit, each state starting from the last; null if that fails too.
     */
    private static @Nullable ParticleOutcome approach(
            CoupledBalance balance, LinearSolver scalar, Settings settings, Monitor monitor) {
        balance.drive(0);
        double[][] state = balance.start();
        int rounds = Gummel.improve(balance, scalar, state);
        double reached = -1;
        double step = 1;
        while (step > SMALLEST_STEP) {
            double next = reached < 0 ? 0 : Math.min(1, reached + step);
            balance.drive(next);
            CoupledNewton newton = new CoupledNewton(balance, copy(state), settings, monitor);
            newton.rounds = rounds;
            ParticleOutcome outcome = newton.tried();
            if (outcome instanceof ParticleOutcome.Converged) {
                if (next == 1) return outcome;
                if (reached >= 0) step *= 2;
                else step = 0.125;
                reached = next;
                rounds += newton.stepLengths.size();
                state = newton.state;
            } else {
                if (reached < 0) break;
                step /= 4;
            }
        }
        balance.drive(1);
        return null;
    }

    private ParticleOutcome tried() {
        try {
            return run();
        } catch (SingularMatrixException e) {
            return failed(
                    "diverged",
                    "the linearised balance is singular at " + balance.describe(e.cell()),
                    "something may be undetermined: a potential that nothing holds, or an amount");
        }
    }

    private ParticleOutcome run() {
        residual = evaluate(state);
        residuals.add(residual);
        double size = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= settings.maxSteps(); step++) {
            double[] delta = correction();
            double next = relative(delta);
            boolean good = residual <= settings.tolerance() || atRounding();
            if (shift == 0 && good && kept() && (next <= SETTLED || next > 0.3 * size))
                return finished(delta);
            size = next;
            boolean lower = step(step, delta);
            if (!lower && good && kept() && shift == 0 && next <= TRUSTED) return finished(delta);
            if (!lower && !giveWay()) {
                if (good) return finished(new double[cells * m]);
                return failed(
                        "diverged",
                        "no step lowers the residual: " + worst(),
                        "a better solve.initial, or approach the drive in smaller steps");
            }
        }
        if (residual <= settings.tolerance() || atRounding()) return finished(correction());
        return failed(
                "not_converged",
                "no steady state after %d steps: %s".formatted(settings.maxSteps(), worst()),
                "more solve.max_steps, a better solve.initial, or a smaller drive");
    }

    private boolean kept() {
        for (int i = 0; i < balance.conserved(); i++) {
            double wanted = balance.amount(i);
            double found = balance.held(i, flat());
            if (Math.abs(found - wanted) > 1e-12 * Math.max(Math.abs(wanted), Math.abs(found)))
                return false;
        }
        return true;
    }

    /** The largest of the norms of the unknowns' residuals beside those of their gross flows. */
    private double evaluate(double[][] at) {
        balance.linearise(at);
        double worst = 0;
        double[] part = new double[cells];
        double[] gross = new double[cells];
        for (int k = 0; k < m; k++) {
            for (int c = 0; c < cells; c++) {
                part[c] = balance.residual()[c * m + k];
                gross[c] = balance.gross()[c * m + k];
            }
            double norm = Norm.of(part);
            if (Double.isNaN(norm)) return norm;
            if (norm > 0) worst = Math.max(worst, norm / Norm.of(gross));
        }
        return worst;
    }

    private boolean atRounding() {
        for (int i = 0; i < cells * m; i++)
            if (!(Math.abs(balance.residual()[i]) <= ROUNDING * balance.gross()[i])) return false;
        return true;
    }

    private double[] units() {
        double[] unit = new double[cells * m];
        for (int k = 0; k < m; k++) {
            double typical = 0;
            for (double n : state[k]) typical = Math.max(typical, Math.abs(n));
            boolean potential = balance.charged() && k == m - 1;
            for (int c = 0; c < cells; c++)
                unit[c * m + k] =
                        potential
                                ? balance.thermalVoltage()
                                : state[k][c] > 0 ? state[k][c] : typical > 0 ? typical : 1;
        }
        return unit;
    }

    private double[] correction() {
        double[] added = new double[cells * m];
        double[] sizes = balance.sizes();
        if (shift > 0)
            for (int c = 0; c < cells; c++)
                for (int k = 0; k < m; k++)
                    if (!(balance.charged() && k == m - 1))
                        added[c * m + k] = shift * sizes[c * m + k];
        int[] pins = new int[balance.conserved()];
        for (int i = 0; i < pins.length; i++) {
            pins[i] = balance.pin(i, state);
            added[pins[i]] += sizes[pins[i]];
        }
        if (balance.floating()) added[balance.ground()] += sizes[balance.ground()];
        double[] unit = units();
        BlockFactorisation factors = BlockSolver.factorise(balance.jacobian(added, unit));
        double[] delta = solve(factors, balance.residual(), unit);
        if (pins.length > 0) hold(factors, pins, sizes, unit, delta);
        return delta;
    }

    private double[] solve(BlockFactorisation factors, double[] right, double[] unit) {
        double[] x = new double[right.length];
        factors.solve(right, x);
        for (int i = 0; i < x.length; i++) x[i] *= unit[i];
        solves++;
        return x;
    }

    /** Adds as much of the null vectors as the conserved sums ask for. */
    private void hold(
            BlockFactorisation factors, int[] pins, double[] sizes, double[] unit, double[] delta) {
        int n = pins.length;
        double[][] vectors = new double[n][];
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(n, n);
        ArrayRealVector right = new ArrayRealVector(n);
        double[] flat = flat();
        for (int j = 0; j < n; j++) {
            double[] pinned = new double[cells * m];
            pinned[pins[j]] = sizes[pins[j]];
            vectors[j] = solve(factors, pinned, unit);
            for (int i = 0; i < n; i++) matrix.setEntry(i, j, balance.held(i, vectors[j]));
        }
        for (int i = 0; i < n; i++)
            right.setEntry(i, balance.amount(i) - balance.held(i, flat) - balance.held(i, delta));
        RealVector much = new LUDecomposition(matrix, 0).getSolver().solve(right);
        for (int j = 0; j < n; j++)
            for (int i = 0; i < delta.length; i++) delta[i] += much.getEntry(j) * vectors[j][i];
    }

    private double[] flat() {
        double[] flat = new double[cells * m];
        for (int k = 0; k < m; k++) for (int c = 0; c < cells; c++) flat[c * m + k] = state[k][c];
        return flat;
    }

    /** The largest correction relative to what it corrects, the potential in thermal voltages. */
    private double relative(double[] delta) {
        double[] unit = units();
        double largest = 0;
        for (int c = 0; c < cells; c++) {
            if (balance.volume(c) == 0) continue;
            for (int k = 0; k < m; k++) {
                int i = c * m + k;
                largest = Math.max(largest, Math.abs(delta[i] / unit[i]));
            }
        }
        return largest;
    }

    private boolean step(int number, double[] delta) {
        double fraction = 1;
        double[][] start = state;
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            double[][] next = moved(start, delta, fraction);
            double found = evaluate(next);
            boolean enough =
                    shift > 0
                            ? found <= 2 * residual
                            : found < residual * (1 - 1e-4 * fraction) || found <= 1e-13;
            if (!Double.isNaN(found) && enough) {
                state = next;
                if (shift > 0) {
                    shift *= Math.clamp(found / (2 * residual), 0.1, 10);
                    if (shift < 1e-8) shift = 0;
                }
                residual = found;
                residuals.add(found);
                stepLengths.add(fraction);
                monitor.step(number, found);
                return true;
            }
            fraction /= 2;
        }
        evaluate(state);
        return false;
    }

    /** Densities that fall do so in proportion, so that they stay positive. */
    private double[][] moved(double[][] from, double[] delta, double fraction) {
        double[][] next = new double[m][cells];
        for (int k = 0; k < m; k++) {
            boolean potential = balance.charged() && k == m - 1;
            for (int c = 0; c < cells; c++) {
                double d = fraction * delta[c * m + k];
                double n = from[k][c];
                next[k][c] = potential || d >= 0 ? n + d : n > 0 ? n / (1 - d / n) : 0;
            }
        }
        return next;
    }

    private boolean giveWay() {
        if (shift > 1e6) return false;
        shift = shift == 0 ? 1e-3 : shift * 10;
        return true;
    }

    private ParticleOutcome finished(double[] delta) {
        String starved = balance.starved(state);
        if (starved != null)
            return failed(
                    "diverged",
                    "the flux out of side %s takes more than the wall can feed".formatted(starved),
                    "a smaller flux out of that side");
        String growing = Stability.growing(balance, state, units());
        if (growing != null)
            return failed(
                    "diverged",
                    "the steady state is unstable: " + growing,
                    "another solve.initial: the state that is reached lies elsewhere");
        double[] trusted = relative(delta) <= TRUSTED ? delta : new double[delta.length];
        return new ParticleOutcome.Converged(balance.frame(state, trusted), trace());
    }

    private ParticleOutcome failed(String status, String reason, String hint) {
        return new ParticleOutcome.Failed(
                balance.frame(state, new double[cells * m]), status, reason, hint, trace());
    }

    private Outcome.Trace trace() {
        return new Outcome.Trace(
                rounds + stepLengths.size(),
                solves,
                residual,
                List.copyOf(residuals),
                List.copyOf(stepLengths),
                "block elimination",
                0);
    }

    private String worst() {
        int worst = 0;
        double largest = -1;
        for (int i = 0; i < cells * m; i++) {
            double g = balance.gross()[i];
            double r = g > 0 ? Math.abs(balance.residual()[i]) / g : 0;
            if (r > largest) {
                largest = r;
                worst = i;
            }
        }
        return "last residual %.3g of the gross flows, largest for %s at %s"
                .formatted(residual, balance.name(worst % m), balance.describe(worst / m));
    }
}
