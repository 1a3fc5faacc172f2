package ness.linear;

/**
 * Elimination of a box in the order of a geometric nested dissection, in dense fronts (Duff and
 * Reid, ACM Trans. Math. Softw. 9, 302 (1983)) and without pivoting, which Z-matrices do not need.
 * Keeps excess and couplings apart, so that where no excess is negative nothing is subtracted: the
 * digits of a solution do not depend on how nearly the system is closed.
 */
public final class SparseDirect implements LinearSolver {
    /** Square root of the longest array: what the cells around a part leave must fit into one. */
    private static final int LARGEST_FRONT = 46_340;

    /** Objects and references of a part, and the headers of its arrays. */
    private static final int BYTES_A_PART = 160;

    /** Orders, excess, marks and the vectors of one solve. */
    private static final int BYTES_A_CELL = 72;

    @Override
    public Factorisation factorise(Stencil stencil) {
        Stencil packed = stencil.packed();
        Prediction prediction = predict(stencil.shape(), stencil.symmetric());
        if (!prediction.addressable()) {
            throw new IllegalArgumentException(
                    "a factor of %d numbers has parts longer than an array, for %s"
                            .formatted(prediction.entries(), stencil.shape()));
        }
        Wide wide = packed.wide();
        boolean dissipative = dissipative(packed.diagonal());
        if (wide != null) dissipative &= dissipative(wide.excess());
        if (dissipative) {
            int closed = ClosedCells.first(packed);
            if (closed >= 0) {
                throw new SingularMatrixException(
                        closed, "nothing leaves the piece that holds it, so nothing holds it");
            }
        }
        BoxFactorisation factorisation = BoxElimination.of(packed);
        if (!dissipative) factorisation.requireNoResonance();
        return factorisation;
    }

    private static boolean dissipative(double[] excess) {
        for (double own : excess) {
            if (!(own >= 0)) return false;
        }
        return true;
    }

    /** Exact in the numbers of the factor, but for rings, where it is a bound. */
    @Override
    public Prediction predict(Shape shape, boolean symmetric) {
        DissectionCost.Cost cost = DissectionCost.of(shape.packed(), symmetric);
        long cells = shape.cells();
        long numbers = cost.couplings() + cost.waiting() + cost.front() * cost.front();
        long bytes =
                Double.BYTES * numbers
                        + Integer.BYTES * cost.around()
                        + BYTES_A_PART * cost.parts()
                        + BYTES_A_CELL * cells;
        return new Prediction(cost.couplings() + cells, bytes, cost.front() <= LARGEST_FRONT);
    }
}
