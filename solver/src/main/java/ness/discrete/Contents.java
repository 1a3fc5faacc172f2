package ness.discrete;

import java.util.Arrays;
import ness.balance.ClosedPiece;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.parallel.Team;
import ness.physics.BalanceLaw;
import ness.problem.GridProblem;
import ness.thermo.CompensatedSum;

/**
 * What cells and finite reservoirs hold, counted from the initial state (theory T81): of the
 * conserved quantity, and of entropy.
 */
final class Contents {
    private static final int BLOCK = 1 << 14;

    private final GridProblem problem;
    private final Grid grid;
    private final BalanceLaw law;
    private final Stores stores;
    private final Team team;
    private double[] initial = new double[0];

    Contents(GridProblem problem, Stores stores, Team team) {
        this.problem = problem;
        this.stores = stores;
        this.team = team;
        grid = problem.grid();
        law = problem.law();
    }

    /** The initial state of all cells; the start where none is given, and in voids. */
    double[] initial() {
        double[] start = new double[grid.cells()];
        Arrays.fill(start, problem.start());
        if (problem.initial() == null) return start;
        int[] cells = solid();
        double[] given = problem.initial().at(GridSites.cells(grid, cells));
        for (int s = 0; s < cells.length; s++) start[cells[s]] = given[s];
        return start;
    }

    /** The cells that are not void. */
    private int[] solid() {
        int[] cells = new int[grid.cells()];
        int n = 0;
        for (int c = 0; c < cells.length; c++) if (!grid.isVoid(c)) cells[n++] = c;
        return Arrays.copyOf(cells, n);
    }

    private double[] kept() {
        if (initial.length == 0) initial = initial();
        return initial;
    }

    /** Whether all cells know what they hold. */
    boolean known() {
        for (int c = 0; c < grid.cells(); c++)
            if (!grid.isVoid(c) && !law.hasCapacity(c)) return false;
        return true;
    }

    /** Derivative of an amount by the solution variable; by the state of a reservoir. */
    double capacity(int cell, double state) {
        if (cell >= grid.cells()) return stores.capacity(cell - grid.cells());
        return grid.isVoid(cell) ? 0 : grid.volume(cell) * law.capacity(cell, state);
    }

    /** Derivative of an amount by the state itself. */
    double byState(int cell, double state) {
        if (cell >= grid.cells()) return stores.capacity(cell - grid.cells());
        if (grid.isVoid(cell)) return 0;
        double capacity = grid.volume(cell) * law.capacity(cell, state);
        return law.contentIsLinear() ? capacity : capacity * law.variable(cell, state) / state;
    }

    /** Writes what each unknown has gained since the start. */
    void gained(double[] state, double[] into) {
        double[] start = kept();
        team.forEach(
                grid.cells(),
                BLOCK,
                (from, to, thread) -> {
                    for (int c = from; c < to; c++)
                        into[c] =
                                grid.isVoid(c)
                                        ? 0
                                        : grid.volume(c) * law.content(c, start[c], state[c]);
                });
        for (int k = 0; k < stores.count(); k++) {
            int c = grid.cells() + k;
            into[c] = stores.capacity(k) * (state[c] - stores.initial(k));
        }
    }

    /** Entropy of the cells above that at the start [J K^-1]. */
    double entropy(double[] state) {
        double[] start = kept();
        CompensatedSum sum = new CompensatedSum();
        for (int c = 0; c < grid.cells(); c++)
            if (!grid.isVoid(c)) sum.add(grid.volume(c) * law.entropy(c, start[c], state[c]));
        return sum.value();
    }

    /** What a piece misses to its amount at the start. */
    double missing(ClosedPiece piece, double[] state) {
        if (problem.initial() == null) throw new IllegalStateException("no initial state");
        return missing(piece.cells(), state).value();
    }

    /** What a set misses to its amount at the start. */
    double missing(Pieces.KeptSet set, double[] state) {
        CompensatedSum missing = missing(set.cells(), state);
        for (int k : set.stores())
            missing.add(stores.capacity(k) * (stores.initial(k) - state[grid.cells() + k]));
        return missing.value();
    }

    private CompensatedSum missing(int[] cells, double[] state) {
        double[] start = kept();
        CompensatedSum missing = new CompensatedSum();
        for (int c : cells) missing.add(grid.volume(c) * law.content(c, state[c], start[c]));
        return missing;
    }
}
