package ness.linear.multigrid;

import java.util.Arrays;

/** How strongly cells are coupled along each axis. */
final class Strength {
    /** Cells that are looked at, in rows that are far from each other. */
    private static final int SAMPLE = 20_000;

    /** Ratio of couplings above which a cell counts as held along one axis. */
    private static final float FIRM = 8;

    /** Share of such cells above which lines are relaxed. */
    private static final double MANY = 0.01;

    /** Powers of two of the ratio of couplings that are told apart. */
    private static final int OCTAVES = 48;

    /** Powers of two within which cells are alike. */
    private static final int NEAR = 5;

    private Strength() {}

    /** What is looked at of a cell: its couplings to the next along each axis, 0 where none. */
    @FunctionalInterface
    private interface Look {
        void at(float x, float y, float z);
    }

    private static void sample(Level level, Look look) {
        int wanted = Math.max(1, SAMPLE / level.count[0]);
        int stride = Math.max(1, level.rows / wanted) | 1;
        float[][] firmer = new float[3][level.length];
        float[] scratch = new float[level.length + 2];
        for (int row = 0; row < level.rows; row += stride)
            for (int p = 0; p < 2; p++) {
                for (int axis = 0; axis < 3; axis++)
                    firmer(level, axis, row, p, firmer[axis], scratch);
                for (int m = 0; m < level.size(p); m++)
                    look.at(firmer[0][m], firmer[1][m], firmer[2][m]);
            }
    }

    /**
     * The larger of the two couplings of each cell along an axis: the smaller is small also beside
     * a bad conductor, where nothing is gained by lines.
     */
    private static void firmer(
            Level level, int axis, int row, int p, float[] into, float[] scratch) {
        Arrays.fill(into, 0);
        if (level.count[axis] == 1) return;
        for (int side = 0; side < 2; side++) {
            float[] c = level.couplingsOf(row, p, Direction.along(axis), side == 1, scratch);
            if (c != null)
                for (int m = 0; m < level.size(p); m++) into[m] = Math.max(into[m], c[m]);
        }
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
     * Along which axes lines should be relaxed: those along which many cells hold much firmer to
     * their neighbours than along another. None where all cells do so alike along one axis, which
     * is coarsened alone then.
     */
    static boolean[] lines(Level level) {
        int[] firm = new int[3];
        int[][] alike = new int[3][OCTAVES];
        int[] cells = new int[1];
        sample(
                level,
                (x, y, z) -> {
                    cells[0]++;
                    float most = Math.max(x, Math.max(y, z));
                    int axis = x == most ? 0 : y == most ? 1 : 2;
                    float second = Math.max(axis == 0 ? y : x, axis == 2 ? y : z);
                    if (most > FIRM * second) firm[axis]++;
                    int octave = Math.min(OCTAVES - 1, Math.getExponent(most / second));
                    alike[axis][Math.max(0, octave)]++;
                });
        boolean[] lines = new boolean[3];
        int axes = 0;
        int last = 0;
        for (int axis = 0; axis < 3; axis++) {
            lines[axis] = firm[axis] > MANY * cells[0];
            if (!lines[axis]) continue;
            axes++;
            last = axis;
        }
        boolean needed = axes > 1 || (axes == 1 && !alike(alike[last], cells[0]));
        return needed ? lines : new boolean[3];
    }

    /** Whether all but few cells are within some octaves that follow each other. */
    private static boolean alike(int[] octaves, int cells) {
        int most = 0;
        for (int first = 0; first < octaves.length; first++) {
            int sum = 0;
            for (int o = first; o < Math.min(octaves.length, first + NEAR); o++) sum += octaves[o];
            most = Math.max(most, sum);
        }
        return most >= (1 - MANY) * cells;
    }
}
