package ness.linear.multigrid;

import java.util.Arrays;
import ness.parallel.Team;

/**
 * An approximate response v > 0 of a balance to sources s >= 0 everywhere, A v = s, found by
 * corrections that multiply (theory T52, T55).
 */
final class Response {
    /** Most cycles. */
    private static final int CYCLES = 10;

    /** Sinks, relative to what a node gives at v, that may remain. */
    private static final double SMALL = 5e-3;

    /** The same at v = 1, which then will do. */
    private static final double FLAT = 1e-3;

    private final Team team;

    private Response(Team team) {
        this.team = team;
    }

    /** The response of a balance; 1 where that is as good. */
    static double[] of(Edges edges, Team team) {
        double[] v = new double[edges.size()];
        Arrays.fill(v, 1);
        Relaxation relaxation = new Relaxation(edges, team);
        double[] r = new double[v.length];
        double[] s = new double[v.length];
        relaxation.residual(s, v, r);
        if (largest(relaxation, r, v, 1) <= FLAT) return v;
        for (int i = 0; i < s.length; i++)
            s[i] = relaxation.inverse[i] > 0 ? 1 / relaxation.inverse[i] : 0;
        Response response = new Response(team);
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            response.improve(edges, relaxation, s, v);
            for (double each : v)
                if (!(each > Double.MIN_NORMAL) || !Double.isFinite(each)) {
                    Arrays.fill(v, 1);
                    return v;
                }
            relaxation.residual(s, v, r);
            double left = Math.max(largest(relaxation, r, v, 1), largest(relaxation, r, v, -1));
            if (left <= SMALL) break;
        }
        return v;
    }

    /** The largest share of r in what nodes give at v. */
    private static double largest(Relaxation relaxation, double[] r, double[] v, int sign) {
        double most = 0;
        for (int i = 0; i < r.length; i++)
            most = Math.max(most, sign * r[i] * relaxation.inverse[i] / v[i]);
        return most;
    }

    private void improve(Edges edges, Relaxation relaxation, double[] s, double[] v) {
        Weighted weighted = new Weighted(edges, v);
        sweeps(relaxation, s, v);
        Pairs groups = edges.size() > Aggregation.FEW ? Pairs.twice(weighted) : null;
        if (groups == null) {
            if (edges.size() <= Aggregation.MANY) new Elimination(edges).solve(s, v);
            return;
        }
        Network next = groups.network();
        int[] group = groups.group;
        double[] e = new double[next.size()];
        double[] sources = new double[e.length];
        Arrays.fill(e, 1);
        for (int i = 0; i < group.length; i++) if (group[i] >= 0) sources[group[i]] += s[i];
        Relaxation coarse = new Relaxation(next, team);
        for (int k = 0; k < 2; k++) improve(next, coarse, sources, e);
        for (int i = 0; i < group.length; i++) if (group[i] >= 0) v[i] *= e[group[i]];
        sweeps(relaxation, s, v);
    }

    private static void sweeps(Relaxation relaxation, double[] s, double[] v) {
        relaxation.relax(s, v, true);
        relaxation.relax(s, v, false);
    }
}
