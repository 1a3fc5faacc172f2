package ness.linear.block;

/** A {@link BlockStencil} ready to be solved with, any number of times. */
public final class BlockFactorisation {
    private final BlockStencil stencil;
    private final BlockElimination elimination;

    BlockFactorisation(BlockStencil stencil, BlockElimination elimination) {
        this.stencil = stencil;
        this.elimination = elimination;
    }

    /**
     * Solves M x = rhs, with one correction from the residual: the error of each row is then of the
     * order of the rounding of that row's own terms (Skeel, Math. Comp. 35, 817 (1980)).
     *
     * @param rhs m numbers a cell, left as it is
     * @param x takes the solution; another array than {@code rhs}
     */
    public void solve(double[] rhs, double[] x) {
        elimination.substitute(rhs, x);
        double[] residual = new double[rhs.length];
        double[] correction = new double[rhs.length];
        stencil.multiply(x, residual);
        for (int i = 0; i < rhs.length; i++) residual[i] = rhs[i] - residual[i];
        elimination.substitute(residual, correction);
        for (int i = 0; i < rhs.length; i++) x[i] += correction[i];
    }
}
