package ness.linear.multigrid;

/** A small balance solved by elimination without subtractions. */
final class Elimination {
    private final int n;
    private final double[][] rate;
    private final double[] excess;
    private final double[] pivots;

    Elimination(Edges edges) {
        n = edges.size();
        rate = new double[n][n];
        excess = new double[n];
        pivots = new double[n];
        int[] to = new int[edges.most()];
        double[] in = new double[to.length];
        double[] out = new double[to.length];
        for (int i = 0; i < n; i++) {
            excess[i] = edges.excess(i);
            int found = edges.of(i, to, in, out);
            for (int k = 0; k < found; k++) if (to[k] != i) rate[i][to[k]] += in[k];
        }
        for (int k = 0; k < n; k++) {
            double sum = excess[k];
            for (int i = k + 1; i < n; i++) sum += rate[i][k];
            pivots[k] = sum;
            if (!(sum > 0)) continue;
            for (int j = k + 1; j < n; j++) {
                double share = rate[k][j] / sum;
                if (share == 0) continue;
                excess[j] += share * excess[k];
                for (int i = k + 1; i < n; i++) if (i != j) rate[i][j] += rate[i][k] * share;
            }
        }
    }

    /** Solves for a right-hand side; where nothing holds a node it stays at zero. */
    void solve(double[] r, double[] u) {
        System.arraycopy(r, 0, u, 0, n);
        for (int k = 0; k < n; k++) {
            if (!(pivots[k] > 0)) continue;
            for (int i = k + 1; i < n; i++) u[i] += rate[i][k] / pivots[k] * u[k];
        }
        for (int k = n - 1; k >= 0; k--) {
            double sum = u[k];
            for (int j = k + 1; j < n; j++) sum += rate[k][j] * u[j];
            u[k] = pivots[k] > 0 ? sum / pivots[k] : 0;
        }
    }
}
