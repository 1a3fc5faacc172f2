package ness.discrete;

import ness.grid.Grid;
import ness.parallel.Team;

/** Flows with known symmetric couplings, J = g (u_L - u_R), in rows of the first axis. */
final class LinearFlows {
    private LinearFlows() {}

    /** Writes the flows across an axis and subtracts their divergence from the gains. */
    static void update(
            Grid grid, int axis, double[] g, double[] u, double[] flow, double[] gain, Team team) {
        int nx = grid.cells(0);
        int n = grid.cells(axis);
        int first = grid.axis(axis).periodic() ? 0 : 1;
        Parts parts = new Parts(grid, axis);
        parts.forEach(
                team,
                (part, thread) -> {
                    if (axis == 0) {
                        for (int row = parts.firstRow(part); row < parts.endRow(part); row++)
                            along(row, nx, first, g, u, flow, gain);
                        return;
                    }
                    int o = parts.layer(part);
                    int from = parts.firstColumn(part);
                    int count = parts.endColumn(part) - from;
                    for (int f = first; f < n; f++) {
                        int below = f == 0 ? n - 1 : f - 1;
                        int j = axis == 1 ? f : o;
                        int k = axis == 1 ? o : f;
                        int left =
                                axis == 1 ? grid.cell(from, below, k) : grid.cell(from, j, below);
                        int right = grid.cell(from, j, k);
                        int face = grid.face(axis, f, from, j, k);
                        row(face, left, right, count, g, u, flow, gain);
                    }
                });
        if (first == 0) Periodic.copyFirstToLast(grid, axis, flow);
    }

    private static void along(
            int row, int nx, int first, double[] g, double[] u, double[] flow, double[] gain) {
        int face = row * (nx + 1);
        int cell = row * nx;
        if (first == 0) row(face, cell + nx - 1, cell, 1, g, u, flow, gain);
        for (int f = 1; f < nx; f++) flow[face + f] = g[face + f] * (u[cell + f - 1] - u[cell + f]);
        for (int i = 0; i < nx; i++) {
            double in = i == 0 ? 0 : flow[face + i];
            double out = i == nx - 1 ? 0 : flow[face + i + 1];
            gain[cell + i] += in - out;
        }
    }

    private static void row(
            int face,
            int left,
            int right,
            int count,
            double[] g,
            double[] u,
            double[] flow,
            double[] gain) {
        for (int i = 0; i < count; i++) {
            double j = g[face + i] * (u[left + i] - u[right + i]);
            flow[face + i] = j;
            gain[left + i] -= j;
            gain[right + i] += j;
        }
    }
}
