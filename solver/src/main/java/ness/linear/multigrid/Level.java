package ness.linear.multigrid;

import java.util.Arrays;
import ness.parallel.Team;
import org.jspecify.annotations.Nullable;

/**
 * One grid of the hierarchy: couplings between each cell and its neighbours, the excess of each
 * cell, and the vectors of a cycle.
 *
 * <p>A row is a line of cells along axis 0; row j + ny k. Cells of even and odd index along it lie
 * in arrays of their own, so that neighbours, colours and coarse cells are all whole arrays: value
 * m of parity p belongs to cell 2 m + p. Couplings lie with the lower cell of a pair, one array for
 * each {@link Direction}.
 */
final class Level {
    /** Cells of a block of rows that one thread takes at a time. */
    static final int BLOCK = 1 << 14;

    /** Cells along each axis. */
    final int[] count;

    /** Whether an axis closes on itself; it has an even number of cells then. */
    final boolean[] wraps;

    /** Number of rows. */
    final int rows;

    /** Length of the arrays of a row: the number of even cells. */
    final int length;

    /** Directions that couple anything here. */
    final Direction[] directions;

    /** Couplings by direction, parity and row; null where nothing is coupled. */
    final float[] @Nullable [][][] couplings = new float[Direction.ALL.length][][][];

    final float[][][] excess;

    /** One over excess and couplings together; 0 where both vanish. */
    final float[][][] inverse;

    final float[][][] solution;
    final float[][][] right;
    final float[][][] defect;

    /**
     * Whether cells are relaxed one by one in two colours, which do where they are coupled to the
     * next along axes alone.
     */
    boolean twoColours;

    Level(int[] count, boolean[] wraps, boolean wide) {
        this.count = count.clone();
        this.wraps = wraps.clone();
        for (int axis = 0; axis < 3; axis++) this.wraps[axis] &= count[axis] > 1;
        rows = count[1] * count[2];
        length = (count[0] + 1) / 2;
        directions =
                Arrays.stream(Direction.ALL)
                        .filter(d -> (wide || d.length() == 1) && d.fits(count))
                        .toArray(Direction[]::new);
        excess = field();
        inverse = field();
        solution = field();
        right = field();
        defect = field();
        twoColours = !wide;
        for (Direction d : directions) couplings[d.number()] = field();
    }

    /** A number for each cell. */
    float[][][] field() {
        return new float[2][rows][length];
    }

    /**
     * Parity of the cells of a colour in a row where two colours do; coarse cells are of the first.
     */
    int parity(int colour, int row) {
        int j = count[1] > 1 ? row % count[1] + 1 : 0;
        int k = count[2] > 1 ? row / count[1] + 1 : 0;
        return (1 + colour + j + k) & 1;
    }

    /** Number of cells. */
    long cells() {
        return (long) rows * count[0];
    }

    /** Number of cells of a parity in each row. */
    int size(int parity) {
        return parity == 0 ? length : count[0] / 2;
    }

    float[][][] coupling(Direction d) {
        float[][][] found = couplings[d.number()];
        if (found == null) throw new IllegalStateException("nothing is coupled along " + d);
        return found;
    }

    /** The row that lies dy and dz further, or -1 beyond the box. */
    int row(int row, int dy, int dz) {
        int j = step(1, row % count[1], dy);
        int k = step(2, row / count[1], dz);
        return j < 0 || k < 0 ? -1 : j + count[1] * k;
    }

    /** Index of a cell some steps further along an axis, or -1 beyond the box. */
    int step(int axis, int from, int by) {
        int n = count[axis];
        int to = from + by;
        if (to >= 0 && to < n) return to;
        return wraps[axis] ? Math.floorMod(to, n) : -1;
    }

    /**
     * The numbers of the cells that lie dx further along a row, each at the index of the cell of
     * parity {@code parity} it is a neighbour of; beyond the box 0. Copies into {@code scratch}
     * unless they lie as wanted already.
     */
    float[] beside(float[][][] field, int row, int parity, int dx, float[] scratch) {
        float[] own = field[parity][row];
        if (dx == 0) return own;
        float[] other = field[1 - parity][row];
        int n = size(parity);
        if (parity == 0) {
            if (dx > 0) return other;
            System.arraycopy(other, 0, scratch, 1, n - 1);
            scratch[0] = wraps[0] ? other[n - 1] : 0;
        } else {
            if (dx < 0) return other;
            boolean ends = count[0] % 2 == 0;
            System.arraycopy(other, 1, scratch, 0, ends ? n - 1 : n);
            if (ends) scratch[n - 1] = wraps[0] ? other[0] : 0;
        }
        return scratch;
    }

    /** Couplings of the cells of a row to their neighbours along a direction or against it. */
    float @Nullable [] couplingsOf(
            int row, int parity, Direction d, boolean against, float[] scratch) {
        if (!against) return coupling(d)[parity][row];
        int from = row(row, -d.dy(), -d.dz());
        return from < 0 ? null : beside(coupling(d), from, parity, -d.dx(), scratch);
    }

