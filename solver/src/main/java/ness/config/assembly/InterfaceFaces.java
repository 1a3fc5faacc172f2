package ness.config.assembly;

import java.util.Arrays;
import ness.grid.Grid;

/** The inner faces between two regions. */
final class InterfaceFaces {
    private InterfaceFaces() {}

    /** Indices of the faces across an axis with one region on one side, the other on the other. */
    static int[] between(Grid grid, int axis, int one, int other) {
        int[] faces = new int[grid.faces(axis)];
        int found = 0;
        for (int c = 0; c < grid.cells(); c++) {
            int below = grid.neighbour(axis, 0, c);
            if (below < 0) continue;
            int here = grid.region(c);
            int there = grid.region(below);
            if ((here == one && there == other) || (here == other && there == one))
                faces[found++] = grid.face(axis, 0, c);
        }
        return Arrays.copyOf(faces, found);
    }
}
