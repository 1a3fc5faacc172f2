package ness.linear;

import java.util.HashMap;
import java.util.Map;

/**
 * What the elimination of a box will hold, counted from the cuts alone: equal boxes are counted
 * once, so that a box of any size takes no time.
 */
public final class DissectionCost {
    private final boolean symmetric;
    private final Map<DissectionBox, Cost> known = new HashMap<>();

    private DissectionCost(boolean symmetric) {
        this.symmetric = symmetric;
    }

    /**
     * The cost of a box and all inside it.
     *
     * @param parts number of parts
     * @param around sum of the cells around each
     * @param couplings numbers in the factor, pivots not counted
     * @param front cells of the largest front
     * @param waiting most numbers that parts keep at one time for the parts around them
     * @param left numbers that the box leaves for the parts around it
     */
    public record Cost(
            long parts, long around, long couplings, long front, long waiting, long left) {
        static final Cost NONE = new Cost(0, 0, 0, 0, 0, 0);
    }

    /** The cost of a box whose resolved axes come first, with one unknown a cell. */
    public static Cost of(Shape packed, boolean symmetric) {
        return new DissectionCost(symmetric).of(DissectionBox.whole(packed));
    }

    private Cost of(DissectionBox box) {
        if (box.cells() == 0) return Cost.NONE;
        Cost found = known.get(box);
        if (found != null) return found;
        Cost lower = Cost.NONE;
        Cost upper = Cost.NONE;
        long size = box.cells();
        if (!box.whole()) {
            int axis = box.longest();
            lower = of(box.below(axis));
            upper = of(box.above(axis));
            size = box.plane(axis).cells();
        }
        Cost cost = joined(lower, upper, size, box.around());
        known.put(box, cost);
        return cost;
    }

    private Cost joined(Cost lower, Cost upper, long size, long around) {
        long triangle = size * (size - 1) / 2 + size * around;
        long left = symmetric ? around * (around - 1) / 2 + around : around * (around + 1);
        long together = lower.left + upper.left;
        long waiting = Math.max(lower.waiting, lower.left + upper.waiting);
        return new Cost(
                lower.parts + upper.parts + 1,
                lower.around + upper.around + around,
                lower.couplings + upper.couplings + (symmetric ? 1 : 2) * triangle,
                Math.max(size + around, Math.max(lower.front, upper.front)),
                Math.max(waiting, Math.max(together, left)),
                left);
    }
}
