package ness.steady;

/**
 * When to stop.
 *
 * @param tolerance of the residual relative to its scale
 * @param maxSteps most Newton steps
 */
public record Settings(double tolerance, int maxSteps) {}
