package ness.linear.block;

/** A {@link BlockStencil} ready to be solved with, any number of times. */
public final class BlockFactorisation {
    private final BlockStencil stencil;
    private final BlockElimination elimination;

    /** Residual of a row, relative to the sizes of its terms, that computing it alone can make. */
    private final double rounding;

    BlockFactorisation(BlockStencil stencil, BlockElimination elimination) {
        this.stencil = stencil;
        this.elimination = elimination;
        rounding = (2 * stencil.unknowns() + 12) * 0x1p-53;
    }

    /**
     * Solves M x = rhs; where the residual of a row is more than rounding of that row's own terms,
     * x is corrected once from the residual (Skeel, Math. Comp. 35, 817 (1980)).
     *
     * @param rhs m numbers a cell, left as it is
     * @param x takes the solution; another array than {@code rhs}
     */
    public void solve(double[] rhs, double[] x) {
        elimination.substitute(rhs, x);
        double[] residual = new double[rhs.length];
        double[] size = new double[rhs.length];
        double error = error(rhs, x, residual, size);
        if (error <= rounding) return;
        double[] corrected = new double[rhs.length];
        elimination.substitute(residual, corrected);
        for (int i = 0; i < rhs.length; i++) corrected[i] += x[i];
        if (error(rhs, corrected, residual, size) < error) {
            System.arraycopy(corrected, 0, x, 0, rhs.length);
        }
    }

    /** Writes the residual; returns the largest one relative to the sizes of its row's terms. */
    private double error(double[] rhs, double[] x, double[] residual, double[] size) {
        stencil.multiply(x, residual, size);
        double largest = 0;
        for (int i = 0; i < rhs.length; i++) {
            residual[i] = rhs[i] - residual[i];
            if (residual[i] == 0) continue;
            largest = Math.max(largest, Math.abs(residual[i]) / (size[i] + Math.abs(rhs[i])));
        }
        return largest;
    }
}
