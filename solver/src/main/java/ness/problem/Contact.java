package ness.problem;

import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.Property;

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

    /** Whether its condition depends on time. */
    public boolean dependsOnTime() {
        return switch (condition) {
            case BoundaryCondition.Held held -> held.reservoir().dependsOnTime();
            case BoundaryCondition.Exchange exchange ->
                    exchange.reservoir().dependsOnTime()
                            || exchange.conductance().dependsOn(Property.TIME)
                            || exchange.emissivity().dependsOn(Property.TIME);
            case BoundaryCondition.Flux flux -> flux.density().dependsOn(Property.TIME);
        };
    }

    /** The same places under the condition of a time [s]. */
    Contact atTime(double time) {
        if (!dependsOnTime()) return this;
        return with(
                switch (condition) {
                    case BoundaryCondition.Held held ->
                            new BoundaryCondition.Held(held.reservoir().atTime(time));
                    case BoundaryCondition.Exchange exchange ->
                            new BoundaryCondition.Exchange(
                                    exchange.reservoir().atTime(time),
                                    exchange.conductance().atTime(time),
                                    exchange.emissivity().atTime(time));
                    case BoundaryCondition.Flux flux ->
                            new BoundaryCondition.Flux(flux.density().atTime(time));
                });
    }

    /** The same places under another condition. */
    Contact with(BoundaryCondition other) {
        return new Contact(side, axis, end, faces, cells, other);
    }
}
