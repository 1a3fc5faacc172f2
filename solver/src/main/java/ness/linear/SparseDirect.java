package ness.linear;

/**
 * Sparse elimination in the order of a geometric nested dissection of the box: Cholesky when the
 * matrix is symmetric and positive, else LU.
 */
public final class SparseDirect implements LinearSolver {

    @Override
    public Factorisation factorise(Stencil stencil) {
        throw new UnsupportedOperationException("SparseDirect");
    }

    @Override
    public Prediction predict(Shape shape, boolean symmetric) {
        throw new UnsupportedOperationException("SparseDirect");
    }
}
