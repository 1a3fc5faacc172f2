package ness.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ness.grid.Grid;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.linear.Wide;
import ness.physics.Anisotropy;
import ness.physics.BalanceLaw;
import ness.physics.PropertyException;
import ness.problem.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Flows of a law that conducts by full tensors (theory T100-T106), put together from the corners of
 * the grid.
 */
final class TensorFlows {
    /** Production below this part of what it is the difference of is rounding. */
    static final double ROUNDING = 1e-13;

    private final Grid grid;
    private final BalanceLaw law;
    private final List<Walls> walls;
    private final Corners corners;
    private final double[][] couplings = new double[8][8];
    private final boolean radiates;
    private double[][] flow = new double[3][0];
    private Wide wide;
    private boolean reduced;

    TensorFlows(Grid grid, BalanceLaw law, Corners corners, List<Walls> walls) {
        this.grid = grid;
        this.law = law;
        this.corners = corners;
        this.walls = walls;
        boolean any = false;
        for (Walls wall : walls) any |= wall.contact().axis() >= 0 && wall.radiates();
        radiates = any;
        wide = new Wide(shape());
    }

    /**
     * The flows; null where nothing is a tensor.
     *
     * @throws PropertyException where a finite reservoir touches the body
     */
    static @Nullable TensorFlows of(
            Grid grid, BalanceLaw law, InnerFaces inner, List<Walls> walls, Stores stores) {
        Anisotropy tensors = law.anisotropy();
        if (tensors == null) return null;
        for (Walls wall : walls) {
            String name = wall.account().reservoir();
            if (stores.number(name) >= 0 && wall.contact().axis() != Contact.SURFACE)
                throw new PropertyException(
                        "reservoirs." + name,
                        "a finite reservoir cannot touch a body with full tensors in this version");
        }
        return new TensorFlows(grid, law, new Corners(grid, law, tensors, inner, walls), walls);
    }

    private Shape shape() {
        return GridBalance.shape(grid);
    }

    /** Sets what inner flows bring to each cell's gain, and the flows of walls. */
    void linearise(double[] state, double[] gain) {
        boolean matrix = !reduced || radiates;
        if (matrix) wide = new Wide(shape());
        Arrays.fill(gain, 0);
        start();
        corners.forEach(
                state,
                () -> {
                    addFlows();
                    if (!matrix) return;
                    if (!corners.same()) corners.system.reduce(couplings);
                    addCouplings();
                });
        reduced = true;
        finish();
        for (int axis : corners.axes) addGains(axis, gain);
    }

    /** The matrix of the last linearisation, beside that of the diagonals alone. */
    Stencil stencil(Stencil narrow, double[] state, @Nullable Sources sources) {
        double[] own = wide.excess().clone();
        for (Walls wall : walls)
            if (wall.contact().axis() == Contact.SURFACE)
                for (int s = 0; s < wall.slope.length; s++)
                    own[wall.contact().cells()[s]] += wall.slope[s];
        if (sources != null) sources.add(state, new double[own.length], own);
        for (int c = 0; c < own.length; c++) if (grid.isVoid(c)) own[c] = 1;
        return narrow.with(wide.with(own));
    }

    /** The flows of the last linearisation. */
    double[][] flow() {
        return flow;
    }

    private void start() {
        flow = new double[3][];
        for (int axis = 0; axis < 3; axis++)
            flow[axis] = new double[grid.axis(axis).resolved() ? grid.faces(axis) : 0];
        for (Walls wall : walls)
            if (wall.contact().axis() >= 0 && !wall.prescribed()) Arrays.fill(wall.flow, 0);
    }

    private void finish() {
        for (int axis : corners.axes)
            if (grid.axis(axis).periodic()) Periodic.copyFirstToLast(grid, axis, flow[axis]);
    }

    private void addFlows() {
        CornerSystem system = corners.system;
        for (int axis : corners.axes)
            for (int s = 0; s < 8; s++) {
                int row = system.row[s][axis];
                if (row < 0) continue;
                boolean lower = (s >> axis & 1) == 0;
                if (!lower && system.row[s ^ 1 << axis][axis] >= 0) continue;
                Walls wall = corners.wall(row);
                boolean within = lower && system.row[s | 1 << axis][axis] >= 0;
                if (within) flow[axis][inside(axis, s)] += system.flow(s, axis);
                else if (wall != null && !wall.prescribed())
                    wall.flow[corners.placeOf[row]] -= system.flow(s, axis);
            }
    }

