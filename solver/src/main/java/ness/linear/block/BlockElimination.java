package ness.linear.block;

/** A factor that answers a right-hand side once. */
sealed interface BlockElimination permits BlockChain, BlockBox {

    /** Solves M x = rhs by substitution; rhs is left as it is and is another array than x. */
    void substitute(double[] rhs, double[] x);
}
