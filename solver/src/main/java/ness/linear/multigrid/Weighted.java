package ness.linear.multigrid;

/** A balance whose unknowns are given relative to weights. */
record Weighted(Edges edges, double[] weight) implements Edges {
    @Override
    public int size() {
        return edges.size();
    }

    @Override
    public int most() {
        return edges.most();
    }

    @Override
    public double excess(int node) {
        return edges.excess(node) * weight[node];
    }

    @Override
    public int of(int node, int[] to, double[] in, double[] out) {
        int n = edges.of(node, to, in, out);
        for (int k = 0; k < n; k++) {
            in[k] *= weight[to[k]];
            out[k] *= weight[node];
        }
        return n;
    }
}
