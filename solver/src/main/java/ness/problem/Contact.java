package ness.problem;

import ness.grid.Grid;
import ness.grid.GridSites;

/**
 * Faces of the grid, or cells, that touch the outside under one condition.
 *
 * @param side the words of the config, by which flows are booked: {@code left}, {@code surface},
 *     {@code around.hole}
 * @param axis that the faces lie across; -1 where cells are touched through the unresolved side
 * @param end 0 where each face is the lower one of its cell, 1 where it is the upper one
 * @param faces indices of the faces; those of the cells where cells are touched
 * @param cells index of the cell inside each face
 */
public record Contact(
        String side, int axis, int end, int[] faces, int[] cells, BoundaryCondition condition) {
    /** {@link #axis} of a contact with cells themselves. */
    public static final int SURFACE = -1;

    public Contact {
        if (faces.length != cells.length)
            throw new IllegalArgumentException("one cell for each face");
    }

    /** The centres of its faces; of its cells where cells are touched. */
    public GridSites sites(Grid grid) {
        return sites(grid, axis, faces);
    }

    /** The centres of such faces. */
    public static GridSites sites(Grid grid, int axis, int[] faces) {
        return axis == SURFACE ? GridSites.cells(grid, faces) : GridSites.faces(grid, axis, faces);
    }

    /** The same places under another condition. */
    Contact with(BoundaryCondition other) {
        return new Contact(side, axis, end, faces, cells, other);
    }
}
