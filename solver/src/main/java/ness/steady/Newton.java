package ness.steady;

import java.util.ArrayList;
import java.util.List;
import ness.balance.Balance;
import ness.balance.Norm;
import ness.linear.LinearSolver;
import ness.linear.SingularMatrixException;
import ness.physics.Inadmissible;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method on corrections (theory T30-T36): exact derivatives, a line search on the
 * residual, then, where that stalls, pseudo-transient steps whose length grows as the residual
 * falls. The last correction is below the rounding of the state; it is handed on, so that flows
 * close better than the state itself can say.
 */
public final class Newton {
    private static final double SMALLEST_FRACTION = 0x1p-60;
    private static final int MOST_TRIALS = 12;
    private static final double SETTLED = 1e-12;
    private static final int POLISHING = 4;

    /** A residual above this is not rounding, however fine the mesh. */
    private static final double MAYBE_ROUNDING = 1e-5;

    /** Tolerances of corrections: the loosest on the way, and that of the last. */
    private static final double LOOSEST = 0.1;

    private static final double LAST = 1e-3;

    /** Where nothing but one-way flows measures the residual, more is left to the last. */
    private static final double LAST_CLOSED = 1e-9;

    private final Balance balance;
    private final Settings settings;
    private final Monitor monitor;
    private final Correction correction;
    private final List<Double> residuals = new ArrayList<>();
    private final List<Double> stepLengths = new ArrayList<>();
    private double[] state;
    private double residual;
    private int forbidden = -1;
    private double forbiddenState;
    private double pseudoTime = Double.POSITIVE_INFINITY;

    private Newton(
            Balance balance,
            double[] start,
            LinearSolver solver,
            Settings settings,
            Monitor monitor) {
        this.balance = balance;
        this.settings = settings;
        this.monitor = monitor;
        correction = new Correction(balance, solver);
        state = start;
    }

    /** Searches the steady state from the balance's initial state. */
    public static Outcome solve(
            Balance balance, LinearSolver solver, Settings settings, Monitor monitor) {
        return solve(balance, balance.initial(), solver, settings, monitor);
    }

    /** Searches the steady state from another state. */
    public static Outcome solve(
            Balance balance,
            double[] start,
            LinearSolver solver,
            Settings settings,
            Monitor monitor) {
        return new Newton(balance, start, solver, settings, monitor).run();
    }

    private Outcome run() {
        int bad = balance.inadmissible(state);
        if (bad >= 0) return refused(state, bad);
        residual = evaluate(state);
        residuals.add(residual);
        if (Double.isNaN(residual)) return refusedSomewhere(state);
        try {
            return iterate();
        } catch (SingularMatrixException e) {
            return failed(
                    "diverged",
                    "the linearised balance is singular at " + balance.describe(e.cell()),
                    "a source that grows with temperature may be at its limit; try a smaller one");
        }
    }

    private Outcome iterate() {
        boolean settled = false;
        for (int step = 1; step <= settings.maxSteps(); step++) {
            if (settled || converged()) return polish();
            Outcome stop = step(step);
            if (stop != null) return stop;
            settled = residual <= 0 || stalledAtRounding();
        }
        if (converged()) return polish();
        if (forbidden >= 0) return inadmissible();
        return failed(
                "not_converged",
                "no steady state after %d steps: %s".formatted(settings.maxSteps(), worst()),
                "more solve.max_steps, a better solve.initial, or smaller sources");
    }

    /** Residual norm relative to its scale; NaN where the state is not admissible. */
    private double evaluate(double[] at) {
        balance.linearise(at);
        double norm = Norm.of(balance.residual());
        if (norm == 0 || Double.isNaN(norm)) return norm;
        double scale = balance.scale();
        return scale > 0 ? norm / scale : norm;
    }

    private boolean converged() {
        return (residual <= settings.tolerance() || atRounding()) && amountsKept();
    }

    private boolean atRounding() {
        return residual <= MAYBE_ROUNDING && balance.atRounding();
    }

    private boolean amountsKept() {
        return balance.closedPieces().isEmpty() || !stepLengths.isEmpty();
    }

    /** Whether the last step no longer lowered a residual that is near rounding already. */
    private boolean stalledAtRounding() {
        int n = residuals.size();
        return n >= 2 && residual < 1e-9 && residual > 0.5 * residuals.get(n - 2);
    }

    private @Nullable Outcome step(int step) {
        boolean pseudo = pseudoTime < Double.POSITIVE_INFINITY;
        correction.factorise(pseudo ? 1 / pseudoTime : 0);
        double[] delta = correction.correct(state, forcing());
        double[] next = new double[state.length];
        forbidden = balance.advance(state, delta, 1, next);
        if (forbidden >= 0) forbiddenState = next[forbidden];
        if (forbidden >= 0 && balance.linear()) return inadmissible();
        double fraction = 1;
        int tried = 0;
        while (fraction >= SMALLEST_FRACTION && tried < MOST_TRIALS) {
            int bad = balance.advance(state, delta, fraction, next);
            if (bad < 0 && (balance.linear() || !balance.leaps(state, next))) {
                tried++;
                double found = evaluate(next);
                if (enough(found, fraction, pseudo)) return accept(step, next, found, fraction);
            }
            fraction /= 2;
        }
        return giveWay(step);
    }

