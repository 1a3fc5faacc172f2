package ness.linear.multigrid;

import ness.parallel.Team;

/**
 * One multigrid cycle as an approximate inverse, and loops over the lines of a vector. Sums are
 * taken by blocks of lines, in the order of the blocks.
 */
final class Cycle {
    private final FineLevel fine;
    private final Hierarchy hierarchy;
    private final Team team;
    private final int nx;
    private final int block;

    Cycle(FineLevel fine, Team team) {
        this.fine = fine;
        this.team = team;
        hierarchy = new Hierarchy(fine.level, team);
        nx = fine.length();
        block = Math.max(1, (1 << 14) / nx);
    }

    /** Cells of a line. */
    int length() {
        return nx;
    }

    /** A loop over cells, handed out by blocks of lines as cell ranges. */
    double sum(Team.Part part) {
        return team.sum(
                fine.lines(), block, (from, to, thread) -> part.of(from * nx, to * nx, thread));
    }

    double dot(double[] a, double[] b) {
        return sum((from, to, thread) -> {
            double sum = 0;
            for (int i = from; i < to; i++) sum += a[i] * b[i];
            return sum;
        });
    }

    /**
     * Prepares z, an approximate solution of A z = r, in the levels.
     *
     * @param size of r, so that single precision neither over- nor underflows
     */
    void prepare(double[] r, double size) {
        double factor = Math.scalb(1.0, -Math.getExponent(size));
        team.forEach(
                fine.lines(),
                block,
                (from, to, thread) -> {
                    for (int line = from; line < to; line++) fine.load(r, factor, line);
                });
        hierarchy.precondition();
    }

    /** The sum of r z, in the levels' unit. */
    double dotPrepared(double[] r) {
        return team.sum(
                fine.lines(),
                block,
                (from, to, thread) -> {
                    double sum = 0;
                    for (int line = from; line < to; line++) {
                        float[] even = fine.even(line);
                        float[] odd = fine.odd(line);
                        int start = line * nx;
                        for (int m = 0; m < nx / 2; m++)
                            sum += r[start + 2 * m] * even[m] + r[start + 2 * m + 1] * odd[m];
                        if (nx % 2 == 1) sum += r[start + nx - 1] * even[nx / 2];
                    }
                    return sum;
                });
    }

    /** Writes p = z + beta p, with z as it was prepared. */
    void direct(double[] p, double beta) {
        team.forEach(
                fine.lines(),
                block,
                (from, to, thread) -> {
                    for (int line = from; line < to; line++) {
                        float[] even = fine.even(line);
                        float[] odd = fine.odd(line);
                        int start = line * nx;
                        for (int m = 0; m < nx / 2; m++) {
                            int i = start + 2 * m;
                            p[i] = beta * p[i] + even[m];
                            p[i + 1] = beta * p[i + 1] + odd[m];
                        }
                        int last = start + nx - 1;
                        if (nx % 2 == 1) p[last] = beta * p[last] + even[nx / 2];
                        if (fine.hasApart())
                            for (int i = start; i <= last; i++) if (fine.apart(i)) p[i] = 0;
                    }
                });
    }
}
