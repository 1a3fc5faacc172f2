package ness.linear;

/** Picks the solver that suits a shape. */
public final class LinearSolvers {

    private LinearSolvers() {}

    /** The solver for a shape: chains are eliminated in order, boxes by nested dissection. */
    public static LinearSolver choose(Shape shape, Method method) {
        return switch (method) {
            case AUTO, DIRECT ->
                    shape.resolved().length <= 1 ? new Tridiagonal() : new SparseDirect();
        };
    }
}
