package ness.discrete;

import java.util.List;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.BalanceLaw;
import ness.physics.FaceBlock;
import ness.problem.GridProblem;
import org.jspecify.annotations.Nullable;

/**
 * The gross flows a u_L and b u_R whose differences are the net flows of a linearised balance: the
 * scale of what rounding can do to these.
 */
final class OneWayFlows {
    private final Grid grid;
    private final BalanceLaw law;
    private final InnerFaces inner;
    private final List<Walls> walls;
    private final @Nullable Sources sources;
    private final FaceFlows faces;
    private final double[] state;

    OneWayFlows(
            GridProblem problem,
            InnerFaces inner,
            List<Walls> walls,
            @Nullable Sources sources,
            FaceFlows faces,
            double[] state) {
        this.grid = problem.grid();
        this.law = problem.law();
        this.inner = inner;
        this.walls = walls;
        this.sources = sources;
        this.faces = faces;
        this.state = state;
    }

    /** What is done with each inner face. */
    private interface Action {
        void accept(FaceBlock block, int place, double oneWay);
    }

    private void forEach(int axis, Action action) {
        double[] below = faces.lower(axis);
        double[] above = faces.upper(axis);
        if (below == null || above == null) return;
        double[] left = new double[FaceBlock.SIZE];
        double[] right = new double[FaceBlock.SIZE];
        inner.forEach(
                axis,
                state,
                new FaceBlock(),
                b -> {
                    law.variables(b.left, b.leftState, b.size, left);
                    law.variables(b.right, b.rightState, b.size, right);
                    for (int s = 0; s < b.size; s++) {
                        int f = b.face[s];
                        action.accept(b, s, below[f] * left[s] + above[f] * right[s]);
                    }
                });
    }

    /** Sum over the faces, walls and source of each cell. */
    double[] ofCells() {
        double[] gross = new double[grid.cells()];
        for (int axis = 0; axis < 3; axis++)
            forEach(
                    axis,
                    (b, s, oneWay) -> {
                        gross[b.left[s]] += oneWay;
                        gross[b.right[s]] += oneWay;
                    });
        for (Walls wall : walls) wall.addGross(law, state, gross);
        if (sources != null) sources.addSizes(state, gross);
        return gross;
    }

    /** The net current that is largest relative to its one-way flows. */
    Current largestCurrent(double[][] flow) {
        Current[] largest = {new Current(0, 0, "")};
        GridSites cells = GridSites.cells(grid);
        for (int axis = 0; axis < 3; axis++) {
            double[] flows = flow[axis];
            String along = "along " + grid.axis(axis).name() + " beside ";
            forEach(
                    axis,
                    (b, s, oneWay) -> {
                        double net = Math.abs(flows[b.face[s]]);
                        if (net > largest[0].ratio() * oneWay || largest[0].isNone(oneWay))
                            largest[0] =
                                    new Current(net, oneWay, along + cells.describe(b.left[s]));
                    });
        }
        for (Walls wall : walls) largest[0] = largest[0].larger(wall.largestCurrent(law, state));
        return largest[0];
    }
}
