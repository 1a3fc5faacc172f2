package ness.evolution;

import ness.physics.Inadmissible;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What an integrator sees of a problem: amounts of conserved quantities that change at rates, and
 * an implicit equation that it can solve. Unknowns without storage have the amount 0 at all times.
 *
 * @param <F> what it is shown as
 */
public interface Evolution<F> {
    /** The state at the start, at the rates that it has there. */
    Moment start();

    /** A step begins, or is tried again. */
    void begin();

    /**
     * The moment whose amounts are {@code base} + {@code weight} times its rates.
     *
     * @param guess a moment near it
     * @return null where none was found: a shorter step may have one
     */
    @Nullable Moment solve(double time, double weight, double[] base, Moment guess);

    /** Rates of the ledger at the moment that was solved last, storage among them. */
    Ledger ledger();

    /** The frame of the moment that was solved last. */
    F frame(Moment moment);

    /**
     * The largest of some errors of amounts, in units of what a relative tolerance of 1 allows.
     *
     * @param errors of each amount
     * @param at the moment that they are of
     */
    double size(double[] errors, Moment at);

    /** The same as the equation of the last stage damps it: rounding of stiff modes is left out. */
    double damped(double[] errors, Moment at);

    /** Notes how far the states of a moment spread: what tolerances are relative to. */
    void spread(Moment moment);

    /** What was noted of spreads, to go on from later. */
    double[] spreads();

    /** Goes on from what was noted. */
    void spreads(double[] known);

    /** The largest imbalance of a moment, relative to what steady states are judged by. */
    double imbalance(Moment moment);

    /** Entropy of a moment's state above that of the start's [J K^-1]. */
    double entropy(Moment moment);

    /** Why the last search found nothing, if an input is at fault. */
    @Nullable Inadmissible refusal();

    /** Linear solves, or iterations, so far. */
    int solves();

    /** What the linear solver calls itself. */
    String method();
}
