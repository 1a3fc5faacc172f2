package ness.steady;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import ness.balance.Border;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

/** Block elimination solves the same equations as a dense solver of all unknowns. */
class BorderingTest {
    private static final double[][] CELLS = {{3, -1, 0}, {-1, 4, -1}, {0, -2, 5}};

    private static double[] solved(double[][] matrix, double[] right) {
        return new LUDecomposition(new Array2DRowRealMatrix(matrix))
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
    }

    private static Border border() {
        return new Border(
                List.of(
                        new Border.Link(
                                new int[] {0, 0}, new double[] {1, 0.5}, new double[] {2, 1}, 4),
                        new Border.Link(new int[] {2}, new double[] {3}, new double[] {1}, 2)),
                new int[] {-1, -1});
    }

    @Test
    void cellsAndWhatStandsBesideThem() {
        double[][] all = {
            {3, -1, 0, -1.5, 0},
            {-1, 4, -1, 0, 0},
            {0, -2, 5, 0, -3},
            {-3, 0, 0, 4 + 0.25, 0},
            {0, 0, -1, 0, 2 + 0.75}
        };
        double[] right = {1, 2, 3, 4, 5};
        Bordering bordering =
                new Bordering(
                        3, border(), new double[] {0.25, 0.75}, List.of(), r -> solved(CELLS, r));
        assertArrayEquals(solved(all, right), bordering.solve(right), 1e-14);
    }

    @Test
    void aSumThatIsGivenTakesThePlaceOfARow() {
        double[] weights = {1, 1, 2, 10, 20};
        double[][] all = {
            {3, -1, 0, -1.5, 0}, {-1, 4, -1, 0, 0}, {0, -2, 5, 0, -3}, weights, {0, 0, -1, 0, 2}
        };
        double[] right = {1, 2, 3, 40, 5};
        Bordering bordering =
                new Bordering(
                        3,
                        border(),
                        new double[2],
                        List.of(new Bordering.Sum(0, weights)),
                        r -> solved(CELLS, r));
        assertArrayEquals(solved(all, right), bordering.solve(right), 1e-14);
    }
}
