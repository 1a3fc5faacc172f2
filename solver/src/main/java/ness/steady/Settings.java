package ness.steady;

/**
 * When to stop.
 *
 * @param tolerance of the residual relative to its scale
 * @param maxSteps most Newton steps
 * @param linearTolerance of one correction, relative to the residual it is asked for, where the
 *     linear solver is iterative
 */
public record Settings(double tolerance, int maxSteps, double linearTolerance) {}
