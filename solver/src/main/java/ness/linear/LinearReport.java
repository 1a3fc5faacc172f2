package ness.linear;

/**
 * What one linear solve did.
 *
 * @param method the method in words, such as "tridiagonal"
 * @param iterations passes of an iterative method, 1 for elimination
 */
public record LinearReport(String method, int iterations) {}
