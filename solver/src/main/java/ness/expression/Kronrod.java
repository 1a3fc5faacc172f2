package ness.expression;

/**
 * The pair of rules by Gauss (7 points) and Kronrod (15 points) on [-1, 1], and the integrals from
 * -1 to each point of the polynomial through values at all points.
 *
 * <p>A. S. Kronrod, Nodes and Weights of Quadrature Formulas (1965); the numbers are those of R.
 * Piessens et al., QUADPACK (1983).
 */
public final class Kronrod {
    /** Number of points. */
    public static final int POINTS = 15;

    private static final double[] HALF = {
        0.9914553711208126,
        0.9491079123427585,
        0.8648644233597691,
        0.7415311855993945,
        0.5860872354676911,
        0.4058451513773972,
        0.20778495500789848,
        0
    };
    private static final double[] KRONROD = {
        0.022935322010529224,
        0.06309209262997856,
        0.10479001032225019,
        0.14065325971552592,
        0.1690047266392679,
        0.19035057806478542,
        0.20443294007529889,
        0.20948214108472782
    };
    private static final double[] GAUSS = {
        0, 0.1294849661688697,
        0, 0.27970539148927664,
        0, 0.3818300505051189,
        0, 0.4179591836734694
    };

    private static final double[] POINT = new double[POINTS];
    private static final double[] WEIGHT = new double[POINTS];
    private static final double[] COARSE = new double[POINTS];
    private static final double[][] UP_TO = new double[POINTS][POINTS];

    static {
        for (int k = 0; k < POINTS; k++) {
            int m = Math.min(k, POINTS - 1 - k);
            POINT[k] = k < POINTS / 2 ? -HALF[m] : HALF[m];
            WEIGHT[k] = KRONROD[m];
            COARSE[k] = GAUSS[m];
        }
        for (int k = 0; k < POINTS; k++)
            for (int j = 0; j < POINTS; j++) UP_TO[k][j] = integral(j, POINT[k]);
    }

    private Kronrod() {}

    /** The integral from -1 to {@code end} of the polynomial that is 1 at point j, 0 at others. */
    private static double integral(int j, double end) {
        double half = 0.5 * (end + 1);
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            double t = -1 + half * (1 + POINT[k]);
            double value = 1;
            for (int i = 0; i < POINTS; i++)
                if (i != j) value *= (t - POINT[i]) / (POINT[j] - POINT[i]);
            sum += WEIGHT[k] * value;
        }
        return half * sum;
    }

    /** Point k, rising. */
    public static double point(int k) {
        return POINT[k];
    }

    /** Weight of point k in the fine rule. */
    public static double weight(int k) {
        return WEIGHT[k];
    }

    /** Weight of point k in the coarse rule; 0 for points that it does not have. */
    public static double coarse(int k) {
        return COARSE[k];
    }

    /** Integrals from -1 to each point of values from {@code at} on. */
    public static void upTo(double[] values, double[] into) {
        for (int k = 0; k < POINTS; k++) {
            double sum = 0;
            for (int j = 0; j < POINTS; j++) sum += UP_TO[k][j] * values[j];
            into[k] = sum;
        }
    }
}
