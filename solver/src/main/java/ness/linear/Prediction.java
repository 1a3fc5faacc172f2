package ness.linear;

/**
 * The store a solver will need, known from the shape before anything is built.
 *
 * @param entries numbers that the factor holds
 * @param bytes largest amount held at once by factorisation and solve, the stencil and the two
 *     vectors not included; an upper bound
 * @param addressable false when the factor passes what one Java array can index, so that the solver
 *     cannot work however large the memory
 */
public record Prediction(long entries, long bytes, boolean addressable) {}
