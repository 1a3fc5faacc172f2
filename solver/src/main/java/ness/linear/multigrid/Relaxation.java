package ness.linear.multigrid;

import ness.parallel.Team;

/**
 * Gauss-Seidel relaxation of a balance, node after node within blocks; of other blocks the values
 * from before a sweep count, so that results do not depend on who does which block.
 */
final class Relaxation {
    /** Nodes of a block. */
    static final int BLOCK = 1 << 13;

    /** One over what each node gives and loses together; 0 where it keeps all. */
    final double[] inverse;

    private final Edges edges;
    private final Team team;
    private final double[] old;
    private final int[][] to;
    private final double[][] in;
    private final double[][] out;

    Relaxation(Edges edges, Team team) {
        this.edges = edges;
        this.team = team;
        int n = edges.size();
        inverse = new double[n];
        old = new double[n > BLOCK ? n : 0];
        to = new int[team.size()][edges.most()];
        in = new double[team.size()][edges.most()];
        out = new double[team.size()][edges.most()];
        forEach((from, end, thread) -> {
            for (int i = from; i < end; i++) {
                int found = edges.of(i, to[thread], in[thread], out[thread]);
                double sum = edges.excess(i);
                for (int k = 0; k < found; k++) sum += out[thread][k];
                inverse[i] = sum > 0 ? 1 / sum : 0;
            }
        });
    }

    private void forEach(Team.Loop loop) {
        team.forEach(inverse.length, BLOCK, loop);
    }

    /** Solves the balance of each node in turn for its own unknown. */
    void relax(double[] r, double[] u, boolean forwards) {
        System.arraycopy(u, 0, old, 0, old.length);
        forEach((from, end, thread) -> {
            int[] to = this.to[thread];
            double[] in = this.in[thread];
            for (int m = from; m < end; m++) {
                int i = forwards ? m : end - 1 - (m - from);
                int n = edges.of(i, to, in, out[thread]);
                double sum = r[i];
                for (int k = 0; k < n; k++) {
                    int j = to[k];
                    sum += in[k] * (j >= from && j < end ? u[j] : old[j]);
                }
                u[i] = sum * inverse[i];
            }
        });
    }

    /** Writes r - A u. */
    void residual(double[] r, double[] u, double[] into) {
        forEach((from, end, thread) -> {
            for (int i = from; i < end; i++) into[i] = r[i] - product(i, u, thread);
        });
    }

    /** Writes A u. */
    void apply(double[] u, double[] into) {
        forEach((from, end, thread) -> {
            for (int i = from; i < end; i++) into[i] = product(i, u, thread);
        });
    }

    private double product(int i, double[] u, int thread) {
        int[] to = this.to[thread];
        double[] in = this.in[thread];
        double[] out = this.out[thread];
        int n = edges.of(i, to, in, out);
        double sum = edges.excess(i) * u[i];
        for (int k = 0; k < n; k++) sum += out[k] * u[i] - in[k] * u[to[k]];
        return sum;
    }
}
