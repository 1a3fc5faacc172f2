package ness.steady;

import ness.discrete.particles.CoupledBalance;
import ness.linear.Factorisation;
import ness.linear.LinearSolver;
import ness.linear.Stencil;

/**
 * A way into the basin of Newton's method (theory T71): potential and species in turn, each with
 * the others held, the potential with densities that follow it at fixed chemical potential.
 *
 * <p>H. K. Gummel, IEEE Trans. Electron Devices 11 (1964) 455.
 */
final class Gummel {
    private static final int MOST_ROUNDS = 60;
    private static final int MOST_STEPS = 200;

    /** In thermal voltages: the change of the potential below which Newton takes over. */
    private static final double NEAR = 1e-2;

    private final CoupledBalance balance;
    private final LinearSolver solver;
    private final double[][] state;
    private final int cells;
    private final int species;

    private Gummel(CoupledBalance balance, LinearSolver solver, double[][] state) {
        this.balance = balance;
        this.solver = solver;
        this.state = state;
        cells = balance.cells();
        species = balance.species();
    }

    /**
     * Brings a state near a steady one, as far as it goes.
     *
     * @return the number of rounds
     */
    static int improve(CoupledBalance balance, LinearSolver solver, double[][] state) {
        Gummel gummel = new Gummel(balance, solver, state);
        if (!balance.charged()) {
            gummel.spreadAll();
            return 0;
        }
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double moved = gummel.potential();
            gummel.spreadAll();
            if (moved < NEAR || (round > 10 && moved > 0.9 * before)) return round + 1;
            before = moved;
        }
        return MOST_ROUNDS;
    }

    private void spreadAll() {
        balance.linearise(state);
        for (int s = 0; s < species; s++) spread(s);
    }

    /** The densities of one species at the present potential. */
    private void spread(int s) {
        Stencil stencil = balance.alone(s);
        double[] right = balance.brought(s);
        double[] found = new double[cells];
        boolean closed = balance.closed(s);
        if (closed) {
            if (!(balance.amountOf(s) > 0) || !balance.charged()) return;
            int pin = 0;
            for (int c = 0; c < cells; c++) if (state[s][c] > state[s][pin]) pin = c;
            double[] excess = stencil.diagonal().clone();
            right = new double[cells];
            right[pin] = pin(stencil, pin, excess);
            stencil = stencil.with(excess);
        }
        solver.factorise(stencil).solve(right, found);
        double scale = 1;
        if (closed) {
            double amount = 0;
            for (int c = 0; c < cells; c++) amount += balance.volume(c) * found[c];
            scale = balance.amountOf(s) / amount;
        }
        for (int c = 0; c < cells; c++)
            if (found[c] * scale > 0 && Double.isFinite(found[c])) state[s][c] = scale * found[c];
    }

    /** Holds one cell of what nothing holds; returns by how much. */
    private static double pin(Stencil stencil, int cell, double[] excess) {
        double largest = 0;
        for (int axis = 0; axis < 3; axis++)
            for (double a : stencil.a(axis)) largest = Math.max(largest, a);
        double size = largest == 0 ? 1 : largest;
        excess[cell] += size;
        return size;
    }

    /**
     * The potential, with densities that follow it; steps of many thermal voltages are taken by
     * their logarithm.
     *
     * @return by how many thermal voltages it moved most
     */
    private double potential() {
        double unit = balance.thermalVoltage();
        double[] psi = state[species];
        double[] before = psi.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            balance.linearise(state);
            Stencil stencil = balance.alone(species);
            double[] excess = stencil.diagonal().clone();
            double[] right = new double[cells];
            int m = balance.unknowns();
            boolean held = !balance.floating();
            for (int c = 0; c < cells; c++) {
                if (balance.volume(c) == 0) continue;
                double capacitance = balance.capacitance(c, state);
                held |= capacitance > 0;
                excess[c] += capacitance;
                right[c] = balance.residual()[c * m + species];
            }
            int first = 0;
            while (balance.volume(first) == 0) first++;
            if (!held) pin(stencil, first, excess);
            Factorisation factors = solver.factorise(stencil.with(excess));
            double[] delta = new double[cells];
            factors.solve(right, delta);
            double largest = 0;
            for (int c = 0; c < cells; c++) {
                double moved = delta[c] / unit;
                if (!Double.isFinite(moved)) return 0;
                largest = Math.max(largest, Math.abs(moved));
                double taken =
                        Math.abs(moved) <= 1
                                ? moved
                                : Math.signum(moved) * (1 + Math.log(Math.abs(moved)));
                psi[c] += taken * unit;
                for (int s = 0; s < species; s++)
                    state[s][c] *= Math.exp(balance.perVolt(s, c) * taken * unit);
            }
            if (largest < 1e-3) break;
        }
        double most = 0;
        for (int c = 0; c < cells; c++)
            if (balance.volume(c) > 0) most = Math.max(most, Math.abs(psi[c] - before[c]) / unit);
        return most;
    }
}
