package ness.linear;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ejml.data.DMatrixRMaj;

/** Solutions of small stencils with 120 digits in every step. */
public final class ExactSolution {
    private static final MathContext DIGITS = new MathContext(120);

    private ExactSolution() {}

    static double[] of(Stencil stencil, double[] rhs) {
        return of(matrix(stencil), rhs);
    }

    /** Without pivoting; the matrix is overwritten. */
    public static double[] of(BigDecimal[][] matrix, double[] rhs) {
        int n = rhs.length;
        BigDecimal[] x = new BigDecimal[n];
        for (int i = 0; i < n; i++) x[i] = new BigDecimal(rhs[i]);
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                if (matrix[i][k].signum() == 0) continue;
                BigDecimal factor = matrix[i][k].divide(matrix[k][k], DIGITS);
                for (int j = k; j < n; j++) {
                    matrix[i][j] = matrix[i][j].subtract(factor.multiply(matrix[k][j]), DIGITS);
                }
                x[i] = x[i].subtract(factor.multiply(x[k]), DIGITS);
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] = x[i].subtract(matrix[i][j].multiply(x[j]), DIGITS);
            }
            x[i] = x[i].divide(matrix[i][i], DIGITS);
            solution[i] = x[i].doubleValue();
        }
        return solution;
    }

    /** Diagonals are summed from excess and couplings without rounding. */
    private static BigDecimal[][] matrix(Stencil stencil) {
        DMatrixRMaj couplings = Stencils.dense(stencil);
        int n = couplings.numRows;
        BigDecimal[][] matrix = new BigDecimal[n][n];
        for (int j = 0; j < n; j++) {
            BigDecimal sum = new BigDecimal(stencil.diagonal()[j]);
            for (int i = 0; i < n; i++) {
                if (i == j) continue;
                matrix[i][j] = new BigDecimal(couplings.get(i, j));
                sum = sum.subtract(matrix[i][j]);
            }
            matrix[j][j] = sum;
        }
        return matrix;
    }
}
