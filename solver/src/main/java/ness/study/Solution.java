package ness.study;

import ness.grid.Grid;
import org.jspecify.annotations.Nullable;

/**
 * What came of one search, and the state that another may start from.
 *
 * @param grid where it was solved
 * @param state each unknown in each cell; null if none was found
 */
record Solution(Answer answer, Grid grid, double @Nullable [][] state) {
    /** Whether a steady state was found. */
    boolean found() {
        return state != null && answer.faults().isEmpty();
    }

    /** The state where the same cells are solid on another grid; null elsewhere. */
    double @Nullable [][] on(Grid other) {
        return Points.Meshes.alike(grid, other) ? state : null;
    }
}