    /** Runs a loop over all rows, in blocks of some ten thousand cells. */
    void forEachRow(Team team, Team.Loop loop) {
        team.forEach(rows, Math.max(1, BLOCK / count[0]), loop);
    }

    /** Sets a number for each cell to zero. */
    void clear(float[][][] field, Team team) {
        forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++)
                        for (float[][] ofParity : field) Arrays.fill(ofParity[row], 0);
                });
    }

    /** Writes the numbers of a row in the order of its cells. */
    void join(float[][][] field, int row, float[] full) {
        float[] even = field[0][row];
        float[] odd = field[1][row];
        for (int m = 0; m < length; m++) {
            full[2 * m] = even[m];
            full[2 * m + 1] = odd[m];
        }
    }

    /** Puts numbers in the order of cells into the two arrays of a row. */
    void split(float[] full, float[][][] field, int row) {
        float[] even = field[0][row];
        float[] odd = field[1][row];
        for (int m = 0; m < length; m++) even[m] = full[2 * m];
        for (int m = 0; m < size(1); m++) odd[m] = full[2 * m + 1];
    }

    /** Fills {@link #inverse} from couplings and excess. */
    void invert(int from, int to, Work work) {
        for (int row = from; row < to; row++)
            for (int p = 0; p < 2; p++) {
                int n = size(p);
                float[] sum = work.sum;
                System.arraycopy(excess[p][row], 0, sum, 0, n);
                addCouplings(row, p, sum, work);
                float[] result = inverse[p][row];
                for (int i = 0; i < n; i++) result[i] = sum[i] > 0 ? 1 / sum[i] : 0;
            }
    }

    /** Writes 1 for cells whose couplings nearly cancel in their sum, and 0 for others. */
    void findFrail(int row, int p, float[] frail, Work work) {
        int n = size(p);
        float[] sum = work.sum;
        System.arraycopy(excess[p][row], 0, sum, 0, n);
        addCouplings(row, p, sum, work);
        Arrays.fill(frail, 0, n, 0);
        for (Direction d : directions) {
            Rows.addSize(frail, coupling(d)[p][row], n);
            float[] back = couplingsOf(row, p, d, true, work.first);
            if (back != null) Rows.addSize(frail, back, n);
        }
        for (int i = 0; i < n; i++) frail[i] = sum[i] < 0.5f * frail[i] ? 1 : 0;
    }

    private void addCouplings(int row, int p, float[] sum, Work work) {
        for (Direction d : directions) {
            Rows.add(sum, coupling(d)[p][row], size(p));
            float[] back = couplingsOf(row, p, d, true, work.first);
            if (back != null) Rows.add(sum, back, size(p));
        }
    }

    /**
     * Solves the balances of the cells of one parity of a row for their own unknowns: u = (r + sum
     * c u_neighbour) / d.
     */
    void solve(int row, int p, Work work) {
        int n = size(p);
        float[] t = work.sum;
        System.arraycopy(right[p][row], 0, t, 0, n);
        meet(row, p, work);
        float[][] c = work.couplings;
        float[][] v = work.values;
        int k = 0;
        for (; k + 4 <= work.neighbours; k += 4)
            Rows.addFlows(
                    t, c[k], v[k], c[k + 1], v[k + 1], c[k + 2], v[k + 2], c[k + 3], v[k + 3], n);
        for (; k < work.neighbours; k++) Rows.addFlow(t, c[k], v[k], n);
        Rows.product(solution[p][row], inverse[p][row], t, n);
    }

    /** Writes r + sum c (u_neighbour - u) - D u of the cells of one parity of a row to t. */
    void residual(int row, int p, float[] t, Work work) {
        int n = size(p);
        float[] u = solution[p][row];
        Rows.begin(t, right[p][row], excess[p][row], u, n);
        meet(row, p, work);
        float[][] c = work.couplings;
        float[][] v = work.values;
        int k = 0;
        for (; k + 4 <= work.neighbours; k += 4)
            Rows.gains(
                    t, u, c[k], v[k], c[k + 1], v[k + 1], c[k + 2], v[k + 2], c[k + 3], v[k + 3],
                    n);
        for (; k < work.neighbours; k++) Rows.gain(t, c[k], v[k], u, n);
    }

    /** Lists the neighbours of the cells of one parity of a row: couplings and solutions. */
    private void meet(int row, int p, Work work) {
        work.neighbours = 0;
        for (Direction d : directions) {
            int ahead = row(row, d.dy(), d.dz());
            if (ahead >= 0)
                work.add(
                        coupling(d)[p][row],
                        beside(solution, ahead, p, d.dx(), work.valueScratch()));
            int behind = row(row, -d.dy(), -d.dz());
            if (behind >= 0)
                work.add(
                        beside(coupling(d), behind, p, -d.dx(), work.couplingScratch()),
                        beside(solution, behind, p, -d.dx(), work.valueScratch()));
        }
    }
}
