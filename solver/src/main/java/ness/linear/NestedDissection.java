package ness.linear;

import java.util.HashMap;
import java.util.Map;

/**
 * The order of elimination that keeps the factor of a box small: both halves first, then the plane
 * of cells between them, and so for each half (George, SIAM J. Numer. Anal. 10, 345 (1973)).
 *
 * <p>The axis cut is the longest. A ring is first opened by one plane, eliminated after everything
 * else; it counts as half as long as it is, because two planes divide it.
 */
final class NestedDissection {
    private final Shape shape;
    private final int[] order;
    private int filled;

    private NestedDissection(Shape shape) {
        this.shape = shape;
        this.order = new int[shape.cells()];
    }

    /** Cells in the order of their elimination. */
    static int[] order(Shape shape) {
        NestedDissection dissection = new NestedDissection(shape);
        dissection.number(Box.whole(shape), 0, 0, 0);
        return dissection.order;
    }

    /** Entries of the lower triangle of the factor, diagonal included; an upper bound. */
    static long entries(Shape shape) {
        return entries(Box.whole(shape), new HashMap<>());
    }

    /** Numbers the cells of a box whose lowest corner is cell (x, y, z). */
    private void number(Box box, int x, int y, int z) {
        if (box.cells() == 0) return;
        int axis = box.longest();
        int cut = box.wraps(axis) ? 0 : box.count(axis) / 2;
        number(box.below(axis, cut), x, y, z);
        int over = cut + 1;
        number(
                box.above(axis, cut),
                axis == 0 ? x + over : x,
                axis == 1 ? y + over : y,
                axis == 2 ? z + over : z);
        Box plane = box.plane(axis);
        int x0 = axis == 0 ? x + cut : x;
        int y0 = axis == 1 ? y + cut : y;
        int z0 = axis == 2 ? z + cut : z;
        for (int k = z0; k < z0 + plane.nz; k++) {
            for (int j = y0; j < y0 + plane.ny; j++) {
                int row = shape.nx() * (j + shape.ny() * k);
                for (int i = x0; i < x0 + plane.nx; i++) order[filled++] = row + i;
            }
        }
    }

    /** Each cell of a plane is coupled to all later ones of the plane and to all around the box. */
    private static long entries(Box box, Map<Box, Long> known) {
        if (box.cells() == 0) return 0;
        Long found = known.get(box);
        if (found != null) return found;
        int axis = box.longest();
        int cut = box.wraps(axis) ? 0 : box.count(axis) / 2;
        long plane = box.plane(axis).cells();
        long total =
                plane * (plane + 1) / 2
                        + plane * box.around()
                        + entries(box.below(axis, cut), known)
                        + entries(box.above(axis, cut), known);
        known.put(box, total);
        return total;
    }

    /**
     * A box inside the whole.
     *
     * @param open which of its six sides, bit 2 axis for the lower and 2 axis + 1 for the upper,
     *     have neighbours that are eliminated later
     * @param ring which axes, bit axis, close on themselves
     */
    private record Box(int nx, int ny, int nz, int open, int ring) {

        static Box whole(Shape shape) {
            int ring = 0;
            for (int axis = 0; axis < 3; axis++) {
                if (shape.periodic(axis) && shape.count(axis) > 2) ring |= 1 << axis;
            }
            return new Box(shape.nx(), shape.ny(), shape.nz(), 0, ring);
        }

        long cells() {
            return (long) nx * ny * nz;
        }

        int count(int axis) {
            return axis == 0 ? nx : axis == 1 ? ny : nz;
        }

        boolean wraps(int axis) {
            return ((ring >> axis) & 1) != 0;
        }

        /** The axis to cut; of equal ones the last, whose planes lie together in memory. */
        int longest() {
            int best = 2;
            for (int axis = 1; axis >= 0; axis--) {
                if (length(axis) > length(best)) best = axis;
            }
            return best;
        }

        private int length(int axis) {
            return wraps(axis) ? count(axis) / 2 : count(axis);
        }

        /** Number of later cells that touch the box. */
        long around() {
            long found = 0;
            for (int axis = 0; axis < 3; axis++) {
                long area = cells() / count(axis);
                found += area * (((open >> (2 * axis)) & 1) + ((open >> (2 * axis + 1)) & 1));
            }
            return found;
        }

        Box plane(int axis) {
            return with(axis, 1, open);
        }

        Box below(int axis, int cut) {
            return with(axis, cut, open | (2 << (2 * axis)));
        }

        /** What lies above a cut; above the plane that opens a ring, both sides touch the plane. */
        Box above(int axis, int cut) {
            int sides = (wraps(axis) ? 3 : 1) << (2 * axis);
            return with(axis, count(axis) - cut - 1, open | sides);
        }

        private Box with(int axis, int count, int sides) {
            return new Box(
                    axis == 0 ? count : nx,
                    axis == 1 ? count : ny,
                    axis == 2 ? count : nz,
                    sides,
                    ring & ~(1 << axis));
        }
    }
}
