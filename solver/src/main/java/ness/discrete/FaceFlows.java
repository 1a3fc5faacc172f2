package ness.discrete;

import java.util.Arrays;
import java.util.function.Consumer;
import ness.grid.Grid;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.parallel.Team;
import ness.physics.BalanceLaw;
import ness.physics.FaceBlock;
import org.jspecify.annotations.Nullable;

/**
 * Flows through the inner faces of a grid and their derivatives, kept in arrays by axis. Of a
 * linear law only the derivatives are kept, which say all.
 */
final class FaceFlows {
    private final Grid grid;
    private final BalanceLaw law;
    private final InnerFaces inner;
    private final Team team;
    private final FaceBlock[] blocks;
    private final double[] @Nullable [] flow = new double[3] @Nullable [];
    private final double[] @Nullable [] lower = new double[3] @Nullable [];
    private final double[] @Nullable [] upper = new double[3] @Nullable [];

    FaceFlows(Grid grid, BalanceLaw law, InnerFaces inner, Team team) {
        this.grid = grid;
        this.law = law;
        this.inner = inner;
        this.team = team;
        blocks = new FaceBlock[team.size()];
        for (int t = 0; t < blocks.length; t++) blocks[t] = new FaceBlock();
        for (int axis = 0; axis < 3; axis++) {
            flow[axis] = law.linear() ? null : room(axis);
            if (grid.cells(axis) == 1) continue;
            lower[axis] = new double[grid.faces(axis)];
            upper[axis] = law.linear() ? lower[axis] : new double[grid.faces(axis)];
        }
    }

    private double[] room(int axis) {
        return new double[grid.axis(axis).resolved() ? grid.faces(axis) : 0];
    }

    /**
     * Flows by axis and face, those of the sides not filled in; the caller's until the next state.
     *
     * @param state that of the last linearisation
     */
    double[][] flow(double[] state) {
        double[][] all = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            double[] kept = flow[axis];
            double[] g = lower[axis];
            all[axis] = kept == null ? room(axis) : kept;
            if (kept == null && g != null) LinearFlows.write(grid, axis, g, state, all[axis], team);
        }
        return all;
    }

    /** Derivatives by the solution variable of the lower cell; null where there is one cell. */
    double @Nullable [] lower(int axis) {
        return lower[axis];
    }

    /** Minus the derivatives by that of the upper cell. */
    double @Nullable [] upper(int axis) {
        return upper[axis];
    }

    /** Leaves the arrays of flows to whoever has them, and goes on with new ones. */
    void renew() {
        for (int axis = 0; axis < 3; axis++) if (flow[axis] != null) flow[axis] = room(axis);
    }

    /**
     * Computes flows and derivatives at a state and adds what they bring to each cell's gain.
     *
     * @param again whether the law was asked before: a linear one is not asked twice
     */
    void linearise(double[] state, double[] gain, boolean again) {
        for (int axis = 0; axis < 3; axis++) {
            double[] below = lower[axis];
            double[] above = upper[axis];
            if (below == null || above == null) continue;
            if (law.linear() && again) {
                LinearFlows.gain(grid, axis, below, state, gain, team);
                continue;
            }
            forEach(axis, state, b -> linearise(b, below, above, gain));
            if (!grid.axis(axis).periodic()) continue;
            Periodic.copyFirstToLast(grid, axis, below);
            double[] flows = flow[axis];
            if (flows == null) continue;
            Periodic.copyFirstToLast(grid, axis, flows);
            Periodic.copyFirstToLast(grid, axis, above);
        }
    }

    private void linearise(FaceBlock b, double[] below, double[] above, double[] gain) {
        law.flows(b);
        double[] flows = flow[b.axis];
        if (flows != null) for (int s = 0; s < b.size; s++) flows[b.face[s]] = b.flow[s];
        for (int s = 0; s < b.size; s++) {
            below[b.face[s]] = b.leftSlope[s];
            above[b.face[s]] = b.rightSlope[s];
            gain[b.left[s]] -= b.flow[s];
            gain[b.right[s]] += b.flow[s];
        }
    }

    private void forEach(int axis, double[] state, Consumer<FaceBlock> action) {
        new Parts(grid, axis)
                .forEach(
                        team,
                        (part, thread) -> inner.forEach(axis, part, state, blocks[thread], action));
    }

    /** Changes flows as a correction of the solution variable changes them. */
    void correct(double[][] flow, double[] correction) {
        for (int axis = 0; axis < 3; axis++) {
            double[] below = lower[axis];
            double[] above = upper[axis];
            if (below == null || above == null) continue;
            double[] flows = flow[axis];
            forEach(
                    axis,
                    correction,
                    b -> {
                        for (int s = 0; s < b.size; s++) {
                            int f = b.face[s];
                            flows[f] += below[f] * b.leftState[s] - above[f] * b.rightState[s];
                        }
                    });
            if (grid.axis(axis).periodic()) Periodic.copyFirstToLast(grid, axis, flows);
        }
    }

    /** The linearisation as a matrix. */
    Stencil stencil(Shape shape, double[] diagonal) {
        boolean symmetric = true;
        for (int axis = 0; axis < 3; axis++)
            symmetric &= law.linear() || Arrays.equals(lower[axis], upper[axis]);
        return new Stencil(shape, lower, upper, diagonal, symmetric);
    }
}