    /**
     * How well a correction is asked for: no better than what is left to do, and in nonlinear
     * problems than the last step was (S. C. Eisenstat, H. F. Walker, SIAM J. Sci. Comput. 17
     * (1996) 16, choice 2).
     */
    private double forcing() {
        double asked = settings.linearTolerance();
        if (!balance.linear()) {
            int n = residuals.size();
            double fall = n < 2 ? 0.1 : residuals.get(n - 1) / residuals.get(n - 2);
            asked = Math.max(asked, 0.9 * fall * fall);
        }
        return Math.min(LOOSEST, Math.max(asked, 0.3 * settings.tolerance() / residual));
    }

    private boolean enough(double found, double fraction, boolean pseudo) {
        if (Double.isNaN(found)) return false;
        if (pseudo) return found <= 2 * residual;
        return balance.linear() || found < residual * (1 - 1e-4 * fraction) || found < 1e-14;
    }

    private @Nullable Outcome accept(int step, double[] next, double found, double fraction) {
        state = next;
        if (pseudoTime < Double.POSITIVE_INFINITY) {
            pseudoTime *= Math.clamp(2 * residual / Math.max(found, 1e-300), 0.1, 10);
            if (pseudoTime > 1e8) pseudoTime = Double.POSITIVE_INFINITY;
        }
        residual = found;
        residuals.add(found);
        stepLengths.add(fraction);
        monitor.step(step, found);
        return null;
    }

    /** No fraction of the correction helped: shorter pseudo-time, or the end. */
    private @Nullable Outcome giveWay(int step) {
        residual = evaluate(state);
        if (stepLengths.size() > 0 && residual < 1e-9) return polish();
        if (pseudoTime > 1e-6) {
            pseudoTime = pseudoTime == Double.POSITIVE_INFINITY ? 1 : pseudoTime / 10;
            monitor.step(step, residual);
            return null;
        }
        if (forbidden >= 0) return inadmissible();
        return failed(
                "diverged",
                "no step lowers the residual: " + worst(),
                "a better solve.initial, or smaller sources");
    }

    /** The search leads to a state that is not allowed. */
    private Outcome inadmissible() {
        Inadmissible why = balance.explain(forbidden, forbiddenState);
        if (why.path() != null) return new Outcome.Refused(state, why, trace());
        return failed("diverged", why.message(), "a smaller sink, or another solve.initial");
    }

    /** Corrections until the last is below rounding, then the test for growing modes. */
    private Outcome polish() {
        pseudoTime = Double.POSITIVE_INFINITY;
        double[] delta = lastCorrection();
        double before = Double.POSITIVE_INFINITY;
        for (int n = 0; n < POLISHING && !correction.iterative(); n++) {
            double size = balance.relativeSize(state, delta);
            if (!(size > SETTLED && size <= 0.5 * before)) break;
            double[] next = new double[state.length];
            if (balance.advance(state, delta, 1, next) >= 0) break;
            double found = evaluate(next);
            if (Double.isNaN(found)) break;
            state = next;
            residual = found;
            before = size;
            delta = lastCorrection();
        }
        if (Double.isNaN(balance.relativeSize(state, delta))) return refusedSomewhere(state);
        Inadmissible objection = balance.objection(state);
        if (objection != null && objection.path() != null)
            return new Outcome.Refused(state, objection, trace());
        if (objection != null)
            return failed("diverged", objection.message(), "a smaller flux out of that side");
        if (balance.mayGrow() && !correction.stable())
            return failed(
                    "diverged",
                    "the stationary state is unstable: %s"
                            .formatted(GrowingMode.describe(balance, correction, state)),
                    "the source grows with temperature faster than heat can leave");
        return new Outcome.Converged(state, delta, trace());
    }

    private double[] lastCorrection() {
        correction.factorise(0);
        return correction.correct(state, balance.closedPieces().isEmpty() ? LAST : LAST_CLOSED);
    }

    private Outcome refused(double[] at, int cell) {
        return new Outcome.Refused(at, balance.explain(cell, at[cell]), trace());
    }

    private Outcome refusedSomewhere(double[] at) {
        return new Outcome.Refused(at, balance.explainGains(), trace());
    }

    private Outcome failed(String status, String reason, String hint) {
        return new Outcome.Failed(state, status, reason, hint, trace());
    }

    private Outcome.Trace trace() {
        return new Outcome.Trace(
                stepLengths.size(),
                correction.solves(),
                residual,
                List.copyOf(residuals),
                List.copyOf(stepLengths),
                correction.method(),
                correction.convergence());
    }

    private String worst() {
        double[] gain = balance.residual();
        int worst = 0;
        for (int c = 1; c < gain.length; c++)
            if (Math.abs(gain[c]) > Math.abs(gain[worst])) worst = c;
        return "last residual %.3g of the boundary and source terms, largest at %s, state %.6g"
                .formatted(residual, balance.describe(worst), state[worst]);
    }
}
