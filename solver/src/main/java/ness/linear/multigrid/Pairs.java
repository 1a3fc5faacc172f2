package ness.linear.multigrid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Joins nodes two by two along their strongest couplings (Y. Notay, Electron. Trans. Numer. Anal.
 * 37 (2010) 123). A node whose strong neighbours are all joined already joins a group that is still
 * small.
 */
final class Pairs {
    /** Share of a node's strongest coupling that one must have to join along. */
    private static final double STRONG = 0.25;

    /** Excess over couplings of a node that relaxation alone does for. */
    private static final double HELD = 5;

    /** Most of a level's nodes that the next may have. */
    private static final double SHRINK = 0.8;

    /** Nodes of a group that takes no more. */
    private static final int FULL = 4;

    private static final int FREE = -2;

    /** Group of each node, -1 for none. */
    final int[] group;

    private final Network network;

    private Pairs(int[] group, Network network) {
        this.group = group;
        this.network = network;
    }

    /** The balance of the groups. */
    Network network() {
        return network;
    }

    /** Groups of about four: pairs of pairs; null where that does not make much less of them. */
    static @Nullable Pairs twice(Edges edges) {
        Pairs first = once(edges);
        Pairs second = once(first.network);
        if (second.network.size() > SHRINK * edges.size()) return null;
        int[] group = first.group;
        for (int i = 0; i < group.length; i++) if (group[i] >= 0) group[i] = second.group[group[i]];
        return new Pairs(group, second.network);
    }

    private static Pairs once(Edges edges) {
        int[] group = new int[edges.size()];
        int[] members = new int[group.length];
        Arrays.fill(group, FREE);
        int[] to = new int[edges.most()];
        double[] in = new double[to.length];
        double[] out = new double[to.length];
        int groups = 0;
        for (int i = 0; i < group.length; i++) {
            if (group[i] != FREE) continue;
            int n = edges.of(i, to, in, out);
            double sum = 0;
            double most = 0;
            for (int k = 0; k < n; k++) {
                in[k] += out[k];
                if (to[k] == i) in[k] = 0;
                sum += in[k];
                most = Math.max(most, in[k]);
            }
            if (2 * edges.excess(i) >= HELD * sum) {
                group[i] = -1;
                continue;
            }
            int mate = -1;
            int other = -1;
            double best = STRONG * most;
            double second = best;
            for (int k = 0; k < n; k++) {
                int g = group[to[k]];
                if (g == FREE && in[k] >= best && to[k] != i) {
                    best = in[k];
                    mate = to[k];
                } else if (g >= 0 && members[g] < FULL && in[k] >= second) {
                    second = in[k];
                    other = g;
                }
            }
            if (mate < 0 && other >= 0) {
                group[i] = other;
                members[other]++;
                continue;
            }
            group[i] = groups;
            members[groups] = 1;
            if (mate >= 0) {
                group[mate] = groups;
                members[groups] = 2;
            }
            groups++;
        }
        return new Pairs(group, Network.of(edges, group, groups));
    }
}
