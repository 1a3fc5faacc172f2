package ness.linear.multigrid;

import java.util.Arrays;

/**
 * A balance over nodes that are joined as it comes: node i gets in u_j from each neighbour j, gives
 * out u_i to it, and loses its excess times u_i. Entries of a node are those from start[i] on.
 */
final class Network implements Edges {
    private final int[] start;
    private final int[] to;
    private final double[] in;
    private final double[] out;
    private final double[] excess;
    private final int most;

    private Network(int[] start, int[] to, double[] in, double[] out, double[] excess) {
        this.start = start;
        this.to = to;
        this.in = in;
        this.out = out;
        this.excess = excess;
        int largest = 0;
        for (int i = 0; i < excess.length; i++)
            largest = Math.max(largest, start[i + 1] - start[i]);
        most = largest;
    }

    @Override
    public int size() {
        return excess.length;
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public double excess(int node) {
        return excess[node];
    }

    @Override
    public int of(int node, int[] to, double[] in, double[] out) {
        int from = start[node];
        int n = start[node + 1] - from;
        System.arraycopy(this.to, from, to, 0, n);
        System.arraycopy(this.in, from, in, 0, n);
        System.arraycopy(this.out, from, out, 0, n);
        return n;
    }

    /**
     * The balance of groups of nodes whose unknowns are equal (theory T53).
     *
     * @param group of each node, ascending in the first node of each; -1 for nodes in none
     */
    static Network of(Edges fine, int[] group, int groups) {
        int[] first = new int[groups];
        int[] next = new int[fine.size()];
        Arrays.fill(first, -1);
        for (int i = next.length - 1; i >= 0; i--) {
            if (group[i] < 0) continue;
            next[i] = first[group[i]];
            first[group[i]] = i;
        }
        Gathered all = new Gathered(fine, groups);
        for (int g = 0; g < groups; g++) {
            for (int i = first[g]; i >= 0; i = next[i]) all.add(i, g, group);
            all.finish(g);
        }
        return new Network(
                all.start,
                Arrays.copyOf(all.to, all.end),
                Arrays.copyOf(all.in, all.end),
                Arrays.copyOf(all.out, all.end),
                all.excess);
    }

    /** Entries gathered group by group. */
    private static final class Gathered {
        final Edges fine;
        final int[] start;
        final double[] excess;
        int[] to;
        double[] in;
        double[] out;
        int end;
        private final int[] place;
        private final int[] near;
        private final double[] nearIn;
        private final double[] nearOut;

        Gathered(Edges fine, int groups) {
            this.fine = fine;
            start = new int[groups + 1];
            excess = new double[groups];
            to = new int[6 * groups + 6];
            in = new double[to.length];
            out = new double[to.length];
            place = new int[groups];
            Arrays.fill(place, -1);
            near = new int[fine.most()];
            nearIn = new double[near.length];
            nearOut = new double[near.length];
        }

        void add(int node, int own, int[] group) {
            excess[own] += fine.excess(node);
            int n = fine.of(node, near, nearIn, nearOut);
            for (int k = 0; k < n; k++) {
                int other = group[near[k]];
                if (other == own) continue;
                if (other < 0) {
                    excess[own] += nearOut[k];
                    continue;
                }
                if (place[other] < start[own]) {
                    if (end == to.length) grow();
                    place[other] = end;
                    to[end] = other;
                    in[end] = 0;
                    out[end++] = 0;
                }
                in[place[other]] += nearIn[k];
                out[place[other]] += nearOut[k];
            }
        }

        void finish(int own) {
            start[own + 1] = end;
        }

        private void grow() {
            int length = to.length + to.length / 2;
            to = Arrays.copyOf(to, length);
            in = Arrays.copyOf(in, length);
            out = Arrays.copyOf(out, length);
        }
    }
}
