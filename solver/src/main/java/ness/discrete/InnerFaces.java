package ness.discrete;

import java.util.Arrays;
import java.util.function.Consumer;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.FaceBlock;
import ness.problem.Interface;
import org.jspecify.annotations.Nullable;

/** The faces between two cells of the domain, handed out in blocks along rows of the first axis. */
final class InnerFaces {
    private final Grid grid;
    private final double[] @Nullable [] contact = new double[3] @Nullable [];

    InnerFaces(Grid grid, Iterable<Interface> interfaces) {
        this.grid = grid;
        for (Interface i : interfaces) addContact(i);
    }

    private void addContact(Interface joint) {
        int axis = joint.axis();
        double[] of = contact[axis];
        if (of == null) {
            of = new double[grid.faces(axis)];
            Arrays.fill(of, Double.POSITIVE_INFINITY);
            contact[axis] = of;
        }
        double[] h = joint.conductance().at(GridSites.faces(grid, axis, joint.faces()));
        for (int f = 0; f < h.length; f++) {
            int face = joint.faces()[f];
            of[face] = h[f] * area(axis, face);
            of[Periodic.twin(grid, axis, face)] = of[face];
        }
    }

    /** Conductance of the contact at a face times its area; infinite where there is none. */
    double contact(int axis, int face) {
        double[] of = contact[axis];
        return of == null ? Double.POSITIVE_INFINITY : of[face];
    }

    /** Area of a face by its index [m^2]. */
    private double area(int axis, int face) {
        int nx = grid.cells(0) + (axis == 0 ? 1 : 0);
        int ny = grid.cells(1) + (axis == 1 ? 1 : 0);
        int row = face / nx;
        int[] at = {face % nx, row % ny, row / ny};
        int f = at[axis];
        at[axis] = 0;
        return grid.area(axis, f, at[0], at[1], at[2]);
    }

    /** Whether the faces join all cells: there are neither voids nor contacts that could close. */
    boolean joinAll() {
        return !grid.hasVoids() && contact[0] == null && contact[1] == null && contact[2] == null;
    }

    /** Hands out all faces across an axis; that between the ends of a periodic axis comes first. */
    void forEach(int axis, double[] state, FaceBlock block, Consumer<FaceBlock> action) {
        int parts = new Parts(grid, axis).count();
        for (int part = 0; part < parts; part++) forEach(axis, part, state, block, action);
    }

    /** Hands out the faces of a part. */
    void forEach(int axis, int part, double[] state, FaceBlock block, Consumer<FaceBlock> action) {
        int n = grid.cells(axis);
        if (n == 1) return;
        block.axis = axis;
        block.size = 0;
        int first = grid.axis(axis).periodic() ? 0 : 1;
        Parts parts = new Parts(grid, axis);
        if (axis == 0) {
            for (int row = parts.firstRow(part); row < parts.endRow(part); row++)
                along(row, first, state, block, action);
        } else {
            int from = parts.firstColumn(part);
            int to = parts.endColumn(part);
            for (int f = first; f < n; f++)
                across(axis, parts.layer(part), f, from, to, state, block, action);
        }
        if (block.size > 0) flush(block, action);
    }

    private void along(
            int row, int first, double[] state, FaceBlock b, Consumer<FaceBlock> action) {
        int n = grid.cells(0);
        int j = row % grid.cells(1);
        int k = row / grid.cells(1);
        double cross = grid.crossPath(0, 0, j, k);
        double[] upper = grid.half(0, 1);
        double[] lower = grid.half(0, 0);
        for (int f = first; f < n; f++) {
            int below = f == 0 ? n - 1 : f - 1;
            add(
                    b,
                    row * (n + 1) + f,
                    row * n + below,
                    row * n + f,
                    upper[below] / cross,
                    lower[f] / cross,
                    state);
            if (b.size == FaceBlock.SIZE) flush(b, action);
        }
    }

    private void across(
            int axis,
            int o,
            int f,
            int from,
            int to,
            double[] state,
            FaceBlock b,
            Consumer<FaceBlock> action) {
        int n = grid.cells(axis);
        int below = f == 0 ? n - 1 : f - 1;
        double upper = grid.half(axis, 1)[below];
        double lower = grid.half(axis, 0)[f];
        int j = axis == 1 ? f : o;
        int k = axis == 1 ? o : f;
        int left = axis == 1 ? grid.cell(0, below, k) : grid.cell(0, j, below);
        int right = grid.cell(0, j, k);
        int face = grid.face(axis, f, 0, j, k);
        for (int i = from; i < to; i++) {
            double cross = grid.crossPath(axis, i, j, k);
            add(b, face + i, left + i, right + i, upper / cross, lower / cross, state);
            if (b.size == FaceBlock.SIZE) flush(b, action);
        }
    }

    private static void flush(FaceBlock b, Consumer<FaceBlock> action) {
        action.accept(b);
        b.size = 0;
    }

    private void add(
            FaceBlock b,
            int face,
            int left,
            int right,
            double leftHalf,
            double rightHalf,
            double[] state) {
        if (grid.isVoid(left) || grid.isVoid(right)) return;
        int s = b.size++;
        b.face[s] = face;
        b.left[s] = left;
        b.right[s] = right;
        b.leftState[s] = state[left];
        b.rightState[s] = state[right];
        b.leftHalf[s] = leftHalf;
        b.rightHalf[s] = rightHalf;
        double[] of = contact[b.axis];
        b.contact[s] = of == null ? Double.POSITIVE_INFINITY : of[face];
    }
}
