package ness.config.assembly;

import java.util.Arrays;
import java.util.List;
import ness.grid.Grid;

/** The inner faces between two regions. */
final class InterfaceFaces {
    private InterfaceFaces() {}

    /** Indices of the faces across an axis with one region on one side, the other on the other. */
    static int[] between(Grid grid, int axis, List<String> regions) {
        int n = grid.cells(axis);
        if (n == 1) return new int[0];
        int one = number(grid, regions.get(0));
        int other = number(grid, regions.get(1));
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

    private static int number(Grid grid, String name) {
        for (int r = 0; r < grid.regions().size(); r++)
            if (grid.regions().get(r).name().equals(name)) return r;
        throw new IllegalStateException("region " + name + " was checked");
    }
}
