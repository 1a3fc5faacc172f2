package ness.linear.multigrid;

import java.util.Arrays;
import java.util.Objects;
import ness.parallel.Team;
import org.jspecify.annotations.Nullable;

/**
 * Couplings and excess of a coarse level, P^T A P, from those of the fine one (theory T44). Off the
 * diagonal everything is a sum of fluxes c (p_j - p_i); the excess follows from how little of a
 * constant the interpolation loses, and is exactly zero where nothing is lost.
 */
final class Galerkin {
    private final Transfer transfer;
    private final Level fine;
    private final Level coarse;
    private final int coarseCells;

    private Galerkin(Transfer transfer) {
        this.transfer = transfer;
        fine = transfer.fine();
        coarse = transfer.coarse();
        coarseCells = transfer.coarsened(0) ? fine.count[0] / 2 : fine.count[0];
    }

    /** Fills the coarse level; the fine level's vectors are overwritten. */
    static void fill(Transfer transfer, Team team, Work[] works) {
        Galerkin galerkin = new Galerkin(transfer);
        Level coarse = galerkin.coarse;
        galerkin.excess(team, works);
        coarse.forEachRow(
                team,
                (from, to, thread) -> {
                    Sums sums = galerkin.new Sums();
                    for (int row = from; row < to; row++)
                        for (Direction d : coarse.directions) sums.couple(row, d);
                });
        galerkin.dropNoise(team, works);
        Seam.close(coarse, transfer.realCount());
        coarse.forEachRow(team, (from, to, thread) -> coarse.invert(from, to, works[thread]));
    }

