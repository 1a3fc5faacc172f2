package ness.discrete;

import java.util.Arrays;
import java.util.List;
import ness.grid.Grid;
import ness.physics.Anisotropy;
import ness.physics.BalanceLaw;
import ness.physics.WallBlock;
import org.jspecify.annotations.Nullable;

/** Sets up the {@link CornerSystem} of each corner of a grid, walls and contacts included. */
final class Corners {
    /** Newton steps for the states of radiating walls. */
    private static final int MOST = 60;

    private final Grid grid;
    private final BalanceLaw law;
    private final Anisotropy tensors;
    private final InnerFaces inner;
    private final List<Walls> walls;

    /** The resolved axes. */
    final int[] axes;

    /** The part of a face that belongs to one corner. */
    private final double share;

    /** Of each face of an axis, which wall lies there and where in it; -1 for none. */
    private final int[][] wallAt = new int[3][0];

    private final int[][] placeAt = new int[3][0];

    final CornerSystem system = new CornerSystem();

    /** The cells around the present corner. */
    final int[] cell = new int[8];

    /** Of each row: the wall outside, -1 for none, and the place in it. */
    final int[] wallOf = new int[24];

    final int[] placeOf = new int[24];

    /** The state that those of the system are counted from. */
    double reference;

    private final double[] width = new double[3];
    private final int[] at = new int[3];
    private boolean radiates;
    private double[] key = new double[0];
    private double[] lastKey = new double[0];
    private int keys;
    private boolean same;
    private final WallBlock block = new WallBlock();

    Corners(Grid grid, BalanceLaw law, Anisotropy tensors, InnerFaces inner, List<Walls> walls) {
        this.grid = grid;
        this.law = law;
        this.tensors = tensors;
        this.inner = inner;
        this.walls = walls;
        int n = 0;
        int[] found = new int[3];
        for (int axis = 0; axis < 3; axis++) if (grid.axis(axis).resolved()) found[n++] = axis;
        axes = Arrays.copyOf(found, n);
        share = 1.0 / (1 << (n - 1));
        for (int axis : axes) {
            wallAt[axis] = new int[grid.faces(axis)];
            placeAt[axis] = new int[grid.faces(axis)];
            Arrays.fill(wallAt[axis], -1);
        }
        for (int w = 0; w < walls.size(); w++) find(w);
    }

    private void find(int w) {
        int axis = walls.get(w).contact().axis();
        if (axis < 0) return;
        int[] faces = walls.get(w).contact().faces();
        for (int s = 0; s < faces.length; s++)
            for (int face : new int[] {faces[s], Periodic.twin(grid, axis, faces[s])}) {
                wallAt[axis][face] = w;
                placeAt[axis][face] = s;
            }
    }

    /** Hands out every corner, its system solved at a state. */
    void forEach(double[] state, Runnable action) {
        int[] count = new int[3];
        for (int axis = 0; axis < 3; axis++)
            count[axis] = grid.cells(axis) + (wraps(axis) || !resolved(axis) ? 0 : 1);
        lastKey = new double[0];
        for (int k = 0; k < count[2]; k++)
            for (int j = 0; j < count[1]; j++)
                for (int i = 0; i < count[0]; i++) {
                    if (!place(i, j, k, state)) continue;
                    solve();
                    action.run();
                }
    }

    private boolean resolved(int axis) {
        return grid.axis(axis).resolved();
    }

    private boolean wraps(int axis) {
        return grid.axis(axis).periodic();
    }

    /** Whether the last corner had the same system, up to states. */
    boolean same() {
        return same;
    }

    /** Whether some wall of the corner radiates. */
    boolean radiates() {
        return radiates;
    }

    private boolean place(int i, int j, int k, double[] state) {
        system.clear();
        radiates = false;
        int last = -1;
        for (int s = 0; s < 8; s++) {
            at[0] = i;
            at[1] = j;
            at[2] = k;
            if (!enter(s)) continue;
            int c = grid.cell(at[0], at[1], at[2]);
            if (grid.isVoid(c)) continue;
            cell[s] = c;
            system.present[s] = true;
            last = s;
            conductances(s, c);
        }
        if (last < 0) return false;
        reference = state[cell[last]];
        for (int s = 0; s < 8; s++)
            if (system.present[s]) system.state[s] = state[cell[s]] - reference;
        for (int axis : axes) rows(axis, new int[] {i, j, k});
        return true;
    }

    /** Moves from the corner to the cell on one of its sides; false where there is none. */
    private boolean enter(int s) {
        for (int axis = 0; axis < 3; axis++) {
            boolean upper = (s >> axis & 1) == 1;
            if (!resolved(axis)) {
                if (upper) return false;
                continue;
            }
            int n = grid.cells(axis);
            if (!upper) at[axis]--;
            if (wraps(axis)) at[axis] = Math.floorMod(at[axis], n);
            if (at[axis] < 0 || at[axis] >= n) return false;
        }
        return true;
    }

    private void conductances(int s, int c) {
        for (int axis : axes) {
            double half = grid.half(axis, (s >> axis & 1) == 0 ? 1 : 0)[at[axis]];
            double unit = share * grid.crossPath(axis, at[0], at[1], at[2]) / half;
            width[axis] = ((s >> axis & 1) == 0 ? 1 : -1) * Math.sqrt(unit);
        }
        double[][] tensor = system.tensor[s];
        for (int a : axes)
            for (int b : axes) tensor[a][b] = tensors.entry(c, a, b) * (width[a] * width[b]);
    }

