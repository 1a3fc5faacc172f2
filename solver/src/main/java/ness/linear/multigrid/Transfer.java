package ness.linear.multigrid;

import java.util.Arrays;
import ness.parallel.Team;

/**
 * Interpolation between a level and the next coarser one, by the operator (theory T43): coarse
 * cells are those of odd index along the axes that are coarsened; a cell between them takes what
 * the balance over its couplings towards them gives.
 *
 * <p>A corner is a bit for each axis, set for the upper of the two coarse cells that a cell lies
 * between. Along axes where it lies at a coarse cell its bit is 0.
 */
final class Transfer {
    private final Level fine;
    private final Level coarse;
    private final boolean[] coarsened;
    private final Team team;
    private final Work[] works;

    /** Weights by corner, parity and row; no array where a row has no such corner. */
    private final float[][][][] weights = new float[8][2][][];

    /** Whether cells of the second colour have no defect. */
    private boolean quiet;

    /** Cells of a coarse row that lie below those of the fine row. */
    private final int coarseCells;

    Transfer(Level fine, Level coarse, boolean[] coarsened, Team team, Work[] works) {
        this.fine = fine;
        this.coarse = coarse;
        this.coarsened = coarsened.clone();
        this.team = team;
        this.works = works;
        coarseCells = coarsened[0] ? fine.count[0] / 2 : fine.count[0];
        for (int corner = 0; corner < 8; corner++)
            for (int p = 0; p < 2; p++) weights[corner][p] = new float[fine.rows][];
        for (int axes = 1; axes <= 3; axes++) {
            int number = axes;
            fine.forEachRow(
                    team,
                    (from, to, thread) -> {
                        for (int row = from; row < to; row++)
                            for (int p = 0; p < 2; p++)
                                if (Integer.bitCount(between(row, p)) == number)
                                    weigh(row, p, works[thread]);
                    });
        }
    }

    Level fine() {
        return fine;
    }

    Level coarse() {
        return coarse;
    }

    boolean coarsened(int axis) {
        return coarsened[axis];
    }

    /** The axes along which the cells of a row lie between coarse ones, a bit for each. */
    int between(int row, int parity) {
        int axes = coarsened[0] && parity == 0 ? 1 : 0;
        if (coarsened[1] && row % fine.count[1] % 2 == 0) axes |= 2;
        if (coarsened[2] && row / fine.count[1] % 2 == 0) axes |= 4;
        return axes;
    }

    /** Coarse cells along each axis that lie at fine ones; a ring may have one more. */
    int[] realCount() {
        int[] real = fine.count.clone();
        for (int axis = 0; axis < 3; axis++) if (coarsened[axis]) real[axis] /= 2;
        return real;
    }

    /** Weights of a corner, by parity and row. */
    float[][][] weights(int corner) {
        return weights[corner];
    }

    /** Weights and loss of cells between coarse ones along {@code between} axes. */
    private void weigh(int row, int p, Work work) {
        int n = fine.size(p);
        int axes = between(row, p);
        float[] loss = fine.solution[p][row];
        System.arraycopy(fine.excess[p][row], 0, loss, 0, n);
        for (int corner = 0; corner < 8; corner++)
            if ((corner & ~axes) == 0) weights[corner][p][row] = new float[fine.length];
        for (Direction d : fine.directions) {
            collect(row, p, axes, d, false, work);
            collect(row, p, axes, d, true, work);
        }
        float[] sum = work.sum;
        Rows.clip(loss, n);
        System.arraycopy(loss, 0, sum, 0, n);
        for (int corner = 0; corner < 8; corner++)
            if ((corner & ~axes) == 0) {
                Rows.clip(weights[corner][p][row], n);
                Rows.add(sum, weights[corner][p][row], n);
            }
        for (int i = 0; i < n; i++) sum[i] = sum[i] > 0 ? 1 / sum[i] : 0;
        Rows.multiply(loss, sum, n);
        for (int corner = 0; corner < 8; corner++)
            if ((corner & ~axes) == 0) Rows.multiply(weights[corner][p][row], sum, n);
    }

    /** Adds what the neighbours along one direction say, seen along the axes between alone. */
    private void collect(int row, int p, int axes, Direction d, boolean against, Work work) {
        int sign = against ? -1 : 1;
        int dx = (axes & 1) != 0 ? sign * d.dx() : 0;
        int dy = (axes & 2) != 0 ? sign * d.dy() : 0;
        int dz = (axes & 4) != 0 ? sign * d.dz() : 0;
        if (dx == 0 && dy == 0 && dz == 0) return;
        int row2 = fine.row(row, dy, dz);
        float[] c = fine.couplingsOf(row, p, d, against, work.first);
        if (row2 < 0 || c == null) return;
        int n = fine.size(p);
        int moved = (dx != 0 ? 1 : 0) | (dy != 0 ? 2 : 0) | (dz != 0 ? 4 : 0);
        int upper = (dx > 0 ? 1 : 0) | (dy > 0 ? 2 : 0) | (dz > 0 ? 4 : 0);
        int free = axes & ~moved;
        if (free == 0) {
            Rows.add(weights[upper][p][row], c, n);
            return;
        }
        for (int corner = 0; corner < 8; corner++) {
            if ((corner & ~free) != 0) continue;
            float[] w = fine.beside(weights[corner], row2, p, dx, work.second);
            Rows.addProduct(weights[corner | upper][p][row], c, w, n);
        }
        float[] l = fine.beside(fine.solution, row2, p, dx, work.second);
        Rows.addProduct(fine.solution[p][row], c, l, n);
    }

