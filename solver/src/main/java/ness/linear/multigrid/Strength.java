package ness.linear.multigrid;

/** How strongly cells are coupled along each axis. */
final class Strength {
    /** Rows that are looked at. */
    private static final int SAMPLE = 128;

    /** Ratio of couplings above which a cell counts as held along one axis. */
    private static final float FIRM = 8;

    /** Share of such cells above which lines are relaxed. */
    private static final double MANY = 0.05;

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

    /**
     * Along which axes lines should be relaxed: where many cells hold much firmer to their
     * neighbours along one axis than along another, and not all of them along the same.
     */
    static boolean[] lines(Level level) {
        int[] firm = new int[3];
        int cells = 0;
        int stride = Math.max(1, level.rows / SAMPLE) | 1;
        for (int row = 0; row < level.rows; row += stride)
            for (int x = 0; x < level.count[0]; x++) {
                cells++;
                float most = 0;
                float least = Float.POSITIVE_INFINITY;
                int strongest = 0;
                for (int axis = 0; axis < 3; axis++) {
                    if (level.count[axis] == 1) continue;
                    float c = level.coupling(Direction.along(axis))[x & 1][row][x >> 1];
                    if (c == 0) continue;
                    if (c > most) strongest = axis;
                    most = Math.max(most, c);
                    least = Math.min(least, c);
                }
                if (most > FIRM * least) firm[strongest]++;
            }
        boolean[] lines = new boolean[3];
        int axes = 0;
        for (int axis = 0; axis < 3; axis++) {
            lines[axis] = firm[axis] > MANY * cells;
            if (lines[axis]) axes++;
        }
        return axes > 1 ? lines : new boolean[3];
    }
}
