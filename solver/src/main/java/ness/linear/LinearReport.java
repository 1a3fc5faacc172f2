package ness.linear;

/**
 * What one linear solve did.
 *
 * @param method the method in words, such as "tridiagonal"
 * @param iterations passes of an iterative method, 1 for elimination
 * @param relativeResidual largest |rhs - A x| over largest |rhs|; 0 when both vanish
 */
public record LinearReport(String method, int iterations, double relativeResidual) {}
