package ness.linear;

/**
 * A box of cells inside a {@link Shape}, and how nested dissection cuts it: by the plane in the
 * middle of the longest axis. A ring is first opened by its lowest plane; it counts as half as long
 * as it is, because two planes divide it.
 *
 * @param open which of its six sides, bit 2 axis for the lower and 2 axis + 1 for the upper, have
 *     neighbours that are eliminated after the box
 * @param ring which axes, bit axis, close on themselves
 */
record DissectionBox(int nx, int ny, int nz, int open, int ring) {
    /** Boxes up to this size are not cut: what is saved would be less than what a cut costs. */
    private static final int SMALLEST = 16;

    static DissectionBox whole(Shape shape) {
        int ring = 0;
        for (int axis = 0; axis < 3; axis++) {
            if (shape.periodic(axis) && shape.count(axis) > 2) ring |= 1 << axis;
        }
        return new DissectionBox(shape.nx(), shape.ny(), shape.nz(), 0, ring);
    }

    long cells() {
        return (long) nx * ny * nz;
    }

    int count(int axis) {
        return axis == 0 ? nx : axis == 1 ? ny : nz;
    }

    boolean whole() {
        return cells() <= SMALLEST;
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

    /** Position of the plane that cuts an axis. */
    int cut(int axis) {
        return wraps(axis) ? 0 : count(axis) / 2;
    }

    DissectionBox plane(int axis) {
        return with(axis, 1, open);
    }

    DissectionBox below(int axis) {
        return with(axis, cut(axis), open | (2 << (2 * axis)));
    }

    /** What lies above a cut; above the plane that opens a ring, both sides touch the plane. */
    DissectionBox above(int axis) {
        int sides = (wraps(axis) ? 3 : 1) << (2 * axis);
        return with(axis, count(axis) - cut(axis) - 1, open | sides);
    }

    /** Whether cells beyond a side, 0 lower and 1 upper, are eliminated after the box. */
    boolean open(int axis, int side) {
        return ((open >> (2 * axis + side)) & 1) != 0;
    }

    /** Number of cells beyond the open sides. */
    long around() {
        long found = 0;
        for (int axis = 0; axis < 3; axis++) {
            long area = cells() / count(axis);
            if (open(axis, 0)) found += area;
            if (open(axis, 1)) found += area;
        }
        return found;
    }

    /** Whether the cells one step away are eliminated after the box. */
    boolean open(int[] step) {
        boolean open = true;
        for (int axis = 0; axis < 3; axis++)
            if (step[axis] != 0) open &= open(axis, step[axis] < 0 ? 0 : 1);
        return open;
    }

    /** The same with those that touch the box across its edges and corners. */
    long aroundWide() {
        long all = 1;
        for (int axis = 0; axis < 3; axis++)
            all *= count(axis) + (open(axis, 0) ? 1 : 0) + (open(axis, 1) ? 1 : 0);
        return all - cells();
    }

    private boolean wraps(int axis) {
        return ((ring >> axis) & 1) != 0;
    }

    private DissectionBox with(int axis, int count, int sides) {
        return new DissectionBox(
                axis == 0 ? count : nx,
                axis == 1 ? count : ny,
                axis == 2 ? count : nz,
                sides,
                ring & ~(1 << axis));
    }
}
