package ness.linear.multigrid;

import java.util.ArrayList;
import java.util.List;

/** From a cell to one of the thirteen neighbours that follow it in the order of cells. */
record Direction(int number, int dx, int dy, int dz) {
    /** The cells that follow: along the row, in the next row, in the next layer. */
    static final Direction[] ALL = all();

    private static Direction[] all() {
        List<Direction> all = new ArrayList<>();
        all.add(new Direction(0, 1, 0, 0));
        for (int dx = -1; dx <= 1; dx++) all.add(new Direction(all.size(), dx, 1, 0));
        for (int dy = -1; dy <= 1; dy++)
            for (int dx = -1; dx <= 1; dx++) all.add(new Direction(all.size(), dx, dy, 1));
        return all.toArray(new Direction[0]);
    }

    /** The unit step along an axis. */
    static Direction along(int axis) {
        for (Direction d : ALL) if (d.length() == 1 && d.step(axis) == 1) return d;
        throw new IllegalArgumentException("axis " + axis);
    }

    /** Step along an axis: -1, 0 or 1. */
    int step(int axis) {
        return axis == 0 ? dx : axis == 1 ? dy : dz;
    }

    /** Number of axes it moves along. */
    int length() {
        return Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
    }

    /** Whether a box has more than one cell along all axes that it moves along. */
    boolean fits(int[] count) {
        for (int axis = 0; axis < 3; axis++) if (step(axis) != 0 && count[axis] == 1) return false;
        return true;
    }
}
