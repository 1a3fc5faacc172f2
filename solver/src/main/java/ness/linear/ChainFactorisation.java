package ness.linear;

/** The factorisation of a stencil with at most one resolved axis: an open or closed chain. */
public sealed interface ChainFactorisation extends Factorisation permits OpenChain, ClosedChain {

    /**
     * The flow a u_L - b u_R through each face of the chain, from conservation and not from the
     * difference of large numbers: one face is evaluated where rounding is least, the others follow
     * from the balance of the cells between. Without sources the flow is the same number
     * everywhere.
     *
     * @param rhs right-hand side as solved
     * @param solution what {@link #solve} made of it
     * @param flow takes the flows, one more than cells, face m between cells m - 1 and m; 0 at the
     *     ends of an open chain
     */
    void flows(double[] rhs, double[] solution, double[] flow);
}