    /**
     * Adds the interpolated solution of the coarse level to that of the fine one; of two colours to
     * the first alone, since a sweep backwards does not ask for the second.
     */
    void prolong() {
        fine.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++) prolong(row, works[thread]);
                });
    }

    private void prolong(int row, Work work) {
        int axes = between(row, 1) & 6;
        for (int corner = 0; corner < 8; corner += 2) {
            if ((corner & ~axes) != 0) continue;
            int from = coarseRow(row, corner);
            if (from < 0) continue;
            if (coarsened[0]) {
                float[] full = work.sum;
                coarse.join(coarse.solution, from, full);
                full[coarseCells] = 0;
                spread(row, 1, corner, full);
                spread(row, 0, corner | 1, full);
                float[] left = work.third;
                System.arraycopy(full, 0, left, 1, coarseCells);
                left[0] = fine.wraps[0] ? full[coarseCells - 1] : 0;
                spread(row, 0, corner, left);
            } else {
                for (int p = 0; p < 2; p++) spread(row, p, corner, coarse.solution[p][from]);
            }
        }
    }

    private void spread(int row, int p, int corner, float[] values) {
        if (fine.twoColours && p == fine.parity(1, row)) return;
        int n = fine.size(p);
        if (between(row, p) == 0) Rows.add(fine.solution[p][row], values, n);
        else Rows.addProduct(fine.solution[p][row], weights[corner][p][row], values, n);
    }

    /** The coarse row at a corner of a fine row, or -1. */
    private int coarseRow(int row, int corner) {
        int j = coarseIndex(1, row % fine.count[1], (corner & 2) != 0);
        int k = coarseIndex(2, row / fine.count[1], (corner & 4) != 0);
        return j < 0 || k < 0 ? -1 : j + coarse.count[1] * k;
    }

    private int coarseIndex(int axis, int index, boolean upper) {
        if (!coarsened[axis]) return index;
        int cells = fine.count[axis] / 2;
        if (index % 2 == 1) return index / 2;
        int found = index / 2 - (upper ? 0 : 1);
        if (found >= 0 && found < cells) return found;
        return fine.wraps[axis] ? Math.floorMod(found, cells) : -1;
    }

    /**
     * Gathers the fine level's defect at coarse cells.
     *
     * @param after whether a sweep has left the second of two colours without defect
     */
    void restrict(float[][][] into, boolean after) {
        quiet = after && fine.twoColours;
        coarse.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++) restrict(row, into, works[thread]);
                });
    }

    private void restrict(int row, float[][][] into, Work work) {
        float[] full = work.sum;
        Arrays.fill(full, 0, 2 * coarse.length, 0);
        if (!coarsened[0]) for (int p = 0; p < 2; p++) Arrays.fill(into[p][row], 0);
        for (int oz = coarsened[2] ? -1 : 0; oz <= (coarsened[2] ? 1 : 0); oz++)
            for (int oy = coarsened[1] ? -1 : 0; oy <= (coarsened[1] ? 1 : 0); oy++) {
                int from = fineRow(row, oy, oz);
                if (from < 0) continue;
                int corner = (oy < 0 ? 2 : 0) | (oz < 0 ? 4 : 0);
                if (coarsened[0]) gather(from, corner, full, work);
                else
                    for (int p = 0; p < 2; p++)
                        weighted(from, p, corner, fine.defect[p][from], into[p][row]);
            }
        if (coarsened[0]) coarse.split(full, into, row);
    }

    private void gather(int from, int corner, float[] full, Work work) {
        weighted(from, 1, corner, fine.defect[1][from], full);
        weighted(from, 0, corner | 1, fine.defect[0][from], full);
        if (quiet && fine.parity(1, from) == 0) return;
        float[] product = work.third;
        int n = fine.size(0);
        Rows.product(product, weights[corner][0][from], fine.defect[0][from], n);
        float[] shifted = work.fourth;
        System.arraycopy(product, 1, shifted, 0, n - 1);
        if (n == coarseCells) shifted[n - 1] = fine.wraps[0] ? product[0] : 0;
        Rows.add(full, shifted, coarseCells);
    }

    private void weighted(int row, int p, int corner, float[] values, float[] into) {
        if (quiet && p == fine.parity(1, row)) return;
        int n = fine.size(p);
        if (between(row, p) == 0) Rows.add(into, values, n);
        else Rows.addProduct(into, weights[corner][p][row], values, n);
    }

    /** The fine row beside the one at a coarse row, or -1 where there is none. */
    int fineRow(int row, int oy, int oz) {
        int j = fineIndex(1, row % coarse.count[1], oy);
        int k = fineIndex(2, row / coarse.count[1], oz);
        return j < 0 || k < 0 ? -1 : j + fine.count[1] * k;
    }

    private int fineIndex(int axis, int index, int offset) {
        if (index >= (coarsened[axis] ? fine.count[axis] / 2 : fine.count[axis])) return -1;
        return fine.step(axis, coarsened[axis] ? 2 * index + 1 : index, offset);
    }
}
