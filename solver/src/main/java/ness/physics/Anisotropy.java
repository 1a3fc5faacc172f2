package ness.physics;

/**
 * The tensors of a law whose flux is not along the gradient of its state, J = -K grad u: symmetric,
 * positive definite, the same whatever the state.
 */
public interface Anisotropy {
    /** An entry of the tensor in a cell, by two axes. */
    double entry(int cell, int row, int column);
}
