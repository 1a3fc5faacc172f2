package ness.linear.multigrid;

import ness.parallel.Team;
import org.jspecify.annotations.Nullable;

/**
 * Relaxes whole lines of cells along an axis at a time, every second line: for couplings that are
 * strong along different axes in different places. Lines are eliminated in couplings and excess, so
 * that nothing is subtracted; in a ring the last cell stays coupled to all others until the end.
 */
final class LineSmoother {
    private final Level level;
    private final int axis;
    private final Team team;
    private final Work[] works;
    private final float[][][] along;
    private final float[][][] pivots;

    /** What couples each cell of a ring to the last when those before it are eliminated. */
    private final float @Nullable [][][] closing;

    LineSmoother(Level level, int axis, Team team, Work[] works) {
        this.level = level;
        this.axis = axis;
        this.team = team;
        this.works = works;
        along = level.coupling(Direction.along(axis));
        pivots = level.field();
        closing = level.wraps[axis] ? level.field() : null;
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
            if (d.length() == 1 && d.step(axis) == 1) continue;
            Rows.add(sum, level.coupling(d)[p][row], level.size(p));
            float[] back = level.couplingsOf(row, p, d, true, work.first);
            if (back != null) Rows.add(sum, back, level.size(p));
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
        int end = level.count[axis] - 1;
        float[] excess = new float[to];
        float[] ofLast = new float[to];
        float[] zero = new float[to];
        float[] sink = new float[to];
        for (int j = 0; j <= end; j++) {
            int row = row(line, j);
            float[] held = level.defect[p][row];
            float[] c = along[p][row];
            float[] f = closing == null ? zero : closing[p][row];
            float[] q = pivots[p][row];
            if (j == 0 && closing != null)
                System.arraycopy(along[p][row(line, end)], from, f, from, to - from);
            if (j == end) {
                for (int i = from; i < to; i++) q[i] = inverse(held[i] + excess[i] + ofLast[i]);
                return;
            }
            float[] next = closing == null || j + 1 == end ? sink : closing[p][row(line, j + 1)];
            for (int i = from; i < to; i++) {
                float own = held[i] + excess[i];
                q[i] = inverse(own + c[i] + f[i]);
                excess[i] = c[i] * q[i] * own;
                ofLast[i] += f[i] * q[i] * own;
                next[i] = c[i] * q[i] * f[i];
            }
        }
    }

    private void solve(int line, int p, int from, int to) {
        int end = level.count[axis] - 1;
        float[] last = level.defect[p][row(line, end)];
        for (int j = 0; j < end; j++) {
            float[] t = level.defect[p][row(line, j)];
            float[] next = level.defect[p][row(line, j + 1)];
            float[] c = along[p][row(line, j)];
            float[] q = pivots[p][row(line, j)];
            for (int i = from; i < to; i++) t[i] *= q[i];
            for (int i = from; i < to; i++) next[i] += c[i] * t[i];
            if (closing != null) {
                float[] f = closing[p][row(line, j)];
                for (int i = from; i < to; i++) last[i] += f[i] * t[i];
            }
        }
        for (int j = end; j >= 0; j--) {
            float[] t = level.defect[p][row(line, j)];
            float[] q = pivots[p][row(line, j)];
            float[] u = level.solution[p][row(line, j)];
            if (j == end) {
                for (int i = from; i < to; i++) t[i] *= q[i];
            } else {
                float[] c = along[p][row(line, j)];
                float[] next = level.defect[p][row(line, j + 1)];
                for (int i = from; i < to; i++) t[i] += q[i] * c[i] * next[i];
                if (closing != null) {
                    float[] f = closing[p][row(line, j)];
                    for (int i = from; i < to; i++) t[i] += q[i] * f[i] * last[i];
                }
            }
            for (int i = from; i < to; i++) u[i] += t[i];
        }
    }

    // ---- lines along rows ----------------------------------------------------------------------

    private void eliminateRow(int row) {
        int end = level.count[0] - 1;
        float excess = 0;
        float ofLast = 0;
        float f = closing == null ? 0 : along[end & 1][row][end >> 1];
        for (int x = 0; x < end; x++) {
            int p = x & 1;
            int m = x >> 1;
            float c = along[p][row][m];
            float own = level.defect[p][row][m] + excess;
            float q = inverse(own + c + f);
            pivots[p][row][m] = q;
            excess = c * q * own;
            ofLast += f * q * own;
            if (closing != null) closing[p][row][m] = f;
            f *= c * q;
        }
        pivots[end & 1][row][end >> 1] =
                inverse(level.defect[end & 1][row][end >> 1] + excess + ofLast);
    }

    private void relaxRow(int row, Work work) {
        for (int p = 0; p < 2; p++) level.residual(row, p, level.defect[p][row], work);
        float[][] t = {level.defect[0][row], level.defect[1][row]};
        float[][] c = {along[0][row], along[1][row]};
        float[][] q = {pivots[0][row], pivots[1][row]};
        float[][] u = {level.solution[0][row], level.solution[1][row]};
        int end = level.count[0] - 1;
        float carried = 0;
        float ofLast = 0;
        for (int x = 0; x < end; x++) {
            int m = x >> 1;
            int p = x & 1;
            float now = q[p][m] * (t[p][m] + carried);
            t[p][m] = now;
            carried = c[p][m] * now;
            if (closing != null) ofLast += closing[p][row][m] * now;
        }
        float last = q[end & 1][end >> 1] * (t[end & 1][end >> 1] + carried + ofLast);
        u[end & 1][end >> 1] += last;
        float next = last;
        for (int x = end - 1; x >= 0; x--) {
            int m = x >> 1;
            int p = x & 1;
            float ahead = c[p][m] * next;
            if (closing != null) ahead += closing[p][row][m] * last;
            next = t[p][m] + q[p][m] * ahead;
            u[p][m] += next;
        }
    }

    private static float inverse(float pivot) {
        return pivot > 0 ? 1 / pivot : 0;
    }
}
