package ness.linear.block;

import ness.linear.DissectionCost;
import ness.linear.Prediction;
import ness.linear.Shape;

/**
 * Direct elimination of systems with several unknowns a cell: chains and rings in order, other
 * boxes by nested dissection.
 */
public final class BlockSolver {
    /** Square root of the longest array: what the cells around a part leave must fit into one. */
    private static final int LARGEST_FRONT = 46_340;

    /** Objects and references of a part, and the headers of its arrays. */
    private static final int BYTES_A_PART = 256;

    /** Orders of a dissection. */
    private static final int BYTES_A_CELL = 20;

    /** Order of rows, and the vectors of a solve. */
    private static final int BYTES_AN_UNKNOWN = 36;

    private BlockSolver() {}

    /**
     * Eliminates.
     *
     * @throws ness.linear.SingularMatrixException where a pivot is zero within rounding
     * @throws IllegalArgumentException when the factor is longer than arrays can be
     */
    public static BlockFactorisation factorise(BlockStencil stencil) {
        Prediction prediction = predict(stencil.shape(), stencil.unknowns());
        if (!prediction.addressable()) {
            throw new IllegalArgumentException(
                    "a factor of %d numbers has parts longer than an array, for %d unknowns in each cell of %s"
                            .formatted(prediction.entries(), stencil.unknowns(), stencil.shape()));
        }
        BlockStencil packed = stencil.packed();
        BlockElimination elimination =
                chain(stencil.shape()) ? new BlockChain(packed) : new BlockBox(packed);
        return new BlockFactorisation(stencil, elimination);
    }

    private static boolean chain(Shape shape) {
        return shape.resolved().length <= 1;
    }

    /**
     * The store that {@link #factorise} will need.
     *
     * @param m unknowns a cell
     */
    public static Prediction predict(Shape shape, int m) {
        long block = (long) m * m;
        long cells = shape.cells();
        long bytes = (BYTES_A_CELL + (long) BYTES_AN_UNKNOWN * m) * cells;
        if (chain(shape)) {
            int[] axes = shape.resolved();
            boolean ring = axes.length == 1 && shape.periodic(axes[0]);
            long entries = (ring ? 4 : 2) * cells * block;
            return new Prediction(
                    entries, bytes + Double.BYTES * entries, entries < Integer.MAX_VALUE);
        }
        DissectionCost.Cost cost = DissectionCost.of(shape.packed(), false);
        long numbers =
                cost.couplings() + cost.waiting() + cost.front() * (cost.front() + 1) + cells;
        bytes +=
                Double.BYTES * numbers * block
                        + 2 * Integer.BYTES * cost.around()
                        + BYTES_A_PART * cost.parts();
        return new Prediction(
                (cost.couplings() + cells) * block, bytes, cost.front() * m <= LARGEST_FRONT);
    }
}
