package ness.evolution;

import java.util.Arrays;
import java.util.List;
import ness.balance.Border;
import ness.balance.TimedBalance;
import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.LinearSolver;
import ness.linear.SingularMatrixException;
import ness.linear.Stencil;
import ness.physics.Inadmissible;
import ness.steady.Bordering;
import org.jspecify.annotations.Nullable;

/**
 * Solves the implicit equation of a stage, amounts = base + weight x rates, by Newton's method
 * (theory T82). What is left of it in the end is a small share of what the error of a step may be,
 * and no loss: rates are those of the state that was found, and amounts follow from rates.
 */
final class StageSolver {
    private static final int MOST_STEPS = 15;
    private static final double SMALLEST_FRACTION = 0x1p-12;

    /** Share of the allowed error that the equation may miss. */
    private static final double SHARE = 1e-3;

    /** Newton's method goes on with an old Jacobian as long as it gains this factor a step. */
    private static final double SLOW = 0.1;

    /** How well the damped error is solved for. */
    private static final double COARSE = 1e-2;

    private static final double ROUNDING = 16 * Math.ulp(1.0);

    private final TimedBalance balance;
    private final LinearSolver solver;
    private @Nullable Factorisation factorisation;
    private @Nullable Bordering bordering;
    private double factorised = Double.NaN;
    private boolean current;
    private @Nullable Inadmissible refusal;
    private int solves;
    private String method = "";

    StageSolver(TimedBalance balance, LinearSolver solver) {
        this.balance = balance;
        this.solver = solver;
    }

    /**
     * The state of a stage and its rates.
     *
     * @param amount base + weight x rate
     */
    record Stage(double[] state, double[] amount, double[] rate) {}

    /** A step begins: what was factorised for a state of an earlier one is out of date. */
    void begin() {
        current = false;
    }

    int solves() {
        return solves;
    }

    String method() {
        return method;
    }

    @Nullable Inadmissible refusal() {
        return refusal;
    }

    /** The rates of a state at a time. */
    double[] rates(double time, double[] state) {
        balance.moveTo(time);
        balance.linearise(state);
        return balance.residual().clone();
    }

