package ness.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Vectors that a matrix of small whole numbers takes to zero. */
public final class NullSpace {
    private static final double ROUNDING = 1e-9;

    private NullSpace() {}

    /** A basis, by Gauss-Jordan elimination; each vector is 1 in a column of its own. */
    public static List<double[]> of(List<double[]> matrix, int columns) {
        double[][] a = matrix.stream().map(double[]::clone).toArray(double[][]::new);
        int[] pivotOf = new int[columns];
        Arrays.fill(pivotOf, -1);
        int row = 0;
        for (int c = 0; c < columns && row < a.length; c++) {
            int pivot = row;
            for (int r = row; r < a.length; r++)
                if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) pivot = r;
            if (Math.abs(a[pivot][c]) < ROUNDING) continue;
            double[] swapped = a[pivot];
            a[pivot] = a[row];
            a[row] = swapped;
            eliminate(a, row, c);
            pivotOf[c] = row++;
        }
        List<double[]> basis = new ArrayList<>();
        for (int free = 0; free < columns; free++) {
            if (pivotOf[free] >= 0) continue;
            double[] vector = new double[columns];
            vector[free] = 1;
            for (int c = 0; c < columns; c++) {
                double value = pivotOf[c] < 0 ? 0 : -a[pivotOf[c]][free];
                if (Math.abs(value) > ROUNDING) vector[c] = value;
            }
            basis.add(vector);
        }
        return basis;
    }

    private static void eliminate(double[][] a, int row, int column) {
        double pivot = a[row][column];
        for (int c = 0; c < a[row].length; c++) a[row][c] /= pivot;
        for (int r = 0; r < a.length; r++) {
            double factor = a[r][column];
            if (r == row || factor == 0) continue;
            for (int c = 0; c < a[r].length; c++) a[r][c] -= factor * a[row][c];
        }
    }
}
