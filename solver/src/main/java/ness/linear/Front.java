package ness.linear;

import java.util.Arrays;

/**
 * A dense matrix of couplings between the cells of one part of a dissection and the cells around
 * it, with the excess of each: eliminates the part and leaves what its elimination makes of the
 * cells around.
 *
 * <p>No diagonal is kept. The pivot of a cell is its excess plus its couplings to all cells that
 * are left; what it passes on, w_ik w_kj / pivot and e_k w_kj / pivot, is added: where no excess is
 * negative nothing is ever subtracted (Grassmann, Taksar and Heyman, Oper. Res. 33, 1107 (1985)).
 * For a symmetric matrix only couplings above the diagonal are kept.
 */
final class Front {
    /** Pivots whose effect on the rest is added in one pass over it. */
    private static final int PANEL = 4;

    /**
     * Couplings below this part of their pivot are dropped: their products would be subnormal,
     * which costs a hundred times as much, and change nothing.
     */
    private static final double FADED = 0x1p-450;

    private final boolean symmetric;

    /** Coupling that row i receives from column j; one array a row, longer than in use. */
    private final double[][] rows;

    private final double[] excess;

    /** Of each pivot of a panel the couplings to later cells over the pivot. */
    private final double[][] shares;

    private int size;

    /** Room for a number of cells. */
    Front(boolean symmetric, int largest) {
        this.symmetric = symmetric;
        this.rows = new double[largest][largest];
        this.excess = new double[largest];
        this.shares = new double[PANEL][largest];
    }

    /** Makes an empty front of that many cells. */
    void clear(int cells) {
        size = cells;
        for (int i = 0; i < cells; i++) Arrays.fill(rows[i], 0, cells, 0);
        Arrays.fill(excess, 0, cells, 0);
    }

    /** Number of cells. */
    int size() {
        return size;
    }

    void addExcess(int cell, double amount) {
        excess[cell] += amount;
    }

    /** Adds a pair of couplings between two cells; {@code up} is from the first to the second. */
    void couple(int i, int j, double up, double down) {
        if (symmetric) {
            rows[Math.min(i, j)][Math.max(i, j)] += up;
        } else {
            rows[j][i] += up;
            rows[i][j] += down;
        }
    }

    /** Adds what a part inside has left; {@code at} says where its cells stand here. */
    void add(Remainder remainder, int[] at) {
        int n = at.length;
        double[] couplings = remainder.couplings();
        int next = 0;
        for (int i = 0; i < n; i++) {
            int row = at[i];
            excess[row] += remainder.excess()[i];
            if (symmetric) {
                for (int j = i + 1; j < n; j++) {
                    int column = at[j];
                    rows[Math.min(row, column)][Math.max(row, column)] += couplings[next++];
                }
            } else {
                double[] into = rows[row];
                for (int j = 0; j < n; j++) into[at[j]] += couplings[next++];
            }
        }
    }

    /** What is left after the first {@code gone} cells. */
    Remainder remainder(int gone) {
        int n = size - gone;
        double[] couplings = new double[symmetric ? n * (n - 1) / 2 : n * n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            int from = symmetric ? i + 1 : 0;
            System.arraycopy(rows[gone + i], gone + from, couplings, next, n - from);
            next += n - from;
        }
        return new Remainder(couplings, Arrays.copyOfRange(excess, gone, size));
    }

    /** Takes the pivots of an elimination. */
    interface Pivots {
        /**
         * Takes pivot k; both arrays hold what stands behind index k.
         *
         * @param scale sum of the sizes of all that the pivot is the sum of
         * @param given couplings of the pivot's cell to the later ones
         * @param received couplings of the later cells to the pivot's
         */
        void pivot(int k, double pivot, double scale, double[] given, double[] received);
    }

    /** Eliminates the first cells one after the other. */
    void eliminate(int cells, Pivots pivots) {
        for (int k = 0; k < cells; k += PANEL) {
            int end = Math.min(k + PANEL, cells);
            for (int q = k; q < end; q++) pivot(k, q, pivots);
            for (int i = end; i < size; i++) passOn(k, end, i);
        }
    }

    /** Brings pivot q of the panel that begins at k up to date and takes its shares. */
    private void pivot(int k, int q, Pivots pivots) {
        double[] received = rows[q];
        double[] given = shares[q - k];
        for (int t = k; t < q; t++) add(shares[t - k][q], rows[t], received, q + 1);
        if (symmetric) {
            System.arraycopy(received, q + 1, given, q + 1, size - q - 1);
        } else {
            column(k, q, given);
        }
        double pivot = excess[q];
        double scale = Math.abs(pivot);
        for (int i = q + 1; i < size; i++) {
            pivot += given[i];
            scale += Math.abs(given[i]);
        }
        pivots.pivot(q, pivot, scale, given, received);
        double faded = FADED * Math.abs(pivot);
        for (int i = q + 1; i < size; i++) {
            if (Math.abs(received[i]) < faded) received[i] = 0;
            given[i] = Math.abs(given[i]) < faded ? 0 : given[i] / pivot;
        }
        add(excess[q] / pivot, received, excess, q + 1);
    }

    /** Brings what cell q gives to later ones up to date with the pivots of its panel. */
    private void column(int k, int q, double[] given) {
        for (int i = q + 1; i < size; i++) {
            double coupling = rows[i][q];
            for (int t = k; t < q; t++) coupling += shares[t - k][i] * rows[t][q];
            given[i] = coupling;
        }
    }

    private void add(double factor, double[] from, double[] to, int start) {
        if (factor == 0) return;
        for (int j = start; j < size; j++) to[j] += factor * from[j];
    }

    /** Adds to a row what it receives through the pivots of a panel. */
    private void passOn(int k, int end, int i) {
        int start = symmetric ? i + 1 : end;
        if (end - k < PANEL) {
            for (int t = k; t < end; t++) add(shares[t - k][i], rows[t], rows[i], start);
            return;
        }
        double s0 = shares[0][i];
        double s1 = shares[1][i];
        double s2 = shares[2][i];
        double s3 = shares[3][i];
        if (s0 == 0 && s1 == 0 && s2 == 0 && s3 == 0) return;
        double[] u0 = rows[k];
        double[] u1 = rows[k + 1];
        double[] u2 = rows[k + 2];
        double[] u3 = rows[k + 3];
        double[] row = rows[i];
        for (int j = start; j < size; j++) {
            row[j] += s0 * u0[j] + s1 * u1[j] + s2 * u2[j] + s3 * u3[j];
        }
    }
}
