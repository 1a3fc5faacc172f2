package ness.study;

/** The exponent with which an error falls when the mesh is refined, and what it falls towards. */
final class ObservedOrder {
    private static final double LARGEST_ORDER = 64;
    private static final int BISECTIONS = 200;

    private ObservedOrder() {}

    /**
     * The order from each mesh to the next, log(e1/e2)/log(n2/n1); NaN where an error is not a
     * positive number.
     *
     * @param cells number of cells along each axis of the meshes, rising
     * @param errors one a mesh
     */
    static double[] between(long[] cells, double[] errors) {
        double[] orders = new double[cells.length - 1];
        for (int i = 0; i < orders.length; i++) {
            double order =
                    Math.log(errors[i] / errors[i + 1])
                            / Math.log((double) cells[i + 1] / cells[i]);
            orders[i] = Double.isInfinite(order) ? Double.NaN : order;
        }
        return orders;
    }

    /**
     * What a value converges to, by Richardson's extrapolation: A of A + C n^-p through the values
     * on the three finest meshes. NaN if they do not approach anything.
     *
     * @param cells at least three, rising
     */
    static double limit(long[] cells, double[] values) {
        int last = cells.length - 1;
        double before = values[last - 1] - values[last - 2];
        double change = values[last] - values[last - 1];
        double coarse = (double) cells[last - 2] / cells[last - 1];
        double fine = (double) cells[last] / cells[last - 1];
        double order = order(before / change, coarse, fine);
        return values[last] + change / (Math.pow(fine, order) - 1);
    }

    /** The order at which the change falls by this ratio; it grows with the order. */
    private static double order(double ratio, double coarse, double fine) {
        double low = 0;
        double high = LARGEST_ORDER;
        if (!(ratio > Math.log(1 / coarse) / Math.log(fine) && ratio < ratio(high, coarse, fine))) {
            return Double.NaN;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (ratio(middle, coarse, fine) < ratio) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double ratio(double order, double coarse, double fine) {
        return (Math.pow(coarse, -order) - 1) / (1 - Math.pow(fine, -order));
    }
}
