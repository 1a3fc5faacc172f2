package ness.linear.choice;

import ness.linear.LinearSolver;
import ness.linear.Shape;
import ness.linear.SparseDirect;
import ness.linear.Tridiagonal;
import ness.linear.multigrid.Multigrid;

/** Picks the solver that suits a shape. */
public final class LinearSolvers {
    /** Cells from which on multigrid is faster than elimination, with two and three axes. */
    private static final int MANY_IN_PLANE = 40_000;

    private static final int MANY_IN_SPACE = 20_000;

    private LinearSolvers() {}

    /**
     * The solver for a shape: chains are eliminated in order, small boxes by nested dissection,
     * large ones go to multigrid, with elimination behind it.
     *
     * @param threads to share the work between
     */
    public static LinearSolver choose(Shape shape, Method method, int threads) {
        int axes = shape.resolved().length;
        if (axes <= 1) return new Tridiagonal();
        int many = axes == 2 ? MANY_IN_PLANE : MANY_IN_SPACE;
        return switch (method) {
            case DIRECT -> new SparseDirect();
            case MULTIGRID -> new Multigrid(threads);
            case AUTO ->
                    shape.cells() < many
                            ? new SparseDirect()
                            : new Backed(new Multigrid(threads), new SparseDirect());
        };
    }
}
