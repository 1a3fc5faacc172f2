package ness.linear;

/** A way of solving with a {@link Stencil}. */
public interface LinearSolver {

    /**
     * Prepares a stencil. Its arrays must stay as they are while the result is in use.
     *
     * @throws SingularMatrixException when the equations leave a cell open
     * @throws IllegalArgumentException when the shape is not one this solver is made for
     */
    Factorisation factorise(Stencil stencil);

    /** The store that {@link #factorise} and one solve need. */
    Prediction predict(Shape shape, boolean symmetric);
}
