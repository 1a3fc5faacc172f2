package ness.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import ness.grid.Grid;

/** Finds the faces that contacts and interfaces mean. */
final class Places {
    private Places() {}

    static Contact side(
            Grid grid, String name, int side, Predicate<int[]> where, BoundaryCondition condition) {
        return places(grid, name, side, where, condition, false);
    }

    static Contact surface(Grid grid, BoundaryCondition condition) {
        int[] cells = solid(grid);
        return new Contact("surface", Contact.SURFACE, 0, cells, cells, condition);
    }

    /** Faces between cells and voids. */
    static List<Contact> around(Grid grid, BoundaryCondition condition) {
        List<Contact> contacts = new ArrayList<>();
        for (int side = 0; side < 6; side++)
            if (grid.cells(side / 2) > 1)
                contacts.add(places(grid, "around.hole", side, c -> true, condition, true));
        return contacts;
    }

    private static int[] solid(Grid grid) {
        int[] cells = new int[grid.cells()];
        int n = 0;
        for (int c = 0; c < cells.length; c++) if (!grid.isVoid(c)) cells[n++] = c;
        return Arrays.copyOf(cells, n);
    }

    private static Contact places(
            Grid grid,
            String name,
            int side,
            Predicate<int[]> where,
            BoundaryCondition condition,
            boolean inner) {
        int axis = side / 2;
        int end = side % 2;
        int[] cells = new int[grid.cells()];
        int[] faces = new int[grid.cells()];
        int n = 0;
        for (int c : solid(grid)) {
            int[] at = grid.indices(c);
            int beyond = at[axis] + (end == 0 ? -1 : 1);
            boolean outermost = beyond < 0 || beyond == grid.cells(axis);
            boolean touches = inner ? !outermost && isVoid(grid, at, axis, beyond) : outermost;
            if (!touches || !where.test(at)) continue;
            cells[n] = c;
            faces[n++] = grid.face(axis, at[axis] + end, at[0], at[1], at[2]);
        }
        return new Contact(
                name, axis, end, Arrays.copyOf(faces, n), Arrays.copyOf(cells, n), condition);
    }

    private static boolean isVoid(Grid grid, int[] at, int axis, int index) {
        return grid.isVoid(moved(grid, at, axis, index));
    }

    private static int moved(Grid grid, int[] at, int axis, int index) {
        int[] to = at.clone();
        to[axis] = index;
        return grid.cell(to[0], to[1], to[2]);
    }

    /** Faces between two regions, along each axis where there are any. */
    static List<Interface> between(Grid grid, Gallery.Joint joint) {
        List<Interface> found = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            List<Integer> faces = new ArrayList<>();
            for (int c = 0; c < grid.cells(); c++) {
                int[] at = grid.indices(c);
                int next = (at[axis] + 1) % grid.cells(axis);
                if (next == 0 && !grid.axis(axis).periodic()) continue;
                if (joins(joint, name(grid, c), name(grid, moved(grid, at, axis, next))))
                    faces.add(grid.face(axis, next, at[0], at[1], at[2]));
            }
            int[] all = faces.stream().mapToInt(f -> f).toArray();
            if (all.length > 0) found.add(new Interface(axis, all, joint.conductance()));
        }
        return found;
    }

    private static String name(Grid grid, int cell) {
        return grid.regions().get(grid.region(cell)).name();
    }

    private static boolean joins(Gallery.Joint joint, String here, String there) {
        return !here.equals(there)
                && Set.of(here, there).equals(Set.of(joint.one(), joint.other()));
    }
}
