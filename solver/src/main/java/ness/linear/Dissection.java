package ness.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order of elimination that keeps the factor of a box small: both halves first, then the plane
 * of cells between them, and so for each half (George, SIAM J. Numer. Anal. 10, 345 (1973)).
 */
public final class Dissection {

    /** Cells that are eliminated together, after the parts inside. */
    public static final class Part {
        private final int first;
        private final int size;
        private final int children;
        private final int[] around;

        private Part(int first, int size, int children, int[] around) {
            this.first = first;
            this.size = size;
            this.children = children;
            this.around = around;
        }

        /** Position of the first of the cells in the order. */
        public int first() {
            return first;
        }

        /** Number of the cells. */
        public int size() {
            return size;
        }

        /** How many of the parts completed last, and not yet claimed, lie inside. */
        public int children() {
            return children;
        }

        /** Later cells that touch any cell of the part or of what lies inside. */
        public int[] around() {
            return around;
        }

        /** Number of cells that the part eliminates or touches. */
        public int front() {
            return size + around.length;
        }
    }

    private final Shape shape;
    private final int[] order;
    private final List<Part> parts = new ArrayList<>();
    private final int[] seenBy;
    private final boolean wide;
    private int filled;

    private Dissection(Shape shape, boolean wide) {
        this.shape = shape;
        this.wide = wide;
        this.order = new int[shape.cells()];
        this.seenBy = new int[shape.cells()];
        Arrays.fill(seenBy, -1);
        number(DissectionBox.whole(shape), new int[3]);
    }

    /** The order for a box whose resolved axes come first. */
    public static Dissection of(Shape packed) {
        return new Dissection(packed, false);
    }

    /** The same for cells that touch across their corners too. */
    static Dissection ofWide(Shape packed) {
        return new Dissection(packed, true);
    }

    /** Cells in the order of their elimination. */
    public int[] order() {
        return order;
    }

    /** Parts in the order of their elimination. */
    public List<Part> parts() {
        return parts;
    }

    /** Cells of the largest front. */
    public int largestFront() {
        int largest = 0;
        for (Part part : parts) largest = Math.max(largest, part.front());
        return largest;
    }

    /**
     * Numbers the cells of a box with a given lowest corner; returns the parts this makes, 0 or 1.
     */
    private int number(DissectionBox box, int[] corner) {
        if (box.cells() == 0) return 0;
        int first = filled;
        int children = 0;
        if (box.whole()) {
            place(box, corner);
        } else {
            int axis = box.longest();
            int[] moved = corner.clone();
            children += number(box.below(axis), corner);
            moved[axis] += box.cut(axis) + 1;
            children += number(box.above(axis), moved);
            moved[axis]--;
            first = filled;
            place(box.plane(axis), moved);
        }
        parts.add(new Part(first, filled - first, children, around(box, corner)));
        return 1;
    }

    private void place(DissectionBox box, int[] corner) {
        for (int k = 0; k < box.nz(); k++) {
            for (int j = 0; j < box.ny(); j++) {
                int row = cell(corner[0], corner[1] + j, corner[2] + k);
                for (int i = 0; i < box.nx(); i++) order[filled++] = row + i;
            }
        }
    }

    private int cell(int i, int j, int k) {
        return i + shape.nx() * (j + shape.ny() * k);
    }

    private int[] around(DissectionBox box, int[] corner) {
        int[] found = new int[Math.toIntExact(wide ? box.aroundWide() : box.around())];
        int n = 0;
        int[] step = new int[3];
        for (int code = 0; code < 27; code++) {
            step[0] = code % 3 - 1;
            step[1] = code / 3 % 3 - 1;
            step[2] = code / 9 - 1;
            int length = Math.abs(step[0]) + Math.abs(step[1]) + Math.abs(step[2]);
            if (length == 0 || (length > 1 && !wide) || !box.open(step)) continue;
            int[] low = corner.clone();
            int[] high = new int[3];
            for (int axis = 0; axis < 3; axis++) {
                high[axis] = corner[axis] + box.count(axis);
                if (step[axis] == 0) continue;
                int beyond = step[axis] < 0 ? corner[axis] - 1 : high[axis];
                low[axis] = Math.floorMod(beyond, shape.count(axis));
                high[axis] = low[axis] + 1;
            }
            n = collect(low, high, found, n);
        }
        return n == found.length ? found : Arrays.copyOf(found, n);
    }

    /** Appends the cells of a plane that the part has not met yet. */
    private int collect(int[] low, int[] high, int[] found, int from) {
        int n = from;
        int part = parts.size();
        for (int k = low[2]; k < high[2]; k++) {
            for (int j = low[1]; j < high[1]; j++) {
                for (int i = low[0]; i < high[0]; i++) {
                    int cell = cell(i, j, k);
                    if (seenBy[cell] == part) continue;
                    seenBy[cell] = part;
                    found[n++] = cell;
                }
            }
        }
        return n;
    }
}
