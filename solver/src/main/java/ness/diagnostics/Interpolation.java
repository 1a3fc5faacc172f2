package ness.diagnostics;

import java.util.HashMap;
import java.util.Map;
import ness.grid.Axis;
import ness.grid.Grid;
import ness.problem.Contact;
import org.jspecify.annotations.Nullable;

/**
 * The state between nodes: linear along each axis, and in the half cells at the sides, those of
 * voids included, linear between the last node and the wall's own state. A pole of the sphere and
 * the centre of a disk are no walls, though sides end there: the state goes on as between the last
 * two nodes.
 */
final class Interpolation {
    /** How far from a face, in widths of the cell, a position still counts as on it. */
    private static final double ON_FACE = 1e-9;

    private final Grid grid;
    private final double[] state;
    private final Walls walls;

    Interpolation(Grid grid, double[] state, Walls walls) {
        this.grid = grid;
        this.state = state;
        this.walls = walls;
    }

    /** The states of walls that have one of their own. */
    static final class Walls {
        private final Map<Long, Double> states = new HashMap<>();

        /** Adds the walls of a contact; those without a number have the state of their cells. */
        void put(int axis, int end, int[] cells, double[] state) {
            if (axis == Contact.SURFACE) return;
            for (int s = 0; s < cells.length; s++)
                if (!Double.isNaN(state[s])) states.put(key(cells[s], axis, end), state[s]);
        }

        @Nullable Double at(int cell, int axis, int end) {
            return states.get(key(cell, axis, end));
        }

        private static long key(int cell, int axis, int end) {
            return 6L * cell + 2L * axis + end;
        }
    }

    /**
     * Where a position lies along one axis: between a cell's node and the node or wall beyond.
     *
     * @param cell whose node is below, or the cell at the lower wall
     * @param beyond the other cell, or the same one where the position is in a half cell at a side
     * @param end of the cell that faces what lies beyond (0 lower, 1 upper)
     * @param share of what lies beyond
     */
    private record Bracket(int cell, int beyond, int end, double share) {
        boolean wall() {
            return cell == beyond;
        }
    }

    private Bracket bracket(int axis, double position) {
        Axis a = grid.axis(axis);
        if (!a.resolved()) return new Bracket(0, 0, 1, 0);
        int n = a.cells();
        int cell = a.cellAt(position);
        double node = a.centre(cell);
        boolean below = position < node;
        int other = below ? cell - 1 : cell + 1;
        int end = below ? 0 : 1;
        if (other >= 0 && other < n)
            return new Bracket(cell, other, end, (position - node) / (a.centre(other) - node));
        if (a.periodic()) {
            double period = a.to() - a.from();
            int wrapped = Math.floorMod(other, n);
            double there = a.centre(wrapped) + (below ? -period : period);
            double share = n == 1 ? 0 : (position - node) / (there - node);
            return new Bracket(cell, wrapped, end, share);
        }
        double face = below ? a.from() : a.to();
        return new Bracket(cell, cell, end, (position - node) / (face - node));
    }

    /** The state at a position, one coordinate for each of the three axes; NaN inside voids. */
    double at(double[] position) {
        if (insideVoid(position)) return Double.NaN;
        Bracket[] b = {bracket(0, position[0]), bracket(1, position[1]), bracket(2, position[2])};
        double sum = 0;
        double weights = 0;
        for (int corner = 0; corner < 8; corner++) {
            double weight = 1;
            for (int axis = 0; axis < 3; axis++)
                weight *= (corner >> axis & 1) == 1 ? b[axis].share : 1 - b[axis].share;
            if (weight == 0) continue;
            double value = corner(b, corner);
            if (Double.isNaN(value)) continue;
            sum += weight * value;
            weights += weight;
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }

    private boolean insideVoid(double[] position) {
        int[] at = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            Axis a = grid.axis(axis);
            int i = a.cellAt(position[axis]);
            double depth =
                    Math.min(position[axis] - a.faces()[i], a.faces()[i + 1] - position[axis]);
            if (a.resolved() && depth <= ON_FACE * a.width(i)) return false;
            at[axis] = i;
        }
        return grid.isVoid(grid.cell(at[0], at[1], at[2]));
    }

    private int cell(Bracket[] b, int corner) {
        int[] at = new int[3];
        for (int axis = 0; axis < 3; axis++)
            at[axis] = (corner >> axis & 1) == 1 ? b[axis].beyond : b[axis].cell;
        return grid.cell(at[0], at[1], at[2]);
    }

    /** State at a corner of the bracket: a node, or a wall's state carried from its cell's node. */
    private double corner(Bracket[] b, int corner) {
        int cell = cell(b, corner);
        if (grid.isVoid(cell)) return behindWall(b, corner);
        double value = state[cell];
        for (int axis = 0; axis < 3; axis++)
            if ((corner >> axis & 1) == 1 && b[axis].wall()) value += rise(cell, axis, b[axis].end);
        return value;
    }

    /** What a corner in a void has for the states beside it to meet their walls; NaN if none do. */
    private double behindWall(Bracket[] b, int corner) {
        double sum = 0;
        int found = 0;
        for (int axis = 0; axis < 3; axis++) {
            if (b[axis].wall()) continue;
            int beside = cell(b, corner ^ 1 << axis);
            if (grid.isVoid(beside)) continue;
            boolean beyond = (corner >> axis & 1) == 1;
            int end = beyond ? b[axis].end : 1 - b[axis].end;
            Axis a = grid.axis(axis);
            double own = a.width(beyond ? b[axis].cell : b[axis].beyond);
            double other = a.width(beyond ? b[axis].beyond : b[axis].cell);
            sum += state[beside] + rise(beside, axis, end) * (1 + other / own);
            found++;
        }
        return found == 0 ? Double.NaN : sum / found;
    }

    /** How much higher the state is at an end of a cell than at its node. */
    private double rise(int cell, int axis, int end) {
        double node = state[cell];
        Double wall = walls.at(cell, axis, end);
        if (wall != null) return wall - node;
        int i = grid.indices(cell)[axis];
        Axis a = grid.axis(axis);
        int inner = end == 0 ? i + 1 : i - 1;
        boolean pole = axis == 0 && vanishes(end == 0 ? a.from() : a.to());
        boolean last = end == 0 ? i == 0 : i == a.cells() - 1;
        if (!pole || !last || inner < 0 || inner >= a.cells()) return 0;
        int neighbour = cell + inner - i;
        if (grid.isVoid(neighbour)) return 0;
        double slope = (node - state[neighbour]) / (a.centre(i) - a.centre(inner));
        return slope * (a.faces()[i + end] - a.centre(i));
    }

    /** Whether the first axis ends at a place where no area is left but the state may slope. */
    private boolean vanishes(double position) {
        return switch (grid.coordinates()) {
            case LATITUDE -> Math.abs(position) == 1;
            case POLAR -> position == 0;
            case CARTESIAN, CYLINDRICAL, SPHERICAL -> false;
        };
    }
}
