package ness.linear.multigrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ness.parallel.Team;
import org.jspecify.annotations.Nullable;

/**
 * Multigrid by aggregation: groups of nodes share one correction, so that every level is a balance
 * of its own with the same losses in all; a level is solved by up to two steps of a Krylov method
 * (theory T53, T54).
 */
final class Aggregation {
    /** Nodes that are solved for by elimination. */
    static final int FEW = 60;

    /** The same where fewer cannot be made; more are relaxed alone. */
    static final int MANY = 500;

    /** Sweeps over a last level that is too large to eliminate. */
    private static final int SWEEPS = 10;

    /** Reduction of a level's residual that is good enough after one step. */
    private static final double ENOUGH = 0.25;

    private static final class Stage {
        final Relaxation relaxation;
        int[] group = {};
        final double[] right;
        final double[] solution;
        final double[] defect;
        final double[][] krylov;

        Stage(Edges edges, boolean finest, Team team) {
            int n = edges.size();
            relaxation = new Relaxation(edges, team);
            right = finest ? new double[0] : new double[n];
            solution = finest ? new double[0] : new double[n];
            defect = new double[n];
            krylov = finest ? new double[0][] : new double[4][n];
        }
    }

    private final Team team;
    private final List<Stage> stages = new ArrayList<>();
    private final @Nullable Elimination coarsest;

    Aggregation(Edges finest, Team team) {
        this.team = team;
        Edges edges = finest;
        Stage stage = new Stage(edges, true, team);
        stages.add(stage);
        while (edges.size() > FEW) {
            Pairs groups = Pairs.twice(edges);
            if (groups == null) break;
            stage.group = groups.group;
            edges = groups.network();
            stage = new Stage(edges, false, team);
            stages.add(stage);
        }
        coarsest = edges.size() <= MANY ? new Elimination(edges) : null;
    }

    /** The sum of x y over the diagonal of a level. */
    private double dot(Stage stage, double[] x, double[] y) {
        double[] inverse = stage.relaxation.inverse;
        return team.sum(
                x.length,
                Relaxation.BLOCK,
                (from, end, thread) -> {
                    double sum = 0;
                    for (int i = from; i < end; i++) sum += x[i] * y[i] * inverse[i];
                    return sum;
                });
    }

    /** One over the diagonal of the finest level. */
    double[] weights() {
        return stages.get(0).relaxation.inverse;
    }

    /** Writes an approximate solution for r to u. */
    void precondition(double[] r, double[] u) {
        cycle(0, r, u);
    }

    private void cycle(int number, double[] r, double[] u) {
        Stage stage = stages.get(number);
        if (number == stages.size() - 1) {
            last(stage, r, u);
            return;
        }
        Arrays.fill(u, 0);
        relax(stage, r, u);
        stage.relaxation.residual(r, u, stage.defect);
        Stage next = stages.get(number + 1);
        Arrays.fill(next.right, 0);
        int[] group = stage.group;
        for (int i = 0; i < group.length; i++)
            if (group[i] >= 0) next.right[group[i]] += stage.defect[i];
        steps(number + 1);
        for (int i = 0; i < group.length; i++) if (group[i] >= 0) u[i] += next.solution[group[i]];
        relax(stage, r, u);
    }

    private static void relax(Stage stage, double[] r, double[] u) {
        stage.relaxation.relax(r, u, true);
        stage.relaxation.relax(r, u, false);
    }

    private void last(Stage stage, double[] r, double[] u) {
        if (coarsest != null) {
            coarsest.solve(r, u);
            return;
        }
        Arrays.fill(u, 0);
        for (int sweep = 0; sweep < SWEEPS; sweep++) relax(stage, r, u);
    }

    /** Solves a level by up to two steps that make its residual least. */
    private void steps(int number) {
        Stage stage = stages.get(number);
        double[] u = stage.solution;
        double[] r = stage.right;
        if (number == stages.size() - 1) {
            last(stage, r, u);
            return;
        }
        double[] c = stage.krylov[0];
        double[] v = stage.krylov[1];
        cycle(number, r, c);
        stage.relaxation.apply(c, v);
        double vv = dot(stage, v, v);
        double rr = dot(stage, r, r);
        double alpha = vv > 0 ? dot(stage, v, r) / vv : 0;
        for (int i = 0; i < r.length; i++) r[i] -= alpha * v[i];
        double left = dot(stage, r, r);
        if (left <= ENOUGH * ENOUGH * rr) {
            for (int i = 0; i < r.length; i++) u[i] = alpha * c[i];
            return;
        }
        double[] d = stage.krylov[2];
        double[] w = stage.krylov[3];
        cycle(number, r, d);
        stage.relaxation.apply(d, w);
        double gamma = vv > 0 ? dot(stage, w, v) / vv : 0;
        for (int i = 0; i < r.length; i++) w[i] -= gamma * v[i];
        double ww = dot(stage, w, w);
        double beta = ww > 0 ? dot(stage, w, r) / ww : 0;
        for (int i = 0; i < r.length; i++) u[i] = (alpha - beta * gamma) * c[i] + beta * d[i];
    }
}
