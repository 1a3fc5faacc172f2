package ness.discrete;

import java.util.Arrays;
import java.util.stream.IntStream;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.parallel.Team;
import ness.physics.BalanceLaw;
import ness.physics.Inadmissible;

/** States of all cells and of the finite reservoirs behind them: which are allowed, and steps. */
final class States {
    /** A state may grow or shrink by this factor in one step of Newton's method. */
    private static final double LEAP = 4;

    /** Cells that one thread takes at a time. */
    private static final int BLOCK = 1 << 14;

    private final Grid grid;
    private final BalanceLaw law;
    private final Stores stores;
    private final Team team;

    States(Grid grid, BalanceLaw law, Stores stores, Team team) {
        this.grid = grid;
        this.law = law;
        this.stores = stores;
        this.team = team;
    }

    /** The largest correction relative to the solution variable. */
    double relativeSize(double[] state, double[] correction) {
        double beside = 0;
        for (int c = grid.cells(); c < state.length; c++)
            beside = Math.max(beside, Math.abs(correction[c] / state[c]));
        double within = ofCells(state, correction);
        return Double.isNaN(within) ? within : Math.max(beside, within);
    }

    private double ofCells(double[] state, double[] correction) {
        return team.largest(
                grid.cells(),
                BLOCK,
                (from, to, thread) -> {
                    double largest = 0;
                    int[] cells = IntStream.range(from, to).toArray();
                    double[] variable = new double[cells.length];
                    law.variables(
                            cells, Arrays.copyOfRange(state, from, to), cells.length, variable);
                    for (int c : cells)
                        if (!grid.isVoid(c))
                            largest =
                                    Math.max(largest, Math.abs(correction[c] / variable[c - from]));
                    return largest;
                });
    }

    /** Writes the state after a fraction of a correction; where it is not allowed, or -1. */
    int advance(double[] state, double[] correction, double fraction, double[] into) {
        int bad =
                team.first(
                        grid.cells(),
                        BLOCK,
                        (from, to, thread) ->
                                law.advance(state, correction, fraction, into, from, to));
        for (int c = grid.cells(); c < state.length; c++) {
            into[c] = state[c] + fraction * correction[c];
            if (bad < 0 && !(into[c] > 0 && into[c] < Double.POSITIVE_INFINITY)) bad = c;
        }
        return bad;
    }

    /** The first cell whose state is not allowed, or -1. */
    int inadmissible(double[] state) {
        return team.first(
                grid.cells(),
                BLOCK,
                (from, to, thread) -> {
                    for (int c = from; c < to; c++)
                        if (!grid.isVoid(c) && !law.admissible(c, state[c])) return c;
                    return -1;
                });
    }

    /** Whether some state changes by more than a factor that can be trusted. */
    boolean leap(double[] state, double[] next) {
        for (int c = 0; c < state.length; c++)
            if (next[c] > LEAP * state[c] || state[c] > LEAP * next[c]) return true;
        return false;
    }

    /** Why a state is not allowed. */
    Inadmissible explain(int cell, double state) {
        if (cell >= grid.cells())
            return new Inadmissible(null, "%s would be at %.6g K".formatted(describe(cell), state));
        return law.explain(cell, state);
    }

    /** A cell or a reservoir in words. */
    String describe(int cell) {
        if (cell >= grid.cells()) return "reservoir " + stores.name(cell - grid.cells());
        return GridSites.cells(grid).describe(cell);
    }
}
