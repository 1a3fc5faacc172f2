package ness.steady;

import ness.discrete.Current;
import ness.linear.LinearSolver;
import ness.parallel.Team;
import ness.problem.ParticleProblem;

/** Steady states of particles on a grid. */
public final class ParticleSteady {
    private ParticleSteady() {}

    /**
     * Searches the steady state.
     *
     * @param solver for the species one by one
     * @throws ness.physics.PropertyException where a value is not allowed
     */
    public static ParticleOutcome solve(
            ParticleProblem problem,
            LinearSolver solver,
            Team team,
            Settings settings,
            Monitor monitor) {
        throw soon(problem);
    }

    /** The current of the twin without drives that is largest beside its one-way flows. */
    public static Current largestCurrentWithoutDrives(
            ParticleProblem problem,
            LinearSolver solver,
            Team team,
            Settings settings,
            Monitor monitor) {
        throw soon(problem);
    }

    private static RuntimeException soon(ParticleProblem problem) {
        if (problem.grid().cells() > 0) return new UnsupportedOperationException();
        return new IllegalArgumentException("no cells");
    }
}
