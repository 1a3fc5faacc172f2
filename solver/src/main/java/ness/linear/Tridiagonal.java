package ness.linear;

/** Elimination in order for shapes with at most one resolved axis, open or periodic. */
public final class Tridiagonal implements LinearSolver {

    @Override
    public Factorisation factorise(Stencil stencil) {
        Shape shape = stencil.shape();
        int[] axes = shape.resolved();
        if (axes.length > 1) {
            throw new IllegalArgumentException(
                    "a tridiagonal solver needs one resolved axis, found " + shape);
        }
        boolean ring = axes.length == 1 && shape.periodic(axes[0]);
        return ring ? new ClosedChain(stencil) : new OpenChain(stencil);
    }

    /** One number a cell for an open chain, three for a ring. */
    @Override
    public Prediction predict(Shape shape, boolean symmetric) {
        int[] axes = shape.resolved();
        boolean ring = axes.length == 1 && shape.periodic(axes[0]);
        long entries = (ring ? 3L : 1L) * shape.cells();
        return new Prediction(entries, Double.BYTES * entries, axes.length <= 1);
    }
}