    /** Index of the face above a cell, where the last face of a periodic axis is the first. */
    private int inside(int axis, int s) {
        int face = corners.face(axis, s);
        return grid.axis(axis).periodic() ? Math.min(face, Periodic.twin(grid, axis, face)) : face;
    }

    private void addCouplings() {
        CornerSystem system = corners.system;
        int[] step = new int[3];
        for (int s = 0; s < 8; s++) {
            if (!system.present[s]) continue;
            wide.excess()[corners.cell[s]] += couplings[s][s];
            for (int t = s + 1; t < 8; t++) {
                if (!system.present[t]) continue;
                int n = 0;
                Arrays.fill(step, 0);
                for (int axis = 0; axis < 3; axis++)
                    if (grid.cells(axis) > 1) step[n++] = (t >> axis & 1) - (s >> axis & 1);
                wide.couple(corners.cell[s], corners.cell[t], step, couplings[s][t]);
            }
        }
    }

    private void addGains(int axis, double[] gain) {
        if (grid.cells(axis) == 1) return;
        Shape shape = shape();
        for (int c = 0; c < grid.cells(); c++) {
            int above = shape.above(axis, c);
            if (above < 0) continue;
            double through = flow[axis][shape.face(axis, above)];
            gain[c] -= through;
            gain[above] += through;
        }
    }

    /**
     * Flows by axis, and what corners know beside them.
     *
     * @param known whether the states are known; they are empty otherwise
     * @param left state of the lower side of each face
     * @param right state of the upper side
     * @param wall of each wall its states
     * @param negative number of corners where less than no entropy is produced
     */
    record Faces(
            double[][] flow,
            boolean known,
            double[][] left,
            double[][] right,
            double[][] wall,
            int negative) {
        /** Flows alone. */
        Faces(double[][] flow) {
            this(flow, false, flow, flow, flow, 0);
        }
    }

    /**
     * Flows of a state and of a correction to it; those of walls are set.
     *
     * @return the states of faces
     */
    Faces settle(double[] state, double[] correction) {
        start();
        double[][] left = new double[3][];
        double[][] right = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            left[axis] = new double[flow[axis].length];
            right[axis] = new double[flow[axis].length];
        }
        List<double[]> wall = new ArrayList<>();
        for (Walls w : walls) wall.add(new double[w.flow.length]);
        int[] negative = {0};
        corners.forEach(
                state,
                () -> {
                    addStates(left, right, wall);
                    addFlows();
                    if (produces() < 0) negative[0]++;
                    corners.respond(correction);
                    addFlows();
                });
        finish();
        for (int axis : corners.axes)
            if (grid.axis(axis).periodic()) {
                Periodic.copyFirstToLast(grid, axis, left[axis]);
                Periodic.copyFirstToLast(grid, axis, right[axis]);
            }
        return new Faces(flow, true, left, right, wall.toArray(new double[0][]), negative[0]);
    }

    private void addStates(double[][] left, double[][] right, List<double[]> wall) {
        CornerSystem system = corners.system;
        for (int axis : corners.axes)
            for (int s = 0; s < 8; s++) {
                int row = system.row[s][axis];
                if (row < 0) continue;
                boolean lower = (s >> axis & 1) == 0;
                boolean within = system.row[s ^ 1 << axis][axis] >= 0;
                double part = corners.share() * (corners.reference + system.wall[row]);
                if (within) {
                    int face = lower ? inside(axis, s) : inside(axis, s ^ 1 << axis);
                    (lower ? left : right)[axis][face] += part;
                } else if (corners.wallOf[row] >= 0) {
                    wall.get(corners.wallOf[row])[corners.placeOf[row]] += part;
                }
            }
    }

    /** Production of the corner's half faces, up to the walls; 0 within rounding. */
    private double produces() {
        CornerSystem system = corners.system;
        double sum = 0;
        double size = 0;
        for (int axis : corners.axes)
            for (int s = 0; s < 8; s++) {
                int row = system.row[s][axis];
                if (row < 0) continue;
                double flowing = system.flow(s, axis);
                double inside = law.entropyVariable(corners.reference + system.state[s]);
                double at = law.entropyVariable(corners.reference + system.wall[row]);
                sum += flowing * (at - inside);
                size += Math.abs(flowing) * (Math.abs(at) + Math.abs(inside));
            }
        return Math.abs(sum) <= ROUNDING * size ? 0 : sum;
    }
}
