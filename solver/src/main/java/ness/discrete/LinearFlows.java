package ness.discrete;

import ness.grid.Grid;
import ness.parallel.Team;

/** Flows with known symmetric couplings, J = g (u_L - u_R), in rows of the first axis. */
final class LinearFlows {
    private LinearFlows() {}

    /** What is done with a run of faces whose cells follow each other on either side. */
    @FunctionalInterface
    private interface Run {
        void of(int face, int left, int right, int count);
    }

    /** Subtracts the divergence of the flows across an axis from the gains. */
    static void gain(Grid grid, int axis, double[] g, double[] u, double[] gain, Team team) {
        forEach(
                grid,
                axis,
                team,
                (face, left, right, count) -> {
                    if (right == left + 1) along(face, left, count, g, u, gain);
                    else across(face, left, right, count, g, u, gain);
                });
    }

    /** Writes the flows across an axis. */
    static void write(Grid grid, int axis, double[] g, double[] u, double[] flow, Team team) {
        forEach(
                grid,
                axis,
                team,
                (face, left, right, count) -> {
                    for (int i = 0; i < count; i++)
                        flow[face + i] = g[face + i] * (u[left + i] - u[right + i]);
                });
        if (grid.axis(axis).periodic()) Periodic.copyFirstToLast(grid, axis, flow);
    }

    private static void forEach(Grid grid, int axis, Team team, Run run) {
        int nx = grid.cells(0);
        boolean wraps = grid.axis(axis).periodic();
        Parts parts = new Parts(grid, axis);
        parts.forEach(
                team,
                (part, thread) -> {
                    if (axis > 0) {
                        layer(grid, axis, parts, part, run);
                        return;
                    }
                    for (int row = parts.firstRow(part); row < parts.endRow(part); row++) {
                        int cell = row * nx;
                        if (wraps) run.of(row * (nx + 1), cell + nx - 1, cell, 1);
                        run.of(row * (nx + 1) + 1, cell, cell + 1, nx - 1);
                    }
                });
    }

    private static void layer(Grid grid, int axis, Parts parts, int part, Run run) {
        int n = grid.cells(axis);
        int o = parts.layer(part);
        int from = parts.firstColumn(part);
        int count = parts.endColumn(part) - from;
        for (int f = grid.axis(axis).periodic() ? 0 : 1; f < n; f++) {
            int below = f == 0 ? n - 1 : f - 1;
            int j = axis == 1 ? f : o;
            int k = axis == 1 ? o : f;
            int left = axis == 1 ? grid.cell(from, below, k) : grid.cell(from, j, below);
            run.of(grid.face(axis, f, from, j, k), left, grid.cell(from, j, k), count);
        }
    }

    /** Faces along a row: what leaves a cell enters the next. */
    private static void along(
            int face, int left, int count, double[] g, double[] u, double[] gain) {
        if (count == 0) return;
        gain[left] -= g[face] * (u[left] - u[left + 1]);
        for (int i = 1; i < count; i++)
            gain[left + i] +=
                    g[face + i - 1] * (u[left + i - 1] - u[left + i])
                            - g[face + i] * (u[left + i] - u[left + i + 1]);
        int last = count - 1;
        gain[left + count] += g[face + last] * (u[left + last] - u[left + count]);
    }

    private static void across(
            int face, int left, int right, int count, double[] g, double[] u, double[] gain) {
        for (int i = 0; i < count; i++) {
            double flow = g[face + i] * (u[left + i] - u[right + i]);
            gain[left + i] -= flow;
            gain[right + i] += flow;
        }
    }
}
