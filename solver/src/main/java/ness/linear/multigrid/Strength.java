package ness.linear.multigrid;

/** How strongly cells are coupled along each axis. */
final class Strength {
    /** Cells that are looked at, in rows that are far from each other. */
    private static final int SAMPLE = 20_000;

    /** Ratio of couplings above which a cell counts as held along one axis. */
    private static final float FIRM = 8;

    /** Share of such cells above which lines are relaxed. */
    private static final double MANY = 0.05;

    private Strength() {}

    /** What is looked at of a cell: its couplings to the next along each axis, 0 where none. */
    @FunctionalInterface
    private interface Look {
        void at(float x, float y, float z);
    }

    private static void sample(Level level, Look look) {
        int wanted = Math.max(1, SAMPLE / level.count[0]);
        int stride = Math.max(1, level.rows / wanted) | 1;
        float[][][][] c = new float[3][][][];
        for (int axis = 0; axis < 3; axis++)
            c[axis] =
                    level.count[axis] > 1
                            ? level.coupling(Direction.along(axis))
                            : new float[2][level.rows][level.length];
        for (int row = 0; row < level.rows; row += stride)
            for (int p = 0; p < 2; p++)
                for (int m = 0; m < level.size(p); m++)
                    look.at(c[0][p][row][m], c[1][p][row][m], c[2][p][row][m]);
    }

    /** Sum of the shares of each axis in these couplings. */
    static double[] shares(Level level) {
        double[] shares = new double[3];
        sample(
                level,
                (x, y, z) -> {
                    double sum = x + y + z;
                    if (!(sum > 0)) return;
                    shares[0] += x / sum;
                    shares[1] += y / sum;
                    shares[2] += z / sum;
                });
        return shares;
    }

    /**
     * Along which axes lines should be relaxed: where many cells hold much firmer to their
     * neighbours along one axis than along another, and not all of them along the same.
     */
    static boolean[] lines(Level level) {
        int[] firm = new int[3];
        int[] cells = new int[1];
        sample(
                level,
                (x, y, z) -> {
                    cells[0]++;
                    float most = Math.max(x, Math.max(y, z));
                    float least = Math.min(least(x), Math.min(least(y), least(z)));
                    if (most > FIRM * least) firm[x == most ? 0 : y == most ? 1 : 2]++;
                });
        boolean[] lines = new boolean[3];
        int axes = 0;
        for (int axis = 0; axis < 3; axis++) {
            lines[axis] = firm[axis] > MANY * cells[0];
            if (lines[axis]) axes++;
        }
        return axes > 1 ? lines : new boolean[3];
    }

    private static float least(float coupling) {
        return coupling > 0 ? coupling : Float.POSITIVE_INFINITY;
    }
}
