package ness.linear.multigrid;

import java.util.Arrays;
import ness.linear.Stencil;
import ness.parallel.Team;
import org.jspecify.annotations.Nullable;

/**
 * Groups of cells that hold firmly together and loosely to all others, each of which can be moved
 * as a whole (theory T56): grains of a good conductor in a bad one, which no coarse grid resolves.
 */
final class Clusters {
    /** Share of the larger diagonal that a coupling within a cluster has. */
    private static final double FIRM = 0.02;

    /** Share of its inner couplings that what holds a cluster from outside may have. */
    private static final double LOOSE = 0.01;

    /** Cells that are looked at before clusters are sought. */
    private static final int SAMPLE = 10_000;

    /** Share of loose faces among those along an axis that makes it worth while. */
    private static final double SOME = 0.05;

    /** Cells to a cluster above which the levels resolve them. */
    private static final int LARGE = 256;

    private final Team team;

    /** The cells of each cluster, one after the other, and where those of each start. */
    private final int[] cells;

    private final int[] start;

    /** What holds each cluster from outside. */
    private final double[] hold;

    private Clusters(Team team, int[] cells, int[] start, double[] hold) {
        this.team = team;
        this.cells = cells;
        this.start = start;
        this.hold = hold;
    }

    /** The clusters of a symmetric stencil; null where there are few. */
    static @Nullable Clusters of(Stencil stencil, Team team) {
        Faces faces = new Faces(stencil);
        if (!looseAlongAllAxes(faces)) return null;
        Clusters found = new Search(faces).all(team);
        return found.size() > faces.size() / LARGE ? found : null;
    }

    /** Number of clusters. */
    int size() {
        return hold.length;
    }

    private static boolean looseAlongAllAxes(Faces faces) {
        Faces.Near near = faces.near();
        int axes = faces.most() / 2;
        long[] loose = new long[axes];
        long[] all = new long[axes];
        int stride = Math.max(1, faces.size() / SAMPLE) | 1;
        for (int c = 0; c < faces.size(); c += stride) {
            int n = near.of(c);
            double most = 0;
            for (int k = 0; k < n; k++) most = Math.max(most, near.in[k]);
            for (int k = 0; k < n; k++) {
                int axis = faces.axis(c, near.to[k]);
                all[axis]++;
                if (near.in[k] > 0 && near.in[k] < LOOSE * most) loose[axis]++;
            }
        }
        for (int axis = 0; axis < axes; axis++) if (loose[axis] <= SOME * all[axis]) return false;
        return true;
    }

    /** Moves each cluster so that the balances of its cells together are met: z += Q r. */
    void move(double[] r, double[] z) {
        team.forEach(
                hold.length,
                1024,
                (from, to, thread) -> {
                    for (int k = from; k < to; k++) {
                        double sum = 0;
                        for (int m = start[k]; m < start[k + 1]; m++) sum += r[cells[m]];
                        double change = sum / hold[k];
                        for (int m = start[k]; m < start[k + 1]; m++) z[cells[m]] += change;
                    }
                });
    }

    /** Finds clusters by walking along firm couplings. */
    private static final class Search {
        private final Faces faces;
        private final Faces.Near near;
        private final double[] diagonal;
        private final boolean[] seen;
        private final int[] cells;
        private int end;

        Search(Faces faces) {
            this.faces = faces;
            near = faces.near();
            diagonal = new double[faces.size()];
            for (int c = 0; c < diagonal.length; c++) {
                int n = near.of(c);
                diagonal[c] = faces.excess(c);
                for (int k = 0; k < n; k++) diagonal[c] += near.in[k];
            }
            seen = new boolean[diagonal.length];
            cells = new int[diagonal.length];
        }

        Clusters all(Team team) {
            double[] hold = new double[diagonal.length];
            int[] start = new int[diagonal.length + 1];
            int found = 0;
            for (int root = 0; root < diagonal.length; root++) {
                if (seen[root]) continue;
                int first = end;
                double outside = gather(root);
                if (outside > 0) {
                    hold[found++] = outside;
                    start[found] = end;
                } else {
                    end = first;
                }
            }
            return new Clusters(
                    team,
                    Arrays.copyOf(cells, end),
                    Arrays.copyOf(start, found + 1),
                    Arrays.copyOf(hold, found));
        }

        /** Collects the cluster of a cell; returns what holds it, or 0 where it is none. */
        private double gather(int root) {
            int first = end;
            cells[end++] = root;
            seen[root] = true;
            double inside = 0;
            double outside = 0;
            for (int next = first; next < end; next++) {
                int c = cells[next];
                outside += faces.excess(c);
                int n = near.of(c);
                for (int k = 0; k < n; k++) {
                    int other = near.to[k];
                    if (near.in[k] > FIRM * Math.max(diagonal[c], diagonal[other])) {
                        inside += near.in[k];
                        if (!seen[other]) cells[end++] = other;
                        seen[other] = true;
                    } else {
                        outside += near.in[k];
                    }
                }
            }
            return outside < LOOSE * inside ? outside : 0;
        }
    }
}
