package ness.linear.multigrid;

/**
 * The last level, solved by elimination in couplings and excess, so that nothing is subtracted. In
 * a closed system the last cell stays at 0.
 */
final class Coarsest {
    private final Level level;
    private final int n;
    private final int[] row;
    private final int[] x;
    private final double[][] couplings;
    private final double[] pivots;

    Coarsest(Level level) {
        this.level = level;
        n = Math.toIntExact(level.cells());
        row = new int[n];
        x = new int[n];
        couplings = new double[n][n];
        pivots = new double[n];
        for (int i = 0; i < n; i++) {
            row[i] = i / level.count[0];
            x[i] = i % level.count[0];
            pivots[i] = level.excess[x[i] & 1][row[i]][x[i] >> 1];
        }
        for (int i = 0; i < n; i++) for (Direction d : level.directions) couple(i, d);
        eliminate();
    }

    private void couple(int i, Direction d) {
        int other = level.row(row[i], d.dy(), d.dz());
        int beside = level.step(0, x[i], d.dx());
        if (other < 0 || beside < 0) return;
        int j = beside + level.count[0] * other;
        double c = level.coupling(d)[x[i] & 1][row[i]][x[i] >> 1];
        if (i == j) return;
        couplings[i][j] += c;
        couplings[j][i] += c;
    }

    private void eliminate() {
        for (int k = 0; k < n; k++) {
            double sum = pivots[k];
            double excess = pivots[k];
            for (int j = k + 1; j < n; j++) sum += couplings[k][j];
            pivots[k] = sum > 0 ? sum : 0;
            if (!(sum > 0)) continue;
            for (int i = k + 1; i < n; i++) {
                double share = couplings[k][i] / sum;
                if (share == 0) continue;
                pivots[i] += share * excess;
                for (int j = k + 1; j < n; j++)
                    if (j != i) couplings[i][j] += share * couplings[k][j];
            }
        }
    }

    /** Solves for the level's right-hand side. */
    void solve() {
        double[] u = new double[n];
        for (int i = 0; i < n; i++) u[i] = level.right[x[i] & 1][row[i]][x[i] >> 1];
        for (int k = 0; k < n; k++) {
            if (pivots[k] == 0) continue;
            for (int i = k + 1; i < n; i++) u[i] += couplings[k][i] / pivots[k] * u[k];
        }
        for (int k = n - 1; k >= 0; k--) {
            if (pivots[k] == 0) {
                u[k] = 0;
                continue;
            }
            double sum = u[k];
            for (int j = k + 1; j < n; j++) sum += couplings[k][j] * u[j];
            u[k] = sum / pivots[k];
        }
        for (int i = 0; i < n; i++) level.solution[x[i] & 1][row[i]][x[i] >> 1] = (float) u[i];
    }
}
