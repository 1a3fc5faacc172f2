package ness.linear.choice;

import ness.linear.LinearSolver;
import ness.linear.Shape;
import ness.linear.SparseDirect;
import ness.linear.Tridiagonal;
import ness.linear.WideGradients;
import ness.linear.multigrid.Multigrid;

/** Picks the solver that suits a shape. */
public final class LinearSolvers {
    /** Numbers of a factor up to which elimination is faster than multigrid. */
    private static final long FEW = 3_000_000;

    /** The same for each cell: boxes that are long and thin. */
    private static final long FEW_A_CELL = 24;

    private LinearSolvers() {}

    /**
     * The solver for a shape: chains are eliminated in order, small and thin boxes by nested
     * dissection, large ones go to multigrid, with elimination behind it.
     *
     * @param threads to share the work between
     */
    public static LinearSolver choose(Shape shape, Method method, int threads) {
        if (shape.resolved().length <= 1) return new Tridiagonal();
        SparseDirect direct = new SparseDirect();
        return switch (method) {
            case DIRECT -> direct;
            case MULTIGRID -> new WideGradients(new Multigrid(threads));
            case AUTO -> {
                long entries = direct.predict(shape, true).entries();
                yield entries < Math.max(FEW, FEW_A_CELL * shape.cells())
                        ? direct
                        : new Backed(new WideGradients(new Multigrid(threads)), direct);
            }
        };
    }
}
