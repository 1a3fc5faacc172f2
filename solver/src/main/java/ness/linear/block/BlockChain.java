package ness.linear.block;

import java.util.Arrays;
import ness.linear.Shape;

/**
 * The elimination of a chain or ring of cells in order, with blocks for numbers.
 *
 * <p>The pivot of a cell is the excess E that its elimination has left plus all that it gives away;
 * the next cell inherits E P^-1 B. As for numbers (Grassmann, Taksar and Heyman, Oper. Res. 33,
 * 1107 (1985)) the couplings themselves are never subtracted from each other, so that a small
 * excess survives beside large couplings. In a ring each cell keeps its couplings to the last one,
 * which is solved for when all are gone.
 */
final class BlockChain implements BlockElimination {
    private final BlockStencil stencil;
    private final Blocks blocks;
    private final int m;
    private final int last;
    private final boolean ring;
    private final PivotBlocks pivots;

    /** Of each cell P^-1 times the block by which it receives from the next one. */
    private final double[] onward;

    /** In a ring, of each cell the block by which the last one receives from it. */
    private final double[] outward;

    /** In a ring, of each cell P^-1 times the block by which it receives from the last one. */
    private final double[] inward;

    BlockChain(BlockStencil packed) {
        stencil = packed;
        m = packed.unknowns();
        blocks = new Blocks(m);
        Shape shape = packed.shape();
        last = shape.cells() - 1;
        ring = last > 0 && shape.periodic(0);
        pivots = new PivotBlocks(last + 1, m);
        int block = m * m;
        onward = new double[last * block];
        outward = new double[ring ? last * block : 0];
        inward = new double[ring ? last * block : 0];
        if (ring) closeRing();
        eliminate();
    }

    /** Enters what the last cell shares with its two neighbours. */
    private void closeRing() {
        blocks.copy(stencil.upper(0), 0, outward, 0);
        blocks.copy(stencil.lower(0), 0, inward, 0);
        blocks.add(stencil.lower(0), last, outward, last - 1);
        blocks.add(stencil.upper(0), last, inward, last - 1);
    }

    private void eliminate() {
        double[] diagonal = stencil.diagonal();
        double[] a = stencil.lower(0);
        double[] b = stencil.upper(0);
        double[] excess = Arrays.copyOf(diagonal, m * m);
        double[] excessOfLast = new double[m * m];
        double[] pivot = new double[m * m];
        double[] size = new double[m * m];
        if (last > 0) blocks.copy(diagonal, last, excessOfLast, 0);
        else blocks.copy(excess, 0, excessOfLast, 0);
        for (int i = 0; i < last; i++) {
            boolean onwards = !ring || i < last - 1;
            Arrays.fill(pivot, 0);
            Arrays.fill(size, 0);
            blocks.addBoth(excess, 0, pivot, size);
            if (onwards) blocks.addBoth(a, i + 1, pivot, size);
            if (ring) blocks.addBoth(outward, i, pivot, size);
            pivots.put(i, i, pivot, size);
            if (ring) keepRing(i, onwards, excess, excessOfLast);
            if (!onwards) break;
            solveBlock(i, b, i + 1, onward, i);
            if (ring) blocks.addProductOfBlocks(outward, i, onward, i, outward, i + 1);
            double[] next = i + 1 == last ? excessOfLast : new double[m * m];
            if (i + 1 < last) blocks.copy(diagonal, i + 1, next, 0);
            blocks.addProductOfBlocks(excess, 0, onward, i, next, 0);
            excess = next;
        }
        Arrays.fill(size, 0);
        Arrays.fill(pivot, 0);
        blocks.addBoth(excessOfLast, 0, pivot, size);
        pivots.put(last, last, pivot, size);
    }

    /** Passes on to the last and to the next cell what cell i received from the last. */
    private void keepRing(int i, boolean onwards, double[] excess, double[] excessOfLast) {
        solveBlock(i, inward, i, inward, i);
        blocks.addProductOfBlocks(excess, 0, inward, i, excessOfLast, 0);
        if (onwards) {
            blocks.addProductOfBlocks(stencil.lower(0), i + 1, inward, i, inward, i + 1);
        }
    }

    /** Writes P^-1 times a block; source and target may be the same. */
    private void solveBlock(int place, double[] from, int block, double[] to, int target) {
        double[] column = new double[m];
        double[] solved = new double[m];
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < m; i++) column[i] = normal(from[(block * m + i) * m + j]);
            pivots.solve(place, column, solved);
            for (int i = 0; i < m; i++) to[(target * m + i) * m + j] = normal(solved[i]);
        }
    }

    /**
     * Couplings that have faded out of range: subnormal numbers cost a hundred times the others.
     */
    private static double normal(double coupling) {
        return Math.abs(coupling) < Double.MIN_NORMAL ? 0 : coupling;
    }

    @Override
    public void substitute(double[] rhs, double[] x) {
        double[] a = stencil.lower(0);
        double[] from = new double[m];
        double[] solved = new double[m];
        System.arraycopy(rhs, 0, x, 0, rhs.length);
        for (int i = 0; i <= last; i++) {
            System.arraycopy(x, i * m, from, 0, m);
            pivots.solve(i, from, solved);
            System.arraycopy(solved, 0, x, i * m, m);
            if (i == last) break;
            if (ring) blocks.addProduct(outward, i, x, i, x, last);
            if (!ring || i < last - 1) blocks.addProduct(a, i + 1, x, i, x, i + 1);
        }
        for (int i = last - 1; i >= 0; i--) {
            if (ring) blocks.addProduct(inward, i, x, last, x, i);
            if (!ring || i < last - 1) blocks.addProduct(onward, i, x, i + 1, x, i);
        }
    }
}
