package ness.steady;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import ness.balance.Border;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Linear equations for cells and a few unknowns beside them, by block elimination (theory T84): one
 * more solve of the cells for each unknown, then a dense system of these.
 */
public final class Bordering {
    private final int cells;
    private final List<Border.Link> links;
    private final UnaryOperator<double[]> solve;
    private final double[][] answers;
    private final double[][] whole;
    private final DecompositionSolver corner;

    /** A row that replaces that of an unknown: a sum that is given. */
    public record Sum(int unknown, double[] weights) {}

    /**
     * Prepares a system.
     *
     * @param cells number of cells
     * @param added to the diagonal of the unknowns beside them
     * @param sums rows that take the place of others
     * @param solve for the cells alone
     */
    public Bordering(
            int cells,
            Border border,
            double[] added,
            List<Sum> sums,
            UnaryOperator<double[]> solve) {
        this.cells = cells;
        this.solve = solve;
        links = border.links();
        int m = links.size();
        answers = new double[m][];
        whole = new double[m][];
        for (Sum sum : sums) whole[sum.unknown()] = sum.weights();
        double[][] matrix = new double[m][m];
        for (int k = 0; k < m; k++) {
            double[] column = new double[cells];
            Border.Link link = links.get(k);
            for (int s = 0; s < link.cells().length; s++)
                column[link.cells()[s]] += link.gives()[s];
            answers[k] = solve.apply(column);
        }
        for (int k = 0; k < m; k++)
            for (int l = 0; l < m; l++) {
                if (whole[k] != null) {
                    matrix[k][l] = whole[k][cells + l] + dot(whole[k], answers[l]);
                } else {
                    double own = k == l ? links.get(k).own() + added[k] : 0;
                    matrix[k][l] = own - taken(links.get(k), answers[l]);
                }
            }
        for (int k = 0; k < m; k++)
            if (Arrays.stream(matrix[k]).allMatch(v -> v == 0)) matrix[k][k] = 1;
        corner = new LUDecomposition(new Array2DRowRealMatrix(matrix, false), 0).getSolver();
    }

    private double dot(double[] weights, double[] vector) {
        double sum = 0;
        for (int c = 0; c < cells; c++) sum += weights[c] * vector[c];
        return sum;
    }

    private static double taken(Border.Link link, double[] vector) {
        double sum = 0;
        for (int s = 0; s < link.cells().length; s++)
            sum += link.takes()[s] * vector[link.cells()[s]];
        return sum;
    }

    /** The solution for a right-hand side; rows that are sums have their value there. */
    public double[] solve(double[] right) {
        double[] solution = Arrays.copyOf(solve.apply(Arrays.copyOf(right, cells)), right.length);
        int m = links.size();
        ArrayRealVector rest = new ArrayRealVector(m);
        for (int k = 0; k < m; k++) {
            double[] weights = whole[k];
            double known =
                    weights != null ? 0 - dot(weights, solution) : taken(links.get(k), solution);
            rest.setEntry(k, right[cells + k] + known);
        }
        double[] beside = corner.solve(rest).toArray();
        for (int k = 0; k < m; k++) {
            solution[cells + k] = beside[k];
            for (int c = 0; c < cells; c++) solution[c] += answers[k][c] * beside[k];
        }
        return solution;
    }
}
