package ness.diagnostics;

import java.util.HashMap;
import java.util.Map;
import ness.discrete.Frame;
import ness.grid.Axis;
import ness.grid.Grid;
import ness.problem.Contact;

/**
 * The state between nodes: linear along each axis, and in the half cells at the sides linear
 * between the last node and the wall's own state.
 */
final class Interpolation {
    private final Frame frame;
    private final Grid grid;
    private final Map<Long, Double> walls = new HashMap<>();

    Interpolation(Frame frame) {
        this.frame = frame;
        grid = frame.problem().grid();
        for (Frame.WallState wall : frame.wallState()) {
            Contact contact = wall.contact();
            if (contact.axis() == Contact.SURFACE) continue;
            for (int s = 0; s < contact.cells().length; s++)
                walls.put(key(contact.cells()[s], contact.axis(), contact.end()), wall.state()[s]);
        }
    }

    private static long key(int cell, int axis, int end) {
        return 6L * cell + 2L * axis + end;
    }

    /**
     * Where a position lies along one axis: between a cell's node and the node or wall beyond.
     *
     * @param cell whose node is below, or the cell at the lower wall
     * @param beyond the other cell, or the same one where the position is in a half cell at a side
     * @param end of the wall (0 lower, 1 upper) where {@code beyond} is {@code cell}
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
        if (other >= 0 && other < n)
            return new Bracket(cell, other, 0, (position - node) / (a.centre(other) - node));
        if (a.periodic()) {
            double period = a.to() - a.from();
            int wrapped = Math.floorMod(other, n);
            double there = a.centre(wrapped) + (below ? -period : period);
            double share = n == 1 ? 0 : (position - node) / (there - node);
            return n == 1 ? new Bracket(cell, cell, 1, 0) : new Bracket(cell, wrapped, 0, share);
        }
        double face = below ? a.from() : a.to();
        return new Bracket(cell, cell, below ? 0 : 1, (position - node) / (face - node));
    }

    /** The state at a position, one coordinate for each of the three axes; NaN inside voids. */
    double at(double[] position) {
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

    /** State at a corner of the bracket: a node, or a wall's state carried from its cell's node. */
    private double corner(Bracket[] b, int corner) {
        int[] at = new int[3];
        for (int axis = 0; axis < 3; axis++)
            at[axis] = (corner >> axis & 1) == 1 ? b[axis].beyond : b[axis].cell;
        int cell = grid.cell(at[0], at[1], at[2]);
        if (grid.isVoid(cell)) return Double.NaN;
        double node = frame.state()[cell];
        double value = node;
        for (int axis = 0; axis < 3; axis++)
            if ((corner >> axis & 1) == 1 && b[axis].wall())
                value += walls.getOrDefault(key(cell, axis, b[axis].end), node) - node;
        return value;
    }
}
