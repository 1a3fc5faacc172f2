package ness.discrete;

import ness.grid.Grid;
import ness.physics.BalanceLaw;
import ness.physics.CellBlock;
import ness.physics.FaceBlock;
import ness.thermo.CompensatedSum;

/** What sources give to each cell of a grid. */
final class Sources {
    private final Grid grid;
    private final BalanceLaw law;
    private boolean mayGrow;

    Sources(Grid grid, BalanceLaw law) {
        this.grid = grid;
        this.law = law;
    }

    /** Whether some source grew with the state when it was added last. */
    boolean mayGrow() {
        return mayGrow;
    }

    /** What is done with each cell that is not void. */
    private interface Action {
        void accept(int cell, double volume, double source, double slope);
    }

    private void forEach(double[] state, Action action) {
        CellBlock b = new CellBlock();
        int n = grid.cells();
        for (b.from = 0; b.from < n; b.from += b.size) {
            b.size = Math.min(FaceBlock.SIZE, n - b.from);
            System.arraycopy(state, b.from, b.state, 0, b.size);
            law.sources(b);
            for (int s = 0; s < b.size; s++) {
                int cell = b.from + s;
                if (!grid.isVoid(cell))
                    action.accept(cell, grid.volume(cell), b.source[s], b.slope[s]);
            }
        }
    }

    /** Adds sources to the gains and their slopes to the Jacobian's diagonal. */
    void add(double[] state, double[] gain, double[] diagonal) {
        mayGrow = false;
        forEach(
                state,
                (cell, volume, source, slope) -> {
                    gain[cell] += source * volume;
                    diagonal[cell] -= slope * volume;
                    if (slope > 0) mayGrow = true;
                });
    }

    /** Adds the sizes of the sources. */
    void addSizes(double[] state, double[] sizes) {
        forEach(state, (cell, volume, source, slope) -> sizes[cell] += Math.abs(source) * volume);
    }

    /** Sum of the squares of the powers. */
    double squareOfPowers(double[] state) {
        double[] square = {0};
        forEach(
                state,
                (cell, volume, source, slope) -> square[0] += source * volume * (source * volume));
        return square[0];
    }

    /** The power of all sources together. */
    double power(double[] state) {
        CompensatedSum sum = new CompensatedSum();
        forEach(state, (cell, volume, source, slope) -> sum.add(source * volume));
        return sum.value();
    }

    /** The power of each cell's source [e.g. W]. */
    double[] powers(double[] state) {
        double[] powers = new double[grid.cells()];
        forEach(state, (cell, volume, source, slope) -> powers[cell] = source * volume);
        return powers;
    }
}
