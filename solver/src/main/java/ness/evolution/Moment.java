package ness.evolution;

/**
 * A state of a system that changes, with the rates at which it does.
 *
 * @param time [s]
 * @param state of all unknowns, those of finite reservoirs last
 * @param amount of what is conserved that each has gained since the start: what is carried from
 *     step to step
 * @param rate at which the amounts change [per s]
 */
public record Moment(double time, double[] state, double[] amount, double[] rate) {}
