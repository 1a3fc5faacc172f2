package ness.linear.multigrid;

import ness.parallel.Team;

/**
 * Relaxes whole lines of cells along an axis at a time, every second line: for couplings that are
 * strong along different axes in different places. Lines are eliminated in couplings and excess, so
 * that nothing is subtracted; what closes a ring is left to the relaxation.
 */
final class LineSmoother {
    private final Level level;
    private final int axis;
    private final Team team;
    private final Work[] works;
    private final float[][][] along;
    private final float[][][] pivots;

    LineSmoother(Level level, int axis, Team team, Work[] works) {
        this.level = level;
        this.axis = axis;
        this.team = team;
        this.works = works;
        along = level.coupling(Direction.along(axis));
        pivots = level.field();
        level.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++)
                        for (int p = 0; p < 2; p++) hold(row, p, works[thread]);
                });
        if (axis == 0) {
            level.forEachRow(
                    team,
                    (from, to, thread) -> {
                        for (int row = from; row < to; row++) eliminateRow(row);
                    });
        } else {
            forEachPart((line, p, from, to) -> eliminate(line, p, from, to));
        }
    }

    /** Writes what holds each cell of a row from beside its line to the defect. */
    private void hold(int row, int p, Work work) {
        float[] sum = level.defect[p][row];
        System.arraycopy(level.excess[p][row], 0, sum, 0, level.size(p));
        for (Direction d : level.directions) {
            boolean own = d.length() == 1 && d.step(axis) == 1;
            if (!own || closes(row, level.row(row, d.dy(), d.dz())))
                Rows.add(sum, level.coupling(d)[p][row], level.size(p));
            float[] back = level.couplingsOf(row, p, d, true, work.first);
            int behind = level.row(row, -d.dy(), -d.dz());
            if (back != null && (!own || closes(behind, row))) Rows.add(sum, back, level.size(p));
        }
        if (axis == 0 && level.wraps[0]) {
            int last = level.count[0] - 1;
            float c = along[last & 1][row][last >> 1];
            if (p == 0) sum[0] += c;
            if (p == (last & 1)) sum[last >> 1] += c;
        }
    }

    /** Number of colours of lines: as many as a cell's neighbours beside its line need. */
    int colours() {
        return 4;
    }

    /** Relaxes the lines of a colour; of an odd count of axes some colours are empty. */
    void relax(int colour) {
        if (axis == 0) {
            level.forEachRow(
                    team,
                    (from, to, thread) -> {
                        for (int row = from; row < to; row++)
                            if (colourOfRow(row) == colour) relaxRow(row, works[thread]);
                    });
            return;
        }
        int p = colour & 1;
        if (level.size(p) == 0) return;
        level.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++)
                        if (beside(row) == colour >> 1)
                            level.residual(row, p, level.defect[p][row], works[thread]);
                });
        forEachPart((line, parity, from, to) -> {
            if (parity == p && (line & 1) == colour >> 1) solve(line, p, from, to);
        });
    }

    private int colourOfRow(int row) {
        return ((row % level.count[1]) & 1) | (((row / level.count[1]) & 1) << 1);
    }

    /** Parity of a row's index along the third axis, neither x nor that of the lines. */
    private int beside(int row) {
        return (axis == 1 ? row / level.count[1] : row % level.count[1]) & 1;
    }

    /** Whether the step from a row to the next along the lines closes a ring. */
    private boolean closes(int row, int next) {
        return axis > 0 && index(next) <= index(row);
    }

    private int index(int row) {
        return axis == 1 ? row % level.count[1] : row / level.count[1];
    }

    // ---- lines across rows: all those of a parity in step --------------------------------------

    @FunctionalInterface
    private interface Part {
        void run(int line, int parity, int from, int to);
    }

    /** All lines in parts: for each index beside, each parity, some of the cells of a row. */
    private void forEachPart(Part part) {
        int lines = level.rows / level.count[axis];
        int size = Math.max(64, level.length / team.size() + 1);
        int parts = (level.length + size - 1) / size;
        team.forEach(
                lines * parts * 2,
                1,
                (first, end, thread) -> {
                    for (int n = first; n < end; n++) {
                        int p = n & 1;
                        int from = n / 2 % parts * size;
                        int to = Math.min(level.size(p), from + size);
                        if (from < to) part.run(n / 2 / parts, p, from, to);
                    }
                });
    }

    private int row(int line, int index) {
        return axis == 1 ? index + level.count[1] * line : line + level.count[1] * index;
    }

    private void eliminate(int line, int p, int from, int to) {
        int n = level.count[axis];
        float[] excess = new float[to];
        for (int j = 0; j < n; j++) {
            int row = row(line, j);
            float[] q = pivots[p][row];
            float[] c = along[p][row];
            float[] beside = level.defect[p][row];
            float[] before = j > 0 ? along[p][row(line, j - 1)] : null;
            float[] qBefore = j > 0 ? pivots[p][row(line, j - 1)] : null;
            boolean last = j == n - 1;
            for (int i = from; i < to; i++) {
                float ahead = last ? 0 : c[i];
                float behind = before == null ? 0 : before[i];
                float held = beside[i];
                if (qBefore != null) held += behind * excess[i] * qBefore[i];
                excess[i] = held;
                float pivot = held + ahead;
                q[i] = pivot > 0 ? 1 / pivot : 0;
            }
        }
    }

    private void solve(int line, int p, int from, int to) {
        int n = level.count[axis];
        for (int j = 1; j < n; j++) {
            float[] t = level.defect[p][row(line, j)];
            float[] before = level.defect[p][row(line, j - 1)];
            float[] c = along[p][row(line, j - 1)];
            float[] q = pivots[p][row(line, j - 1)];
            for (int i = from; i < to; i++) t[i] += c[i] * q[i] * before[i];
        }
        for (int j = n - 1; j >= 0; j--) {
            float[] t = level.defect[p][row(line, j)];
            float[] q = pivots[p][row(line, j)];
            float[] u = level.solution[p][row(line, j)];
            if (j < n - 1) {
                float[] c = along[p][row(line, j)];
                float[] next = level.defect[p][row(line, j + 1)];
                for (int i = from; i < to; i++) t[i] += c[i] * next[i];
            }
            for (int i = from; i < to; i++) t[i] *= q[i];
            for (int i = from; i < to; i++) u[i] += t[i];
        }
    }

    // ---- lines along rows ----------------------------------------------------------------------

    private void eliminateRow(int row) {
        int n = level.count[0];
        float excess = 0;
        float behind = 0;
        float qBefore = 0;
        for (int x = 0; x < n; x++) {
            int p = x & 1;
            int m = x >> 1;
            float ahead = x == n - 1 ? 0 : along[p][row][m];
            excess = level.defect[p][row][m] + behind * excess * qBefore;
            float pivot = excess + ahead;
            qBefore = pivot > 0 ? 1 / pivot : 0;
            pivots[p][row][m] = qBefore;
            behind = ahead;
        }
    }

    private void relaxRow(int row, Work work) {
        int n = level.count[0];
        for (int p = 0; p < 2; p++) level.residual(row, p, level.defect[p][row], work);
        float[][] t = {level.defect[0][row], level.defect[1][row]};
        float[][] c = {along[0][row], along[1][row]};
        float[][] q = {pivots[0][row], pivots[1][row]};
        float[][] u = {level.solution[0][row], level.solution[1][row]};
        float carried = 0;
        for (int x = 0; x < n; x++) {
            int m = x >> 1;
            int p = x & 1;
            float now = t[p][m] + carried;
            t[p][m] = now;
            carried = c[p][m] * q[p][m] * now;
        }
        float next = 0;
        for (int x = n - 1; x >= 0; x--) {
            int m = x >> 1;
            int p = x & 1;
            float ahead = x == n - 1 ? 0 : c[p][m] * next;
            next = q[p][m] * (t[p][m] + ahead);
            u[p][m] += next;
        }
    }
}
