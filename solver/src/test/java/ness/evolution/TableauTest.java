package ness.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** The coefficients fulfil the conditions of the order that the table claims. */
class TableauTest {
    private static final Tableau METHOD = Tableau.ESDIRK4;
    private static final double ROUNDING = 1e-14;

    private static double[] nodes() {
        double[] c = new double[METHOD.stages()];
        for (int i = 0; i < c.length; i++) c[i] = METHOD.at(i);
        return c;
    }

    private static double[] times(double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++)
            for (int j = 0; j <= i; j++) product[i] += METHOD.a()[i][j] * vector[j];
        return product;
    }

    private static double[] power(double[] c, int exponent) {
        double[] power = c.clone();
        for (int i = 0; i < c.length; i++) power[i] = Math.pow(c[i], exponent);
        return power;
    }

    private static double[] product(double[] one, double[] other) {
        double[] product = one.clone();
        for (int i = 0; i < product.length; i++) product[i] *= other[i];
        return product;
    }

    private static double weighted(double[] weights, double[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) sum += weights[i] * vector[i];
        return sum;
    }

    private static double[] weights() {
        double[] b = new double[METHOD.stages()];
        for (int i = 0; i < b.length; i++) b[i] = METHOD.weight(i);
        return b;
    }

    private static void assertOrderThree(double[] b) {
        double[] c = nodes();
        assertEquals(1, weighted(b, power(c, 0)), ROUNDING);
        assertEquals(1 / 2.0, weighted(b, c), ROUNDING);
        assertEquals(1 / 3.0, weighted(b, power(c, 2)), ROUNDING);
        assertEquals(1 / 6.0, weighted(b, times(c)), ROUNDING);
    }

    @Test
    void theStepIsOfOrderFour() {
        double[] b = weights();
        double[] c = nodes();
        assertOrderThree(b);
        assertEquals(1 / 4.0, weighted(b, power(c, 3)), ROUNDING);
        assertEquals(1 / 8.0, weighted(b, product(c, times(c))), ROUNDING);
        assertEquals(1 / 12.0, weighted(b, times(power(c, 2))), ROUNDING);
        assertEquals(1 / 24.0, weighted(b, times(times(c))), ROUNDING);
    }

    @Test
    void theEmbeddedOneIsOfOrderThreeAndNotFour() {
        double[] b = METHOD.other();
        assertOrderThree(b);
        assertNotEquals(1 / 4.0, weighted(b, power(nodes(), 3)), 1e-4);
    }

    @Test
    void everyImplicitStageHasTheSameDiagonalAndLiesWhereItsRowSumsTo() {
        for (int i = 1; i < METHOD.stages(); i++) {
            assertEquals(METHOD.diagonal(), METHOD.a()[i][i], 0);
            double sum = 0;
            for (double each : METHOD.a()[i]) sum += each;
            assertEquals(sum, METHOD.at(i), ROUNDING);
        }
        assertEquals(0, METHOD.at(0), 0);
    }

    @Test
    void stagesAreOfOrderTwo() {
        double[] c = nodes();
        double[] first = times(c);
        for (int i = 1; i < c.length; i++) assertEquals(c[i] * c[i] / 2, first[i], ROUNDING);
    }

    /** R(z) tends to 0 for large -z: the last stage is the step, and the rest is bounded. */
    @Test
    void veryStiffModesVanishInOneStep() {
        double[] stage = new double[METHOD.stages()];
        double z = -1e12;
        stage[0] = 1;
        for (int i = 1; i < stage.length; i++) {
            double sum = 1;
            for (int j = 0; j < i; j++) sum += z * METHOD.a()[i][j] * stage[j];
            stage[i] = sum / (1 - z * METHOD.a()[i][i]);
        }
        assertEquals(0, stage[stage.length - 1], 1e-10);
    }
}