    /** The half faces across an axis. */
    private void rows(int axis, int[] corner) {
        for (int s = 0; s < 8; s++) {
            if ((s >> axis & 1) == 1) continue;
            int t = s | 1 << axis;
            boolean lower = system.present[s] && system.tensor[s][axis][axis] > 0;
            boolean upper = system.present[t] && system.tensor[t][axis][axis] > 0;
            if (!lower && !upper) continue;
            int face = face(axis, corner, lower ? s : t);
            if (lower && upper) {
                int one = system.add();
                wallOf[one] = -1;
                system.row[s][axis] = one;
                boolean joint = inner.contact(axis, face) < Double.POSITIVE_INFINITY;
                int other = joint ? system.add() : one;
                wallOf[other] = -1;
                system.row[t][axis] = other;
            } else {
                int only = system.add();
                system.row[lower ? s : t][axis] = only;
                outside(only, axis, face);
            }
        }
    }

    /** Index of the half face of a cell across an axis. */
    int face(int axis, int s) {
        int[] of = grid.indices(cell[s]);
        return grid.face(axis, of[axis] + ((s >> axis & 1) == 0 ? 1 : 0), of[0], of[1], of[2]);
    }

    private int face(int axis, int[] corner, int s) {
        int face = face(axis, s);
        // at the seam of a periodic axis the face is counted as the first
        return wraps(axis) && corner[axis] == 0 && (s >> axis & 1) == 0
                ? Periodic.twin(grid, axis, face)
                : face;
    }

    private void outside(int row, int axis, int face) {
        int w = wallAt[axis][face];
        wallOf[row] = w;
        if (w < 0) return;
        Walls wall = walls.get(w);
        int place = placeAt[axis][face];
        placeOf[row] = place;
        if (wall.prescribed()) {
            system.inward[row] = share * wall.given(place);
            return;
        }
        double conductance = wall.conductance(place);
        double beyond = wall.outside(place) - reference;
        if (conductance == Double.POSITIVE_INFINITY) {
            system.held[row] = true;
            system.wall[row] = beyond;
        } else {
            system.outward[row] = share * conductance;
            system.inward[row] = share * conductance * beyond;
            radiates |= wall.emissivity(place) > 0;
        }
    }

    private void solve() {
        note();
        if (!same) {
            system.assemble();
            joints();
            system.factorise();
        }
        system.solve();
        if (radiates) radiate();
    }

    private void joints() {
        for (int axis : axes)
            for (int s = 0; s < 8; s++) {
                int t = s | 1 << axis;
                if (s == t) continue;
                int one = system.row[s][axis];
                int other = system.row[t][axis];
                if (one < 0 || other < 0 || one == other) continue;
                system.join(one, other, share * inner.contact(axis, face(axis, s)));
            }
    }

    /** Notes all that the matrix is made of, to see whether it is that of the last corner. */
    private void note() {
        keys = 0;
        for (int s = 0; s < 8; s++) {
            note(system.present[s] ? 1 : 0);
            if (!system.present[s]) continue;
            for (int axis : axes) {
                note(system.row[s][axis]);
                for (int b : axes) note(system.tensor[s][axis][b]);
                note(inner.contact(axis, face(axis, s)));
            }
        }
        for (int r = 0; r < system.rows; r++) {
            note(system.outward[r]);
            note(system.held[r] ? 1 : 0);
        }
        same = !radiates && Arrays.equals(key, 0, keys, lastKey, 0, lastKey.length);
        lastKey = radiates ? new double[0] : same ? lastKey : Arrays.copyOf(key, keys);
    }

    private void note(double value) {
        if (keys == key.length) key = Arrays.copyOf(key, Math.max(64, 2 * keys));
        key[keys++] = value;
    }

    /** Newton's method for walls whose exchange is not linear. */
    private void radiate() {
        double[] before = new double[system.rows];
        for (int n = 0; n < MOST; n++) {
            System.arraycopy(system.wall, 0, before, 0, before.length);
            for (int r = 0; r < system.rows; r++) {
                int w = wallOf[r];
                if (w < 0 || system.held[r] || walls.get(w).prescribed()) continue;
                double state = Math.max(reference + system.wall[r], 0.125 * reference);
                exchange(walls.get(w), placeOf[r], state);
                system.outward[r] = share * block.slope[0];
                system.inward[r] = share * (block.flow[0] + block.slope[0] * (state - reference));
            }
            system.factorise();
            system.solve();
            double moved = 0;
            for (int r = 0; r < system.rows; r++)
                moved = Math.max(moved, Math.abs(system.wall[r] - before[r]));
            if (moved <= 2 * Math.ulp(reference)) return;
        }
    }

    /** Flow and slope between a wall and what is outside. */
    private void exchange(Walls wall, int place, double state) {
        block.axis = wall.contact().axis();
        block.size = 1;
        block.prescribed = false;
        block.cell[0] = wall.contact().cells()[place];
        block.state[0] = state;
        block.half[0] = 0;
        block.outside[0] = wall.outside(place);
        block.conductance[0] = wall.conductance(place);
        block.emissivity[0] = wall.emissivity(place);
        law.flows(block);
    }

    /** The same corner's system with other states of its cells and nothing outside. */
    void respond(double[] change) {
        for (int s = 0; s < 8; s++) if (system.present[s]) system.state[s] = change[cell[s]];
        for (int r = 0; r < system.rows; r++) {
            system.inward[r] = 0;
            if (system.held[r]) system.wall[r] = 0;
        }
        system.solve();
    }

    /** The part of a face that belongs to one corner. */
    double share() {
        return share;
    }

    /** Whether a wall of the present corner's row is there. */
    @Nullable Walls wall(int row) {
        return wallOf[row] < 0 ? null : walls.get(wallOf[row]);
    }
}
