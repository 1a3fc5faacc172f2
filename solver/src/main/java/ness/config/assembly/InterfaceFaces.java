package ness.config.assembly;

import java.util.Arrays;
import ness.grid.Grid;

/** The inner faces between two regions. */
final class InterfaceFaces {
    private InterfaceFaces() {}

    /** Indices of the faces across an axis with one region on one side, the other on the other. */
    static int[] between(Grid grid, int axis, int one, int other) {
        int n = grid.cells(axis);
        if (n == 1) return new int[0];
        int[] faces = new int[grid.faces(axis)];
        int found = 0;
        for (int c = 0; c < grid.cells(); c++) {
            int[] at = grid.indices(c);
            if (at[axis] == 0 && !grid.axis(axis).periodic()) continue;
            int face = grid.face(axis, at[axis], at[0], at[1], at[2]);
            at[axis] = Math.floorMod(at[axis] - 1, n);
            int below = grid.region(grid.cell(at[0], at[1], at[2]));
            int here = grid.region(c);
            if ((here == one && below == other) || (here == other && below == one))
                faces[found++] = face;
        }
        return Arrays.copyOf(faces, found);
    }
}