    /**
     * The stage, or null where none was found.
     *
     * @param allowed error of a state
     */
    @Nullable Stage solve(
            double time, double weight, double[] base, double[] guess, double allowed) {
        balance.moveTo(time);
        refusal = null;
        double[] state = guess.clone();
        double[] held = new double[state.length];
        double[] gap = new double[state.length];
        double moved = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= MOST_STEPS; step++) {
            balance.linearise(state);
            balance.gained(state, held);
            double[] rate = balance.residual();
            double size = gap(state, held, base, rate, weight, gap);
            double missed = size / allowed;
            if (Double.isNaN(missed)) {
                refusal = balance.explainGains();
                return null;
            }
            double least = Math.max(SHARE * allowed, ROUNDING * largest(state));
            boolean exact = step > 0 && balance.linear() && balance.timeless() && !iterative();
            if (size <= least || moved <= least || exact)
                return finished(state, base, rate, weight);
            if (step == MOST_STEPS) return null;
            double[] next;
            try {
                next = corrected(state, gap, weight, missed);
            } catch (SingularMatrixException e) {
                return null;
            }
            if (next == null) return null;
            double change = distance(state, next);
            if (step > 4 && change > 0.9 * moved) return null;
            if (change > SLOW * moved) current = false;
            moved = change;
            state = next;
        }
        return null;
    }

    private boolean iterative() {
        Factorisation of = factorisation;
        return of == null || of.iterative();
    }

    private static double distance(double[] one, double[] other) {
        double largest = 0;
        for (int c = 0; c < one.length; c++) {
            double change = Math.abs(other[c] - one[c]);
            if (!(change <= largest)) largest = change;
        }
        return largest;
    }

    /**
     * The largest error of a state that errors of amounts stand for, as the last stage's equation
     * damps them: what stiff modes have of rounding does not count (L. F. Shampine, P. Hosea, Appl.
     * Numer. Math. 20 (1996) 21).
     */
    double damped(double[] errors, double[] state) {
        if (Double.isNaN(factorised)) return undamped(errors, state);
        double[] right = new double[errors.length];
        for (int c = 0; c < right.length; c++) right[c] = errors[c] / factorised;
        Bordering beside = bordering;
        double[] change = beside == null ? solved(right, COARSE) : beside.solve(right);
        double largest = 0;
        for (int c = 0; c < change.length; c++) {
            double byState = balance.byState(c, state[c]);
            if (byState == 0) continue;
            double error = Math.abs(change[c] * balance.capacity(c, state[c]) / byState);
            if (!(error <= largest)) largest = error;
        }
        return largest;
    }

    /** The same without a stage that could damp them. */
    double undamped(double[] errors, double[] state) {
        double largest = 0;
        for (int c = 0; c < errors.length; c++) {
            double byState = balance.byState(c, state[c]);
            if (byState == 0) continue;
            double error = Math.abs(errors[c] / byState);
            if (!(error <= largest)) largest = error;
        }
        return largest;
    }

    /** Writes rate - (held - base) / weight; the largest change of a state that it asks for. */
    private double gap(
            double[] state,
            double[] held,
            double[] base,
            double[] rate,
            double weight,
            double[] gap) {
        double largest = 0;
        for (int c = 0; c < gap.length; c++) {
            gap[c] = rate[c] - (held[c] - base[c]) / weight;
            double capacity = balance.byState(c, state[c]);
            if (capacity == 0) continue;
            double change = Math.abs(weight * gap[c] / capacity);
            if (!(change <= largest)) largest = change;
        }
        return largest;
    }

    private static double largest(double[] state) {
        double largest = 0;
        for (double s : state) largest = Math.max(largest, Math.abs(s));
        return largest;
    }

    private double @Nullable [] corrected(
            double[] state, double[] gap, double weight, double missed) {
        factorise(state, weight);
        double tolerance = Math.clamp(0.1 * SHARE / missed, 1e-12, 0.1);
        Bordering beside = bordering;
        double[] delta = beside == null ? solved(gap, tolerance) : beside.solve(gap);
        double[] next = new double[state.length];
        for (double fraction = 1; fraction >= SMALLEST_FRACTION; fraction /= 2) {
            int bad = balance.advance(state, delta, fraction, next);
            if (bad < 0 && (balance.linear() || !balance.leaps(state, next))) return next;
            if (bad >= 0) refusal = balance.explain(bad, next[bad]);
        }
        return null;
    }

    private double[] solved(double[] right, double tolerance) {
        Factorisation of = factorisation;
        if (of == null) throw new IllegalStateException("not factorised yet");
        double[] solution = new double[right.length];
        LinearReport report = of.solve(right, solution, tolerance);
        solves += Math.max(1, report.iterations());
        method = report.method();
        return solution;
    }

    private void factorise(double[] state, double weight) {
        boolean same = current || (balance.linear() && balance.timeless());
        if (same && factorised == weight) return;
        current = true;
        Stencil jacobian = balance.jacobian();
        double[] diagonal = jacobian.diagonal().clone();
        for (int c = 0; c < diagonal.length; c++)
            diagonal[c] += balance.capacity(c, state[c]) / weight;
        factorisation = solver.factorise(jacobian.with(diagonal));
        factorised = weight;
        Border border = balance.border();
        if (border == null) return;
        int cells = diagonal.length;
        double[] added = new double[state.length - cells];
        for (int k = 0; k < added.length; k++)
            added[k] = balance.capacity(cells + k, state[cells + k]) / weight;
        bordering = new Bordering(cells, border, added, List.of(), right -> solved(right, 1e-12));
    }

    private static Stage finished(double[] state, double[] base, double[] rate, double weight) {
        double[] amount = new double[base.length];
        for (int c = 0; c < amount.length; c++) amount[c] = base[c] + weight * rate[c];
        double[] rates = Arrays.copyOf(rate, rate.length);
        return new Stage(state, amount, rates);
    }
}
