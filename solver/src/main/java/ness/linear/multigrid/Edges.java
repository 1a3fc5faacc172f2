package ness.linear.multigrid;

/** A balance seen from its nodes: what each gets from and gives to its neighbours. */
interface Edges {
    /** Number of nodes. */
    int size();

    /** Most neighbours that a node has. */
    int most();

    /** What a node loses, per unit of its unknown, but not to a neighbour. */
    double excess(int node);

    /**
     * Finds the neighbours of a node.
     *
     * @param to takes them
     * @param in takes what each sends to the node, per unit of its unknown
     * @param out takes what the node sends to each
     * @return how many there are
     */
    int of(int node, int[] to, double[] in, double[] out);
}
