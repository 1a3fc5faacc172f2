package ness.linear.block;

import java.util.Arrays;

/**
 * A dense matrix of couplings between the cells of one part of a dissection and the cells around
 * it, with several unknowns a cell and the excess of each cell apart: eliminates the part and
 * leaves what its elimination makes of the cells around.
 *
 * <p>No diagonal block is kept: the pivot of a cell is its excess plus all that it gives to the
 * cells that are left. What stands on the diagonal of {@link #rows} is never read.
 */
final class BlockFront {
    /** Cells whose effect on the rest is added in one pass over it; the pass takes four rows. */
    private static final int PANEL = 4;

    /** Shares below this are dropped: their products would be subnormal and change nothing. */
    private static final double FADED = 0x1p-450;

    private final int m;

    /**
     * What row i receives from column j. Right of an eliminated cell its rows hold what it receives
     * times its inverted pivot, below it its columns hold what it gave.
     */
    private final double[][] rows;

    private final double[] excess;
    private final double[] sum;
    private final double[] size;
    private int cells;

    /** Room for a number of cells with m unknowns each. */
    BlockFront(int m, int largest) {
        this.m = m;
        rows = new double[largest * m][largest * m];
        excess = new double[largest * m * m];
        sum = new double[m * m];
        size = new double[m * m];
    }

    /** What the elimination of a part leaves to the cells around it. */
    record Remainder(double[] couplings, double[] excess) {}

    /** Makes an empty front of that many cells. */
    void clear(int number) {
        cells = number;
        for (int i = 0; i < number * m; i++) Arrays.fill(rows[i], 0, number * m, 0);
        Arrays.fill(excess, 0, number * m * m, 0);
    }

    /** Number of cells. */
    int cells() {
        return cells;
    }

    /** What stands in row i. */
    double[] row(int i) {
        return rows[i];
    }

    /** Adds a block of excess to a cell. */
    void addExcess(int cell, double[] blocks, int block) {
        for (int e = 0; e < m * m; e++) excess[cell * m * m + e] += blocks[block * m * m + e];
    }

    /** Adds a block by which one cell receives from another. */
    void couple(int into, int from, double[] blocks, int block) {
        int entry = block * m * m;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) rows[into * m + i][from * m + j] += blocks[entry++];
        }
    }

    /** Adds what a part inside has left; {@code at} says where its cells stand here. */
    void add(Remainder remainder, int[] at) {
        double[] couplings = remainder.couplings();
        int next = 0;
        for (int i = 0; i < at.length * m; i++) {
            double[] into = rows[at[i / m] * m + i % m];
            for (int cell : at) {
                for (int j = 0; j < m; j++) into[cell * m + j] += couplings[next++];
            }
        }
        for (int cell = 0; cell < at.length; cell++) addExcess(at[cell], remainder.excess(), cell);
    }

    /** What is left after the first {@code gone} cells. */
    Remainder remainder(int gone) {
        int n = (cells - gone) * m;
        double[] couplings = new double[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(rows[gone * m + i], gone * m, couplings, i * n, n);
        }
        return new Remainder(couplings, Arrays.copyOfRange(excess, gone * m * m, cells * m * m));
    }

    /** Takes the pivots of an elimination. */
    interface Pivots {
        /**
         * Takes the pivot block of cell k, with the sums of the sizes of the terms of each number.
         */
        void put(int k, double[] block, double[] size);

        /** x = P^-1 v with the pivot block of cell k. */
        void solve(int k, double[] v, double[] x);
    }

    /** Eliminates the first cells one after the other. */
    void eliminate(int number, Pivots pivots) {
        for (int k = 0; k < number; k += PANEL) {
            int end = Math.min(k + PANEL, number);
            for (int q = k; q < end; q++) {
                for (int i = q * m; i < (q + 1) * m; i++) passOn(k, q, rows[i], q * m);
                columns(k, q);
                pivots.put(q, sum, size);
                share(q, pivots);
            }
            for (int i = end * m; i < cells * m; i++) passOn(k, end, rows[i], end * m);
        }
    }

    /**
     * Brings what cell q gives to later ones up to date with the cells of its panel, and sums its
     * pivot.
     */
    private void columns(int k, int q) {
        for (int e = 0; e < m * m; e++) {
            sum[e] = excess[q * m * m + e];
            size[e] = Math.abs(sum[e]);
        }
        for (int i = (q + 1) * m; i < cells * m; i++) {
            double[] row = rows[i];
            int entry = i % m * m;
            for (int j = q * m; j < (q + 1) * m; j++) {
                double given = row[j];
                for (int t = k * m; t < q * m; t++) given += row[t] * rows[t][j];
                row[j] = given;
                sum[entry] += given;
                size[entry] += Math.abs(given);
                entry++;
            }
        }
    }

    /** Multiplies what cell q receives by its inverted pivot and passes its excess on. */
    private void share(int q, Pivots pivots) {
        double[] received = new double[m];
        double[] shared = new double[m];
        int own = q * m * m;
        for (int j = (q + 1) * m; j < cells * m; j++) {
            boolean any = false;
            for (int i = 0; i < m; i++) {
                received[i] = rows[q * m + i][j];
                any |= received[i] != 0;
            }
            if (!any) continue;
            pivots.solve(q, received, shared);
            for (int i = 0; i < m; i++) {
                if (Math.abs(shared[i]) < FADED) shared[i] = 0;
                rows[q * m + i][j] = shared[i];
            }
            int into = j / m * m * m + j % m;
            for (int i = 0; i < m; i++) {
                double passed = 0;
                for (int t = 0; t < m; t++) passed += excess[own + i * m + t] * shared[t];
                excess[into + i * m] += passed;
            }
        }
    }

    /** Adds to a row, from a column on, what it receives through cells k to {@code end} - 1. */
    private void passOn(int k, int end, double[] row, int start) {
        int stop = end * m;
        int t = k * m;
        int until = cells * m;
        for (; t + 4 <= stop; t += 4) {
            double s0 = row[t];
            double s1 = row[t + 1];
            double s2 = row[t + 2];
            double s3 = row[t + 3];
            if (s0 == 0 && s1 == 0 && s2 == 0 && s3 == 0) continue;
            double[] u0 = rows[t];
            double[] u1 = rows[t + 1];
            double[] u2 = rows[t + 2];
            double[] u3 = rows[t + 3];
            for (int j = start; j < until; j++) {
                row[j] += s0 * u0[j] + s1 * u1[j] + s2 * u2[j] + s3 * u3[j];
            }
        }
        for (; t < stop; t++) {
            double s = row[t];
            if (s == 0) continue;
            double[] u = rows[t];
            for (int j = start; j < until; j++) row[j] += s * u[j];
        }
    }
}