    /**
     * Sets negative couplings to zero at cells that they would leave with little: what
     * interpolation along strong couplings makes negative is outweighed by its neighbours many
     * times over, what the rounding of single precision makes is not.
     */
    private void dropNoise(Team team, Work[] works) {
        coarse.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++)
                        for (int p = 0; p < 2; p++)
                            coarse.findFrail(row, p, coarse.right[p][row], works[thread]);
                });
        coarse.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++)
                        for (Direction d : coarse.directions) {
                            int next = coarse.row(row, d.dy(), d.dz());
                            for (int p = 0; next >= 0 && p < 2; p++)
                                Rows.clipWhere(
                                        coarse.coupling(d)[p][row],
                                        coarse.right[p][row],
                                        coarse.beside(
                                                coarse.right, next, p, d.dx(), works[thread].first),
                                        coarse.size(p));
                        }
                });
    }

    /** Restricts what the fine excess takes from the interpolated constant. */
    private void excess(Team team, Work[] works) {
        fine.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++)
                        for (int p = 0; p < 2; p++) {
                            System.arraycopy(
                                    fine.excess[p][row], 0, fine.right[p][row], 0, fine.length);
                            if (transfer.between(row, p) == 0)
                                Arrays.fill(fine.solution[p][row], 0);
                        }
                });
        fine.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++)
                        for (int p = 0; p < 2; p++)
                            fine.residual(row, p, fine.defect[p][row], works[thread]);
                });
        transfer.restrict(coarse.excess, false);
        for (float[][] rows : coarse.excess) for (float[] row : rows) Rows.clip(row, row.length);
    }

    /** The sums of one coarse row, in arrays aligned with its cells. */
    private final class Sums {
        private final float[] total;
        private final float[] one = new float[coarseCells + 2];
        private final float[][] scratch = new float[4][coarseCells + 2];

        Sums() {
            total = new float[2 * coarse.length];
            Arrays.fill(one, 1);
        }

        /** Couplings of a coarse row along a direction, with all parities in one array. */
        void couple(int row, Direction d) {
            if (transfer.fineRow(row, 0, 0) < 0) return;
            if (transfer.coarsened(0)) {
                Arrays.fill(total, 0);
                addAll(row, d, -1, total);
                coarse.split(total, coarse.coupling(d), row);
            } else {
                for (int p = 0; p < 2; p++) addAll(row, d, p, coarse.coupling(d)[p][row]);
            }
        }

        private int reach(int axis) {
            return transfer.coarsened(axis) ? 1 : 0;
        }

        private int stride(int axis) {
            return transfer.coarsened(axis) ? 2 : 1;
        }

        private void addAll(int row, Direction d, int parity, float[] into) {
            for (int oz = -reach(2); oz <= reach(2); oz++)
                for (int oy = -reach(1); oy <= reach(1); oy++) {
                    int at = transfer.fineRow(row, oy, oz);
                    if (at < 0) continue;
                    for (int ox = -reach(0); ox <= reach(0); ox++) {
                        float[] w = weights(at, ox, ox, oy, oz, parity, scratch[0]);
                        int tx = ox - stride(0) * d.dx();
                        int ty = oy - stride(1) * d.dy();
                        int tz = oz - stride(2) * d.dz();
                        float[] own =
                                inside(tx, ty, tz)
                                        ? weights(at, ox, tx, ty, tz, parity, scratch[1])
                                        : null;
                        for (Direction e : fine.directions) {
                            add(at, new int[] {ox, tx, ty, tz}, e, 1, parity, w, own, into);
                            add(at, new int[] {ox, tx, ty, tz}, e, -1, parity, w, own, into);
                        }
                    }
                }
        }

        private boolean inside(int tx, int ty, int tz) {
            return Math.abs(tx) <= reach(0) && Math.abs(ty) <= reach(1) && Math.abs(tz) <= reach(2);
        }

        private void add(
                int at,
                int[] o,
                Direction e,
                int sign,
                int parity,
                float[] w,
                float @Nullable [] own,
                float[] into) {
            int next = fine.row(at, sign * e.dy(), sign * e.dz());
            if (next < 0) return;
            int x = o[0] + sign * e.dx();
            int tx = o[1] + sign * e.dx();
            int ty = o[2] + sign * e.dy();
            int tz = o[3] + sign * e.dz();
            boolean theirs = inside(tx, ty, tz);
            if (!theirs && own == null) return;
            float[][][] field = fine.coupling(e);
            float[] c =
                    sign > 0
                            ? values(field, at, o[0], parity, scratch[2])
                            : values(field, next, x, parity, scratch[2]);
            int n = parity < 0 ? coarseCells : fine.size(parity);
            if (!theirs) {
                Rows.subtractProduct(into, w, c, Objects.requireNonNull(own), n);
                return;
            }
            float[] q = weights(next, x, tx, ty, tz, parity, scratch[3]);
            if (own == null) Rows.addProduct(into, w, c, q, n);
            else Rows.addDifference(into, w, c, q, own, n);
        }

        /**
         * Weights of fine cells at offset {@code ox} from the cells of this row, for coarse cells
         * from which they are (tx, ty, tz) away.
         */
        private float[] weights(int row, int ox, int tx, int ty, int tz, int parity, float[] into) {
            if (tx == 0 && ty == 0 && tz == 0) return one;
            int corner = (tx < 0 ? 1 : 0) | (ty < 0 ? 2 : 0) | (tz < 0 ? 4 : 0);
            return values(transfer.weights(corner), row, ox, parity, into);
        }

        /** Numbers of fine cells at an offset along the row from those of the coarse row. */
        private float[] values(float[][][] field, int row, int ox, int parity, float[] into) {
            if (parity >= 0) return fine.beside(field, row, parity, ox, into);
            int p = (1 + ox) & 1;
            int shift = Math.floorDiv(1 + ox, 2);
            float[] source = field[p][row];
            if (shift == 0) return source;
            int size = fine.size(p);
            int from = Math.max(0, -shift);
            int to = Math.min(coarseCells, size - shift);
            for (int i = 0; i < from; i++) into[i] = fine.wraps[0] ? source[i + shift + size] : 0;
            System.arraycopy(source, from + shift, into, from, to - from);
            for (int i = to; i < coarseCells; i++)
                into[i] = fine.wraps[0] ? source[i + shift - size] : 0;
            return into;
        }
    }
}
