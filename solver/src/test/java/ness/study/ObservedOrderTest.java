package ness.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ObservedOrderTest {
    /** e = C n^-p has order p between any two meshes; rounding enters by log(e1/e2) alone. */
    @Property(tries = 200)
    void aPowerLawHasItsExponent(
            @ForAll @DoubleRange(min = 0.2, max = 6) double order,
            @ForAll @IntRange(min = -20, max = 20) int decade,
            @ForAll @IntRange(min = 2, max = 50) int coarse,
            @ForAll @IntRange(min = 1, max = 100) int more) {
        long[] cells = {coarse, coarse + more, 3L * (coarse + more)};
        double[] errors = new double[3];
        for (int i = 0; i < 3; i++) {
            errors[i] = Math.pow(10, decade) * Math.pow((double) cells[i], -order);
        }
        double tolerance = 1e-12 / Math.log((double) cells[1] / cells[0]);
        assertArrayEquals(
                new double[] {order, order}, ObservedOrder.between(cells, errors), tolerance);
    }

    @Test
    void anErrorOfZeroHasNoOrder() {
        assertTrue(Double.isNaN(ObservedOrder.between(new long[] {1, 2}, new double[] {1, 0})[0]));
        assertTrue(Double.isNaN(ObservedOrder.between(new long[] {1, 2}, new double[] {0, 1})[0]));
        assertTrue(Double.isNaN(ObservedOrder.between(new long[] {1, 2}, new double[] {0, 0})[0]));
    }

    @Test
    void aGrowingErrorHasANegativeOrder() {
        assertEquals(-1, ObservedOrder.between(new long[] {10, 20}, new double[] {1, 2})[0], 1e-15);
    }

    /** The limit of A + C n^-p is A, whatever the ratio of the meshes and the sign of C. */
    @Property(tries = 200)
    void valuesOfAPowerLawApproachItsLimit(
            @ForAll @DoubleRange(min = 0.5, max = 4) double order,
            @ForAll @DoubleRange(min = -10, max = 10) double limit,
            @ForAll boolean fromBelow,
            @ForAll @IntRange(min = 4, max = 20) int coarse) {
        long[] cells = {coarse, 2L * coarse, 3L * coarse};
        double[] values = new double[3];
        for (int i = 0; i < 3; i++) {
            values[i] = limit + (fromBelow ? -1 : 1) * Math.pow(cells[i] / 10.0, -order);
        }
        double change = Math.abs(values[2] - values[1]);
        double rounding = 1e-14 * (1 + Math.abs(limit)) / change;
        assertEquals(limit, ObservedOrder.limit(cells, values), 100 * rounding + 1e-12);
    }

    @Test
    void onlyTheThreeFinestMeshesAreExtrapolated() {
        double[] values = {1e6, 1 + 1.0 / 100, 1 + 1.0 / 400, 1 + 1.0 / 1600};
        assertEquals(1, ObservedOrder.limit(new long[] {5, 10, 20, 40}, values), 1e-14);
    }

    @Test
    void valuesThatApproachNothingHaveNoLimit() {
        long[] cells = {10, 20, 40};
        assertTrue(Double.isNaN(ObservedOrder.limit(cells, new double[] {1, 2, 1})));
        assertTrue(Double.isNaN(ObservedOrder.limit(cells, new double[] {1, 2, 4})));
        assertTrue(Double.isNaN(ObservedOrder.limit(cells, new double[] {1, 1, 1})));
        assertTrue(Double.isNaN(ObservedOrder.limit(cells, new double[] {1, Double.NaN, 1})));
    }
}
