package ness.linear.multigrid;

import java.util.ArrayList;
import java.util.List;
import ness.parallel.Team;

/** Levels from fine to coarse, and the cycle that visits them (theory T45). */
final class Hierarchy {
    /** Cells that are solved for by elimination. */
    private static final int FEW = 64;

    /** An axis whose couplings are weaker than this share of the strongest waits. */
    private static final double WEAK = 0.3;

    private final List<Level> levels = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Smoother> smoothers = new ArrayList<>();
    private final int firstOfMany;
    private final Coarsest coarsest;

    Hierarchy(Level finest, Team team) {
        Work[] works = Work.forTeam(team, finest.length);
        Level level = finest;
        levels.add(level);
        boolean[] lines = Strength.lines(level);
        boolean partial = false;
        smoothers.add(new Smoother(level, lines, team, works));
        while (level.cells() > FEW) {
            boolean[] axes = axes(level, lines);
            if (!axes[0] && !axes[1] && !axes[2]) break;
            Level next = coarser(level, axes);
            Transfer transfer = new Transfer(level, next, axes, team, works);
            Galerkin.fill(transfer, team, works);
            partial |= partial(level, axes);
            boolean[] found = Strength.lines(next);
            for (int axis = 0; axis < 3; axis++)
                lines[axis] = (lines[axis] || (partial && found[axis])) && next.count[axis] > 1;
            levels.add(next);
            transfers.add(transfer);
            smoothers.add(new Smoother(next, lines, team, works));
            level = next;
        }
        coarsest = new Coarsest(level);
        firstOfMany = 1;
    }

    Level finest() {
        return levels.get(0);
    }

    /** Number of levels. */
    int size() {
        return levels.size();
    }

    /** Whether an axis with several cells is not coarsened. */
    private static boolean partial(Level level, boolean[] axes) {
        for (int axis = 0; axis < 3; axis++) if (level.count[axis] > 1 && !axes[axis]) return true;
        return false;
    }

    private static Level coarser(Level level, boolean[] axes) {
        int[] count = new int[3];
        boolean[] wraps = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            int real = axes[axis] ? level.count[axis] / 2 : level.count[axis];
            wraps[axis] = level.wraps[axis] && real > 1;
            count[axis] = Seam.even(real, wraps[axis]);
        }
        return new Level(count, wraps, true);
    }

    /**
     * The axes to coarsen: those with cells enough and couplings not much weaker than along others
     * without lines, which are coarsened first.
     */
    private static boolean[] axes(Level level, boolean[] lines) {
        double[] share = Strength.shares(level);
        double most = 0;
        boolean[] axes = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            axes[axis] = level.count[axis] >= (level.wraps[axis] ? 4 : 2);
            if (axes[axis] && !lines[axis]) most = Math.max(most, share[axis]);
        }
        for (int axis = 0; axis < 3; axis++) axes[axis] &= share[axis] >= WEAK * most;
        return axes;
    }

    /** Replaces the finest level's solution by an approximate one for its right-hand side. */
    void precondition() {
        cycle(0, true);
    }

    private void cycle(int number, boolean fresh) {
        if (number == levels.size() - 1) {
            coarsest.solve();
            return;
        }
        Smoother smoother = smoothers.get(number);
        if (fresh) smoother.forwardsFromZero();
        else smoother.forwards();
        smoother.defect();
        Transfer transfer = transfers.get(number);
        transfer.restrict(levels.get(number + 1).right, true);
        cycle(number + 1, true);
        if (number + 1 >= firstOfMany && number + 1 < levels.size() - 1) cycle(number + 1, false);
        transfer.prolong();
        smoother.backwards();
    }
}
