package ness.discrete.particles;

/**
 * Whether detailed balance holds.
 *
 * @param detailedBalance whether no loop drives a current
 * @param largestAffinity of a loop [k_B]; NaN where loops say nothing (a streaming medium)
 * @param where the loop, in words; empty if there is none
 */
public record Verdict(boolean detailedBalance, double largestAffinity, String where) {}
