package ness.linear.multigrid;

/**
 * Makes rings even: where an axis that closes on itself has an odd number of cells, the level has
 * one more in its seam, with couplings to both sides so strong that, eliminated, it leaves those
 * that were there (for faces: twice the coupling on either side).
 */
final class Seam {
    /** Share of the sizes of couplings across a seam below which their sum is too small. */
    private static final float FRAIL = 0.5f;

    /** Coupling within a seam relative to the smaller of those beside it. */
    private static final float WITHIN = 0.5f;

    private Seam() {}

    /** Cells of a level with {@code real} cells along an axis. */
    static int even(int real, boolean wraps) {
        return wraps && real > 1 && real % 2 == 1 ? real + 1 : real;
    }

    /** Moves the couplings across seams of a level that was filled for {@code real} cells. */
    static void close(Level level, int[] real) {
        for (int axis = 0; axis < 3; axis++)
            if (level.count[axis] > real[axis]) {
                for (Direction d : level.directions) open(level, axis, real[axis] - 1, d);
                for (Direction d : level.directions) join(level, axis, real[axis] - 1, d);
                tie(level, axis, real[axis] - 1);
            }
    }

    /** Doubles what crosses the seam along a direction, and lets it start in the seam. */
    private static void open(Level level, int axis, int last, Direction d) {
        if (d.step(axis) == 0) return;
        int from = d.step(axis) > 0 ? last : 0;
        int to = d.step(axis) > 0 ? last + 1 : 0;
        float[][][] c = level.coupling(d);
        forEach(
                level,
                axis,
                from,
                (row, x) -> {
                    float value = 2 * c[x & 1][row][x >> 1];
                    c[x & 1][row][x >> 1] = 0;
                    int toX = axis == 0 ? to : x;
                    c[toX & 1][shifted(level, axis, row, to - from)][toX >> 1] = value;
                });
    }

    /** Couples the last real cells to those in the seam as strongly as these to the other side. */
    private static void tie(Level level, int axis, int last) {
        Direction along = Direction.along(axis);
        float[][][] tie = level.coupling(along);
        forEach(
                level,
                axis,
                last,
                (row, x) -> {
                    int seamX = axis == 0 ? x + 1 : x;
                    int seamRow = shifted(level, axis, row, 1);
                    float sum = 0;
                    float size = 0;
                    for (Direction d : level.directions) {
                        float value = across(level, axis, d, seamRow, seamX, -Float.MAX_VALUE);
                        sum += value;
                        size += Math.abs(value);
                    }
                    if (sum < FRAIL * size) {
                        sum = 0;
                        for (Direction d : level.directions)
                            sum += across(level, axis, d, seamRow, seamX, 0);
                    }
                    tie[x & 1][row][x >> 1] = Math.max(sum, Float.MIN_NORMAL);
                });
    }

    /**
     * Couples the cells in the seam to each other, less than those beside it: between coarse ones
     * they take what these neighbours say.
     */
    private static void join(Level level, int axis, int last, Direction d) {
        if (d.step(axis) != 0) return;
        float[][][] c = level.coupling(d);
        forEach(
                level,
                axis,
                last + 1,
                (row, x) -> {
                    int lower = axis == 0 ? last : x;
                    int upper = axis == 0 ? 0 : x;
                    float below = c[lower & 1][shifted(level, axis, row, -1)][lower >> 1];
                    float above = c[upper & 1][shifted(level, axis, row, 1)][upper >> 1];
                    c[x & 1][row][x >> 1] = WITHIN * Math.max(0, Math.min(below, above));
                });
    }

    /**
     * Makes what couples a cell in the seam to the other side along a direction, in its sense or
     * against it, no less than {@code least}; returns it.
     */
    private static float across(Level level, int axis, Direction d, int row, int x, float least) {
        if (d.step(axis) == 0) return 0;
        boolean against = d.step(axis) < 0;
        int from = against ? level.row(row, -d.dy(), -d.dz()) : row;
        int at = against ? level.step(0, x, -d.dx()) : x;
        if (from < 0 || at < 0) return 0;
        float[] c = level.coupling(d)[at & 1][from];
        c[at >> 1] = Math.max(least, c[at >> 1]);
        return c[at >> 1];
    }

    private static int shifted(Level level, int axis, int row, int by) {
        return level.row(row, axis == 1 ? by : 0, axis == 2 ? by : 0);
    }

    @FunctionalInterface
    private interface Action {
        void at(int row, int x);
    }

    private static void forEach(Level level, int axis, int index, Action action) {
        for (int row = 0; row < level.rows; row++) {
            int along = axis == 1 ? row % level.count[1] : row / level.count[1];
            if (axis > 0 && along != index) continue;
            int first = axis == 0 ? index : 0;
            int end = axis == 0 ? index + 1 : level.count[0];
            for (int x = first; x < end; x++) action.at(row, x);
        }
    }
}
