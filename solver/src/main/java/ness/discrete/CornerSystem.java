package ness.discrete;

import java.util.Arrays;

/**
 * The states of the half faces that meet at one corner of a grid, and what flows through them,
 * between the cells around it (theory T101-T104). In each cell's share of the corner the gradient
 * is constant; the states at the half faces make the dissipation smallest, so that what leaves one
 * cell enters the next, and the matrix between the cells is symmetric and never negative.
 *
 * <p>Every half face is a row of a small dense system, two where a contact lies between.
 */
final class CornerSystem {
    private static final int CELLS = 8;
    private static final int ROWS = 24;

    /** Number of rows. */
    int rows;

    /** Of each row: conductance to what is outside, slope included [e.g. W/K]. */
    final double[] outward = new double[ROWS];

    /** Of each row: what comes in from outside at state 0. */
    final double[] inward = new double[ROWS];

    /** Of each row: whether its state is given. */
    final boolean[] held = new boolean[ROWS];

    /** Of each row: its state, given or found. */
    final double[] wall = new double[ROWS];

    /** Of each cell: whether it takes part. */
    final boolean[] present = new boolean[CELLS];

    /** Of each cell: its state. */
    final double[] state = new double[CELLS];

    /** Of each cell and axis: its row; -1 where there is none. */
    final int[][] row = new int[CELLS][3];

    /** Of each cell: tensor of conductances between its node and its half faces. */
    final double[][][] tensor = new double[CELLS][3][3];

    private final double[][] matrix = new double[ROWS][ROWS];
    private final double[][] factor = new double[ROWS][ROWS];

    /** Pull of each cell on each row. */
    private final double[][] pull = new double[ROWS][CELLS];

    private final double[] right = new double[ROWS];

    /** Starts without rows and cells. */
    void clear() {
        rows = 0;
        Arrays.fill(present, false);
        for (int[] of : row) Arrays.fill(of, -1);
    }

    /** A new row. */
    int add() {
        outward[rows] = 0;
        inward[rows] = 0;
        held[rows] = false;
        wall[rows] = 0;
        return rows++;
    }

    /** Sums up what cells do to rows. */
    void assemble() {
        for (int i = 0; i < rows; i++) {
            Arrays.fill(matrix[i], 0, rows, 0);
            Arrays.fill(pull[i], 0);
        }
        for (int s = 0; s < CELLS; s++) {
            if (!present[s]) continue;
            for (int a = 0; a < 3; a++) {
                int i = row[s][a];
                if (i < 0) continue;
                for (int b = 0; b < 3; b++) {
                    int j = row[s][b];
                    if (j < 0) continue;
                    matrix[i][j] += tensor[s][a][b];
                    pull[i][s] += tensor[s][a][b];
                }
            }
        }
    }

    /** Joins two rows by a conductance between them. */
    void join(int one, int other, double conductance) {
        matrix[one][one] += conductance;
        matrix[other][other] += conductance;
        matrix[one][other] -= conductance;
        matrix[other][one] -= conductance;
    }

    /** Factorises (Cholesky), given rows apart. */
    void factorise() {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j <= i; j++) {
                boolean given = held[i] || held[j];
                double sum = given ? (i == j ? 1 : 0) : matrix[i][j];
                if (i == j && !given) sum += outward[i];
                for (int k = 0; k < j; k++) sum -= factor[i][k] * factor[j][k];
                if (i == j) factor[i][i] = sum > 0 ? Math.sqrt(sum) : Double.POSITIVE_INFINITY;
                else factor[i][j] = sum / factor[j][j];
            }
        }
    }

    /** Solves for the states of the rows that these right-hand sides lead to. */
    private void solve(double[] x) {
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < i; k++) x[i] -= factor[i][k] * x[k];
            x[i] /= factor[i][i];
        }
        for (int i = rows - 1; i >= 0; i--) {
            for (int k = i + 1; k < rows; k++) x[i] -= factor[k][i] * x[k];
            x[i] /= factor[i][i];
        }
    }

    /** Finds the states of the rows from those of the cells and of what is outside. */
    void solve() {
        for (int i = 0; i < rows; i++) {
            if (held[i]) {
                right[i] = wall[i];
                continue;
            }
            double sum = inward[i];
            for (int s = 0; s < CELLS; s++) if (present[s]) sum += pull[i][s] * state[s];
            for (int j = 0; j < rows; j++) if (held[j]) sum -= matrix[i][j] * wall[j];
            right[i] = sum;
        }
        solve(right);
        System.arraycopy(right, 0, wall, 0, rows);
    }

    /** What flows from a cell through its half face across an axis. */
    double flow(int cell, int axis) {
        double sum = 0;
        for (int b = 0; b < 3; b++)
            if (row[cell][b] >= 0)
                sum += tensor[cell][axis][b] * (state[cell] - wall[row[cell][b]]);
        return sum;
    }

    /**
     * Writes the symmetric matrix between the cells: couplings of each to each, and the excess of
     * each on the diagonal.
     */
    void reduce(double[][] into) {
        double[] response = right;
        for (int t = 0; t < CELLS; t++) {
            if (!present[t]) continue;
            for (int i = 0; i < rows; i++) response[i] = held[i] ? 0 : pull[i][t];
            solve(response);
            for (int s = 0; s < CELLS; s++) {
                if (!present[s] || s == t) continue;
                double sum = 0;
                for (int i = 0; i < rows; i++) sum += pull[i][s] * response[i];
                into[s][t] = sum;
            }
        }
        // how far the rows lag behind when all cells rise alike: what is outside holds them
        boolean open = false;
        for (int i = 0; i < rows; i++) {
            double sum = held[i] ? 1 : outward[i];
            open |= sum != 0;
            if (!held[i]) for (int j = 0; j < rows; j++) if (held[j]) sum -= matrix[i][j];
            response[i] = sum;
        }
        if (open) solve(response);
        for (int s = 0; s < CELLS; s++) {
            if (!present[s]) continue;
            double sum = 0;
            if (open) for (int i = 0; i < rows; i++) sum += pull[i][s] * response[i];
            into[s][s] = sum;
        }
    }
}
