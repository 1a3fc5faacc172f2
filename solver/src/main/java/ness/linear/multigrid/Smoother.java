package ness.linear.multigrid;

import java.util.ArrayList;
import java.util.List;
import ness.parallel.Team;

/**
 * Gauss-Seidel relaxation by colours: cells of one colour are not coupled to each other. Two
 * colours do where only neighbours along axes are coupled; the second is left without defect by a
 * sweep forwards, and a sweep backwards does not ask what it was.
 */
final class Smoother {
    private final Level level;
    private final Team team;
    private final Work[] works;

    private final List<LineSmoother> lines = new ArrayList<>();

    /**
     * @param axes along which lines are relaxed; where there are none, cells are
     */
    Smoother(Level level, boolean[] axes, Team team, Work[] works) {
        this.level = level;
        this.team = team;
        this.works = works;
        for (int axis = 0; axis < 3; axis++)
            if (axes[axis]) lines.add(new LineSmoother(level, axis, team, works));
        level.twoColours &= lines.isEmpty();
    }

    /** Relaxes once, colour by colour, from the solution as it is. */
    void forwards() {
        for (LineSmoother each : lines)
            for (int colour = 0; colour < each.colours(); colour++) each.relax(colour);
        if (!lines.isEmpty()) return;
        if (level.twoColours) {
            for (int colour = 0; colour < 2; colour++) solve(colour);
        } else {
            for (int colour = 0; colour < 4; colour++) if (present(colour)) relax(colour, 0);
        }
    }

    /** The same from a solution that is taken to be zero, whatever it holds. */
    void forwardsFromZero() {
        if (level.twoColours) {
            level.forEachRow(
                    team,
                    (from, to, thread) -> {
                        for (int row = from; row < to; row++) {
                            int p = level.parity(0, row);
                            Rows.product(
                                    level.solution[p][row],
                                    level.inverse[p][row],
                                    level.right[p][row],
                                    level.size(p));
                        }
                    });
            solve(1);
        } else {
            level.clear(level.solution, team);
            forwards();
        }
    }

    /** Relaxes once in the opposite order: the adjoint of {@link #forwards}. */
    void backwards() {
        for (LineSmoother each : lines.reversed())
            for (int colour = each.colours() - 1; colour >= 0; colour--) each.relax(colour);
        if (!lines.isEmpty()) return;
        if (level.twoColours) {
            for (int colour = 1; colour >= 0; colour--) solve(colour);
        } else {
            for (int colour = 3; colour >= 0; colour--) if (present(colour)) relax(colour, 1);
        }
    }

    private void solve(int colour) {
        level.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++)
                        level.solve(row, level.parity(colour, row), works[thread]);
                });
    }

    private boolean present(int colour) {
        return (level.count[1] > 1 || (colour & 1) == 0) && (level.count[2] > 1 || colour < 2);
    }

    /** Relaxes the rows of a colour, in each first the cells of one parity, then of the other. */
    private void relax(int colour, int first) {
        level.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++) {
                        int j = row % level.count[1];
                        int k = row / level.count[1];
                        if ((j & 1) != (colour & 1) || (k & 1) != colour >> 1) continue;
                        relaxRow(row, first, works[thread]);
                        relaxRow(row, 1 - first, works[thread]);
                    }
                });
    }

    private void relaxRow(int row, int p, Work work) {
        float[] change = work.sum;
        level.residual(row, p, change, work);
        Rows.addProduct(level.solution[p][row], level.inverse[p][row], change, level.size(p));
    }

    /** Writes the defect that {@link #forwards} leaves; of two colours that of the first. */
    void defect() {
        level.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++)
                        for (int p = 0; p < 2; p++)
                            if (!level.twoColours || p == level.parity(0, row))
                                level.residual(row, p, level.defect[p][row], works[thread]);
                });
    }
}
