package ness.linear.multigrid;

import java.util.concurrent.atomic.AtomicBoolean;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.parallel.Team;
import org.jspecify.annotations.Nullable;

/**
 * The finest level: the stencil's couplings in single precision, on even rings, without gaps, and
 * the way of vectors there and back.
 */
final class FineLevel {
    /** Coupling of a face that lets nothing through, relative to those beside it. */
    private static final float FLOOR = 1e-9f;

    /** The same relative to the unit, between cells that are coupled to nothing. */
    private static final float FLOOR_APART = 1e-12f;

    /** Couplings that are looked at for the unit. */
    private static final int SAMPLE = 10_000;

    final Level level;
    private final Stencil stencil;
    private final Shape shape;
    final double unit;
    private final Team team;
    private boolean @Nullable [] apart;

    /**
     * @param stencil packed
     */
    FineLevel(Stencil stencil, Team team) {
        this.stencil = stencil;
        this.team = team;
        shape = stencil.shape();
        int[] real = {shape.nx(), shape.ny(), shape.nz()};
        int[] count = new int[3];
        boolean[] wraps = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            wraps[axis] = shape.periodic(axis) && real[axis] > 1;
            count[axis] = Seam.even(real[axis], wraps[axis]);
        }
        level = new Level(count, wraps, false);
        unit = unit();
        AtomicBoolean gaps = new AtomicBoolean();
        forEachLine((from, to, thread) -> {
            for (int line = from; line < to; line++) {
                for (int axis : shape.resolved()) if (couple(axis, line)) gaps.set(true);
                excess(line);
            }
        });
        if (gaps.get()) fill();
        Seam.close(level, real);
        Work[] works = Work.forTeam(team, level.length);
        level.forEachRow(team, (from, to, thread) -> level.invert(from, to, works[thread]));
    }

    private void forEachLine(Team.Loop loop) {
        team.forEach(lines(), Math.max(1, Level.BLOCK / shape.nx()), loop);
    }

    /** A power of two near one over the largest of some couplings. */
    private double unit() {
        double largest = 0;
        for (int axis : shape.resolved()) {
            double[] a = stencil.a(axis);
            int along = axis == 0 ? 1 : axis == 1 ? shape.nx() : shape.nx() * shape.ny();
            int last = shape.count(axis);
            int stride = Math.max(1, a.length / SAMPLE) | 1;
            for (int f = 0; f < a.length; f += stride) {
                int m = f / along % (last + 1);
                if (shape.periodic(axis) || (m > 0 && m < last)) largest = Math.max(largest, a[f]);
            }
        }
        return largest > 0 ? Math.scalb(1.0, -Math.getExponent(largest)) : 1;
    }

    /** The row of the level that holds a line of the shape. */
    int row(int line) {
        return line % shape.ny() + level.count[1] * (line / shape.ny());
    }

    /** Cells of a line of the shape. */
    int length() {
        return shape.nx();
    }

    /** Lines along the first axis. */
    int lines() {
        return shape.ny() * shape.nz();
    }

    /** The approximate solution at even cells of a line. */
    float[] even(int line) {
        return level.solution[0][row(line)];
    }

    /** The same at odd cells. */
    float[] odd(int line) {
        return level.solution[1][row(line)];
    }

    /** Whether a cell is coupled to nothing. */
    boolean apart(int cell) {
        return apart != null && apart[cell];
    }

    /** Whether any cell is. */
    boolean hasApart() {
        return apart != null;
    }

    /** Copies the couplings of a line along an axis; tells whether some vanish. */
    private boolean couple(int axis, int line) {
        int nx = shape.nx();
        int j = line % shape.ny();
        int k = line / shape.ny();
        int first;
        int last = nx;
        if (axis == 0) {
            first = line * (nx + 1) + 1;
            if (!shape.periodicX()) last--;
        } else if (axis == 1) {
            if (j == shape.ny() - 1 && !shape.periodicY()) return false;
            first = nx * (j + 1 + (shape.ny() + 1) * k);
        } else {
            if (k == shape.nz() - 1 && !shape.periodicZ()) return false;
            first = nx * (line + shape.ny());
        }
        float[][][] c = level.coupling(Direction.along(axis));
        int row = row(line);
        float least = Float.POSITIVE_INFINITY;
        for (int p = 0; p < 2; p++) {
            float[] into = c[p][row];
            int n = (last + 1 - p) / 2;
            copy(axis, first + p, n, into);
            for (int m = 0; m < n; m++) least = Math.min(least, into[m]);
        }
        return least == 0;
    }

    private void copy(int axis, int first, int n, float[] into) {
        double[] a = stencil.a(axis);
        double[] b = stencil.b(axis);
        double half = 0.5 * unit;
        for (int m = 0; m < n; m++)
            into[m] = (float) ((a[first + 2 * m] + b[first + 2 * m]) * half);
    }

    private void excess(int line) {
        double[] diagonal = stencil.diagonal();
        int row = row(line);
        for (int p = 0; p < 2; p++) {
            float[] into = level.excess[p][row];
            int first = line * shape.nx() + p;
            int n = (shape.nx() + 1 - p) / 2;
            for (int m = 0; m < n; m++)
                into[m] = (float) Math.max(0, diagonal[first + 2 * m] * unit);
        }
    }

    /**
     * Lets a little through faces that are closed, so that every cell has neighbours, and marks the
     * cells that have none.
     */
    private void fill() {
        boolean[] alone = new boolean[shape.cells()];
        float[][][] largest = level.field();
        Faces.Near near = new Faces(stencil).near();
        boolean any = false;
        for (int line = 0; line < lines(); line++)
            for (int x = 0; x < shape.nx(); x++) {
                int n = near.of(line * shape.nx() + x);
                double most = 0;
                for (int k = 0; k < n; k++) most = Math.max(most, near.in[k] + near.out[k]);
                largest[x & 1][row(line)][x >> 1] = (float) (most * (0.5 * unit));
                if (most > 0) continue;
                alone[line * shape.nx() + x] = true;
                level.excess[x & 1][row(line)][x >> 1] = 0;
                any = true;
            }
        for (int axis : shape.resolved())
            for (int line = 0; line < lines(); line++) open(axis, line, largest);
        apart = any ? alone : null;
    }

    private void open(int axis, int line, float[][][] largest) {
        int at = axis == 1 ? line % shape.ny() : line / shape.ny();
        if (axis > 0 && at == shape.count(axis) - 1 && !level.wraps[axis]) return;
        int row = row(line);
        int end = axis == 0 && !level.wraps[0] ? shape.nx() - 1 : shape.nx();
        for (int x = 0; x < end; x++) {
            float[] c = level.coupling(Direction.along(axis))[x & 1][row];
            if (c[x >> 1] > 0) continue;
            float most = largest[x & 1][row][x >> 1];
            c[x >> 1] = most > 0 ? FLOOR * most : FLOOR_APART;
        }
    }

    /** Writes a line of a vector, times {@code factor}, as the level's right-hand side. */
    void load(double[] values, double factor, int line) {
        int row = row(line);
        for (int p = 0; p < 2; p++) {
            float[] into = level.right[p][row];
            int first = line * shape.nx() + p;
            int n = (shape.nx() + 1 - p) / 2;
            for (int m = 0; m < n; m++) into[m] = (float) (values[first + 2 * m] * factor);
        }
    }
}
