package ness.evolution;

/**
 * The coefficients of a stiffly accurate, singly diagonal Runge-Kutta method with an explicit first
 * stage (theory T80). Row i of {@code a} holds the i + 1 coefficients of stage i; the last row is
 * the step itself, and its last stage the first of the next step.
 *
 * @param name as reports have it
 * @param order of the step
 * @param embedded order of the weights by which the error is told
 * @param a coefficients, row by row
 * @param other weights of the embedded method
 */
public record Tableau(String name, int order, int embedded, double[][] a, double[] other) {

    /**
     * Six stages of order 4 with an embedded method of order 3; L-stable, stages of order 2.
     *
     * <p>C. A. Kennedy, M. H. Carpenter, Appl. Numer. Math. 44 (2003) 139, ARK4(3)6L[2]SA, its
     * implicit part.
     */
    public static final Tableau ESDIRK4 =
            new Tableau(
                    "esdirk4(3)",
                    4,
                    3,
                    new double[][] {
                        {0},
                        {0.25, 0.25},
                        {8611 / 62500.0, -1743 / 31250.0, 0.25},
                        {
                            5012029 / 34652500.0, -654441 / 2922500.0, 174375 / 388108.0, 0.25,
                        },
                        {
                            15267082809.0 / 155376265600.0,
                            -71443401 / 120774400.0,
                            730878875 / 902184768.0,
                            2285395 / 8070912.0,
                            0.25
                        },
                        {
                            82889 / 524892.0,
                            0,
                            15625 / 83664.0,
                            69875 / 102672.0,
                            -2260 / 8211.0,
                            0.25
                        }
                    },
                    new double[] {
                        4586570599.0 / 29645900160.0,
                        0,
                        178811875 / 945068544.0,
                        814220225.0 / 1159782912.0,
                        -3700637 / 11593932.0,
                        61727 / 225920.0
                    });

    /** Number of stages. */
    public int stages() {
        return a.length;
    }

    /** Where in the step a stage lies, from 0 to 1. */
    public double at(int stage) {
        double sum = 0;
        for (double coefficient : a[stage]) sum += coefficient;
        return stage == a.length - 1 ? 1 : sum;
    }

    /** The coefficient of each implicit stage's own rates. */
    public double diagonal() {
        return a[1][1];
    }

    /** Weight of a stage in the step. */
    public double weight(int stage) {
        return a[a.length - 1][stage];
    }

    /** Weight of a stage in the difference of the step to the embedded one. */
    public double errorWeight(int stage) {
        return weight(stage) - other[stage];
    }
}
