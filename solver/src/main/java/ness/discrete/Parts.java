package ness.discrete;

import ness.grid.Grid;
import ness.parallel.Team;

/**
 * The faces across an axis in parts that have no cell in common, so that each may be done by
 * another thread: groups of rows for the first axis, some columns of a layer for the others.
 */
final class Parts {
    /** Faces of a part, about. */
    private static final int SIZE = 1 << 14;

    /** Columns of a part across the second or third axis. */
    private static final int COLUMNS = 512;

    private final int axis;
    private final int columns;
    private final int rows;
    private final int layers;
    private final int inLayer;

    Parts(Grid grid, int axis) {
        this.axis = axis;
        columns = grid.cells(0);
        rows = grid.cells(1) * grid.cells(2);
        layers = axis == 1 ? grid.cells(2) : grid.cells(1);
        inLayer = (columns + COLUMNS - 1) / COLUMNS;
    }

    private int group() {
        return Math.max(1, SIZE / columns);
    }

    int count() {
        return axis == 0 ? (rows + group() - 1) / group() : layers * inLayer;
    }

    /** First row of a part across the first axis. */
    int firstRow(int part) {
        return part * group();
    }

    /** The row after the last. */
    int endRow(int part) {
        return Math.min(rows, (part + 1) * group());
    }

    /** The layer of a part: index along the axis that is neither the first nor this one. */
    int layer(int part) {
        return part / inLayer;
    }

    /** First column of a part across another axis. */
    int firstColumn(int part) {
        return part % inLayer * COLUMNS;
    }

    /** The column after the last. */
    int endColumn(int part) {
        return Math.min(columns, firstColumn(part) + COLUMNS);
    }

    /** What is done with a part. */
    @FunctionalInterface
    interface Action {
        void run(int part, int thread);
    }

    /** Hands all parts to a team. */
    void forEach(Team team, Action action) {
        team.forEach(
                count(),
                1,
                (from, to, thread) -> {
                    for (int part = from; part < to; part++) action.run(part, thread);
                });
    }
}
