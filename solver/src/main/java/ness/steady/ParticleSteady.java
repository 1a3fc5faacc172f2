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
        return new ParticleOutcome.Refused(
                new ness.physics.Inadmissible(null, "not available yet"),
                new Outcome.Trace(0, 0, 0, java.util.List.of(), java.util.List.of(), "", 0));
    }

    /** The current of the twin without drives that is largest beside its one-way flows. */
    public static Current largestCurrentWithoutDrives(
            ParticleProblem problem,
            LinearSolver solver,
            Team team,
            Settings settings,
            Monitor monitor) {
        return new Current(0, 0, "");
    }
}
