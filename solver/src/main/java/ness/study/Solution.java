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

    /** The state on another grid: of like cells, or of cells that hold several; else null. */
    double @Nullable [][] on(Grid other) {
        double[][] known = state;
        if (known == null || Points.Meshes.alike(grid, other)) return known;
        int[] factor = new int[3];
        for (int a = 0; a < 3; a++) {
            factor[a] = grid.cells(a) / other.cells(a);
            if (factor[a] * other.cells(a) != grid.cells(a)) return null;
        }
        if (grid.hasVoids() || other.hasVoids()) return null;
        double[][] joined = new double[known.length][other.cells()];
        double share = 1.0 / factor[0] / factor[1] / factor[2];
        for (int c = 0; c < grid.cells(); c++) {
            int[] at = grid.indices(c);
            int into = other.cell(at[0] / factor[0], at[1] / factor[1], at[2] / factor[2]);
            for (int u = 0; u < known.length; u++) joined[u][into] += share * known[u][c];
        }
        return joined;
    }
}
