package ness.evolution;

import ness.physics.Inadmissible;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Follows a system in time by steps of an implicit method (theory T80-T83). Amounts, not states,
 * are carried from step to step, and the ledger is summed with the weights of the method itself, so
 * that what left the cells arrived in the reservoirs, to rounding.
 *
 * @param <F> what moments are shown as
 */
public final class Integrator<F> {
    /** The shortest step, relative to the time that is to be reached. */
    private static final double SHORTEST = 1e-13;

    /** A steady state is one that lasts this many steps. */
    private static final int LASTING = 2;

    private final Evolution<F> evolution;
    private final Timing timing;
    private final Tableau method;
    private final Controller controller;
    private Ledger totals;
    private final double[][] rates;
    private final Ledger[] ledgers;
    private Moment now;
    private double step;
    private long steps;
    private long rejections;
    private int solvedBefore;
    private int calm;
    private boolean failed;

    /** Stands at the start of a run. */
    public Integrator(Evolution<F> evolution, Timing timing, Tableau method) {
        this.evolution = evolution;
        this.timing = timing;
        this.method = method;
        now = evolution.start();
        evolution.spread(now);
        rates = new double[method.stages()][];
        ledgers = new Ledger[method.stages()];
        ledgers[0] = evolution.ledger();
        totals = ledgers[0].blank();
        controller = new Controller(method.embedded() + 1, 0);
        step = first();
    }

    /** A step in which a hundredth of what the tolerance allows on the way to order 1 happens. */
    private double first() {
        Double given = timing.firstStep();
        if (given != null) return given;
        double rate = evolution.size(now.rate(), now);
        double share = Math.pow(timing.tolerance(), 1.0 / (method.embedded() + 1));
        double longest = Double.isInfinite(timing.end()) ? 1 : timing.end() / 10;
        return rate > 0 ? Math.min(longest, 0.1 * share / rate) : longest;
    }

    /** The moment that was reached. */
    public Moment now() {
        return now;
    }

    /** Its frame. */
    public F frame() {
        return evolution.frame(now);
    }

    /** The ledger summed from the start to now. */
    public Ledger totals() {
        return totals;
    }

    /** How far the entropy stored, by the quadrature of the steps, misses that of the states. */
    public double entropyError() {
        return evolution.entropy(now) - totals.entropyStorage();
    }

    /** Steps that were good enough. */
    public long steps() {
        return steps;
    }

    /** Steps that were not. */
    public long rejections() {
        return rejections;
    }

    /** Whether nothing changes any more, by the tolerance of the run. */
    public boolean steady() {
        return calm >= LASTING;
    }

    /** Whether a step shorter than the least would have been needed. */
    public boolean failed() {
        return failed;
    }

    /** Why, if an input is at fault. */
    public @Nullable Inadmissible refusal() {
        return evolution.refusal();
    }

    /** The largest imbalance now, relative to what steady states are judged by. */
    public double imbalance() {
        return evolution.imbalance(now);
    }

    /** Name of the method. */
    public String method() {
        return method.name();
    }

    /** What the linear solver calls itself. */
    public String linear() {
        return evolution.method();
    }

    /** Linear solves, or iterations, so far. */
    public int solves() {
        return solvedBefore + evolution.solves();
    }

    /** A place to come back to. */
    public record Snapshot(
            Moment now,
            Ledger rates,
            Ledger totals,
            double step,
            double error,
            long steps,
            long rejections,
            int calm) {
        /** Its time [s]. */
        public double time() {
            return now.time();
        }
    }

    /** The present place. */
    public Snapshot snapshot() {
        return new Snapshot(
                now, ledgers[0], totals.copy(), step, controller.before(), steps, rejections, calm);
    }

    /** Goes on from a place that another integrator of the same system has reached. */
    public void resume(Snapshot place, double[] spreads, int solved) {
        restore(place);
        solvedBefore = solved;
        evolution.spreads(spreads);
        evolution.frame(now);
        ledgers[0] = evolution.ledger();
    }

    /** How far states have spread, to go on from later. */
    public double[] spreads() {
        return evolution.spreads();
    }

    /** A ledger of this system with nothing in it. */
    public Ledger blank() {
        return totals.blank();
    }

    /** Goes back to a place. */
    public void restore(Snapshot place) {
        now = place.now;
        ledgers[0] = place.rates;
        totals = place.totals.copy();
        step = place.step;
        controller.restore(place.error);
        steps = place.steps;
        rejections = place.rejections;
        calm = place.calm;
    }

    /** The length that the next step would like to have. */
    public double step() {
        return step;
    }

    /**
     * Goes on by one step, at most to a time.
     *
     * @return false if no step was short enough
     */
    public boolean advance(double limit) {
        while (true) {
            double left = limit - now.time();
            double length = step;
            boolean last = length >= left * (1 - 1e-12);
            if (last) length = left;
            else if (length > left / 2) length = left / 2;
            double far = Double.isInfinite(limit) ? now.time() : limit;
            if (!(length > SHORTEST * far)) {
                failed = true;
                return false;
            }
            Attempt attempt = attempt(length, last ? limit : now.time() + length);
            if (attempt.moment() == null) {
                rejections++;
                step = length / 4;
                continue;
            }
            double error = attempt.error() / timing.tolerance();
            if (!(error <= 1)) {
                rejections++;
                step = Double.isNaN(error) ? length / 4 : controller.rejected(length, error);
                continue;
            }
            accept(attempt.moment(), length, error);
            return true;
        }
    }

    /** The end of a step that was tried, and its error; null where a stage had no solution. */
    private record Attempt(@Nullable Moment moment, double error) {}

    private Attempt attempt(double length, double end) {
        evolution.begin();
        double begin = now.time();
        rates[0] = now.rate();
        Moment stage = now;
        for (int i = 1; i < method.stages(); i++) {
            double[] base = now.amount().clone();
            for (int j = 0; j < i; j++) add(base, length * method.a()[i][j], rates[j]);
            double time = i == method.stages() - 1 ? end : begin + method.at(i) * length;
            Moment found = evolution.solve(time, length * method.diagonal(), base, stage);
            if (found == null) return new Attempt(null, 0);
            stage = found;
            rates[i] = found.rate();
            ledgers[i] = evolution.ledger();
        }
        double[] error = new double[stage.amount().length];
        for (int i = 0; i < method.stages(); i++)
            add(error, length * method.errorWeight(i), rates[i]);
        return new Attempt(stage, evolution.damped(error, stage));
    }

    private static void add(double[] to, double factor, double[] of) {
        if (factor == 0) return;
        for (int i = 0; i < to.length; i++) to[i] += factor * of[i];
    }

    private void accept(Moment reached, double length, double error) {
        for (int i = 0; i < method.stages(); i++)
            if (method.weight(i) != 0) totals.add(ledgers[i], length * method.weight(i));
        ledgers[0] = ledgers[method.stages() - 1];
        boolean cut = length < step;
        double next = controller.accepted(length, error);
        step = cut ? Math.max(step, next) : next;
        now = reached;
        evolution.spread(now);
        steps++;
        if (timing.steady()) calm = isCalm(length) ? calm + 1 : 0;
    }

    /** Whether the last step's rates would change nothing over one more. */
    private boolean isCalm(double length) {
        if (!(evolution.imbalance(now) <= timing.tolerance())) return false;
        double[] change = new double[now.rate().length];
        add(change, length, now.rate());
        return evolution.damped(change, now) <= timing.tolerance();
    }
}
