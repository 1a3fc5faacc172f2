package ness.discrete.particles;

import ness.grid.Coordinates;
import ness.grid.Grid;

/**
 * The paths from the faces of the cells to their nodes along one axis: positions, the measure ds/A
 * of edges and the measure A ds of volumes.
 */
final class HalfCells {
    private final Grid grid;
    private final int axis;

    /** 1/A falls as this power of the coordinate, A grows with it; 0 where A is uniform. */
    private final int power;

    HalfCells(Grid grid, int axis) {
        this.grid = grid;
        this.axis = axis;
        Coordinates c = grid.coordinates();
        boolean radial = axis == 0 && c.radial() && grid.axis(0).from() > 0;
        power = !radial ? 0 : c == Coordinates.SPHERICAL ? 2 : 1;
    }

    Grid grid() {
        return grid;
    }

    int axis() {
        return axis;
    }

    /** Whether 1/A is uniform along each path. */
    boolean uniform() {
        return power == 0;
    }

    /** Position of the face. */
    double face(int cell, int end) {
        return grid.axis(axis).faces()[index(cell) + end];
    }

    /** Position of the node. */
    double node(int cell) {
        return grid.axis(axis).centre(index(cell));
    }

    private int index(int cell) {
        int nx = grid.cells(0);
        return switch (axis) {
            case 0 -> cell % nx;
            case 1 -> cell / nx % grid.cells(1);
            default -> cell / nx / grid.cells(1);
        };
    }

    /** The integral of ds/A along a half [m^-1]. */
    double half(int cell, int end) {
        int[] at = grid.indices(cell);
        return grid.half(axis, end)[at[axis]] / grid.crossPath(axis, at[0], at[1], at[2]);
    }

    /** Metres along the path for each unit of the coordinate: r along an angle. */
    double stretch(int cell) {
        boolean angle = axis == 1 && grid.coordinates() == Coordinates.POLAR;
        return angle ? grid.axis(0).centre(cell % grid.cells(0)) : 1;
    }

    /**
     * A factor of 1/A [m^-2 per unit of the coordinate], apart from {@link #fall}.
     *
     * @param distance from face to node in units of the coordinate
     */
    double resistance(int cell, int end, double distance) {
        if (power == 0) return half(cell, end) / distance;
        int[] at = grid.indices(cell);
        return 1 / grid.crossPath(axis, at[0], at[1], at[2]);
    }

    /** The other factor of 1/A at a position. */
    double fall(double position) {
        return switch (power) {
            case 0 -> 1;
            case 1 -> 1 / position;
            default -> 1 / (position * position);
        };
    }

    /** Volume of a half cell [m^3]. */
    double volume(int cell, int end) {
        double whole = grid.volume(cell);
        double node = node(cell);
        double face = face(cell, end);
        double other = face(cell, 1 - end);
        int degree = axis > 0 ? 1 : degree();
        double part = Math.abs(raised(face, degree) - raised(node, degree));
        return whole * part / Math.abs(raised(face, degree) - raised(other, degree));
    }

    private int degree() {
        return switch (grid.coordinates()) {
            case SPHERICAL -> 3;
            case CYLINDRICAL, POLAR -> 2;
            default -> 1;
        };
    }

    private static double raised(double x, int degree) {
        return degree == 1 ? x : degree == 2 ? x * x : x * x * x;
    }
}
