package ness.linear;

/** What the elimination of a part leaves to the cells around it. */
final class Remainder {
    private final double[] couplings;
    private final double[] excess;

    Remainder(double[] couplings, double[] excess) {
        this.couplings = couplings;
        this.excess = excess;
    }

    /** Couplings row by row; of a symmetric matrix only what lies right of the diagonal. */
    double[] couplings() {
        return couplings;
    }

    /** Excess of each cell. */
    double[] excess() {
        return excess;
    }
}
