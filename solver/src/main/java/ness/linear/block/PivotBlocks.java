package ness.linear.block;

import java.util.Arrays;
import ness.linear.SingularMatrixException;

/**
 * The pivot blocks of an elimination, each as the product of triangles with its rows reordered.
 *
 * <p>Rows and columns are weighed by their largest terms before a row is chosen, so that the choice
 * does not depend on the units of equations and unknowns.
 */
final class PivotBlocks {
    /** A pivot below this part of its terms is made of rounding errors. */
    private static final double ROUNDING = 0x1p-50;

    private final int m;
    private final double[] triangles;

    /** Of each block the rows of the matrix in the order of the triangles. */
    private final int[] rows;

    private final double[] weight;
    private final double[] columnWeight;

    PivotBlocks(int places, int m) {
        this.m = m;
        triangles = new double[places * m * m];
        rows = new int[places * m];
        weight = new double[m];
        columnWeight = new double[m];
    }

    /**
     * Takes the pivot block of a place.
     *
     * @param cell of the {@link ness.linear.Shape}, to name it when the block is singular
     * @param block m m numbers
     * @param size sums of the sizes of all that each number is the sum of
     * @throws SingularMatrixException when a pivot is zero within rounding
     */
    void put(int place, int cell, double[] block, double[] size) {
        int start = place * m * m;
        System.arraycopy(block, 0, triangles, start, m * m);
        for (int i = 0; i < m; i++) rows[place * m + i] = i;
        weigh(size, cell);
        for (int k = 0; k < m; k++) {
            int best = k;
            for (int i = k + 1; i < m; i++) {
                if (weighed(start, i, k) > weighed(start, best, k)) best = i;
            }
            if (!(weighed(start, best, k) * columnWeight[k] > ROUNDING)) {
                throw singular(cell, k, triangles[start + best * m + k]);
            }
            if (best != k) swap(place, best, k);
            reduce(start, k);
        }
    }

    private double weighed(int start, int row, int column) {
        return Math.abs(triangles[start + row * m + column]) * weight[row];
    }

    private void weigh(double[] size, int cell) {
        Arrays.fill(columnWeight, 0);
        for (int i = 0; i < m; i++) {
            double largest = 0;
            for (int j = 0; j < m; j++) largest = Math.max(largest, size[i * m + j]);
            if (!(largest >= Double.MIN_NORMAL)) throw singular(cell, i, largest);
            weight[i] = 1 / largest;
            for (int j = 0; j < m; j++) {
                columnWeight[j] = Math.max(columnWeight[j], size[i * m + j] / largest);
            }
        }
        for (int j = 0; j < m; j++) {
            if (!(columnWeight[j] >= Double.MIN_NORMAL)) throw singular(cell, j, columnWeight[j]);
            columnWeight[j] = 1 / columnWeight[j];
        }
    }

    private static SingularMatrixException singular(int cell, int unknown, double pivot) {
        return new SingularMatrixException(
                cell,
                "pivot %s of unknown %d is zero within rounding; nothing holds it"
                        .formatted(pivot, unknown));
    }

    private void swap(int place, int a, int b) {
        int start = place * m * m;
        for (int j = 0; j < m; j++) {
            double kept = triangles[start + a * m + j];
            triangles[start + a * m + j] = triangles[start + b * m + j];
            triangles[start + b * m + j] = kept;
        }
        int row = rows[place * m + a];
        rows[place * m + a] = rows[place * m + b];
        rows[place * m + b] = row;
        double w = weight[a];
        weight[a] = weight[b];
        weight[b] = w;
    }

    private void reduce(int start, int k) {
        int pivotRow = start + k * m;
        for (int i = k + 1; i < m; i++) {
            int row = start + i * m;
            double factor = triangles[row + k] / triangles[pivotRow + k];
            triangles[row + k] = factor;
            for (int j = k + 1; j < m; j++) triangles[row + j] -= factor * triangles[pivotRow + j];
        }
    }

    /** x = P^-1 v for the block of a place; both hold m numbers and are different arrays. */
    void solve(int place, double[] v, double[] x) {
        int start = place * m * m;
        for (int i = 0; i < m; i++) {
            double sum = v[rows[place * m + i]];
            for (int j = 0; j < i; j++) sum -= triangles[start + i * m + j] * x[j];
            x[i] = sum;
        }
        for (int i = m - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < m; j++) sum -= triangles[start + i * m + j] * x[j];
            x[i] = sum / triangles[start + i * m + i];
        }
    }
}
