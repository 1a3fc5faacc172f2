package ness.linear.multigrid;

/** How strongly cells are coupled along each axis. */
final class Strength {
    /** Rows that are looked at. */
    private static final int SAMPLE = 128;

    private Strength() {}

    /** Mean share of each axis in the couplings of a cell to the next along an axis. */
    static double[] shares(Level level) {
        double[] shares = new double[3];
        int stride = Math.max(1, level.rows / SAMPLE) | 1;
        for (int row = 0; row < level.rows; row += stride)
            for (int x = 0; x < level.count[0]; x++) {
                double[] c = new double[3];
                double sum = 0;
                for (int axis = 0; axis < 3; axis++) {
                    if (level.count[axis] == 1) continue;
                    c[axis] = level.coupling(Direction.along(axis))[x & 1][row][x >> 1];
                    sum += c[axis];
                }
                if (sum > 0) for (int axis = 0; axis < 3; axis++) shares[axis] += c[axis] / sum;
            }
        return shares;
    }
}
