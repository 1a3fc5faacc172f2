package ness.steady;

import java.util.ArrayList;
import java.util.List;
import ness.balance.Norm;
import ness.discrete.particles.CoupledBalance;
import ness.linear.LinearSolver;
import ness.linear.SingularMatrixException;
import ness.physics.Inadmissible;
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
        CoupledFilling.Found found = newton.found();
        if (!found.converged() && balance.charged()) {
            CoupledFilling.Found approached = approach(balance, scalar, settings, monitor);
            if (approached != null) found = approached;
        }
        return newton.filled(found);
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
        CoupledFilling.Found found = newton.found();
        if (!found.converged() && balance.charged()) {
            double[][] state = copy(from);
            CoupledNewton again = new CoupledNewton(balance, state, settings, monitor);
            again.rounds = Gummel.improve(balance, scalar, state);
            found = again.found();
        }
        return newton.filled(found);
    }

    /** A steady state with its tanks as full as they come to be. */
    private ParticleOutcome filled(CoupledFilling.Found found) {
        if (balance.tanks().count() == 0) return found.outcome();
        return CoupledFilling.fill(
                balance,
                found,
                near -> new CoupledNewton(balance, near, settings, monitor).found());
    }

    private CoupledFilling.Found found() {
        ParticleOutcome outcome = tried();
        return new CoupledFilling.Found(outcome, state);
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
    private static CoupledFilling.@Nullable Found approach(
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
                if (next == 1) return new CoupledFilling.Found(outcome, newton.state);
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
            double found = balance.held(i, CoupledStep.flat(state));
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

    private double[] correction() {
        CoupledStep step = new CoupledStep(balance, state, shift);
        double[] delta = step.correction();
        solves += step.solves();
        return delta;
    }

    /** The largest correction relative to what it corrects, the potential in thermal voltages. */
    private double relative(double[] delta) {
        double[] unit = CoupledStep.units(balance, state);
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
                next[k][c] = potential ? from[k][c] + d : moved(from[k][c], d);
            }
        }
        return next;
    }

    /** A density that takes a change; one that falls does so in proportion. */
    static double moved(double n, double change) {
        return change >= 0 ? n + change : n > 0 ? n / (1 - change / n) : 0;
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
        String growing =
                balance.tanks().count() > 0
                        ? null
                        : Stability.growing(balance, state, CoupledStep.units(balance, state));
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
