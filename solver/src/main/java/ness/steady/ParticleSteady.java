package ness.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import ness.discrete.Current;
import ness.discrete.particles.CoupledBalance;
import ness.discrete.particles.Currents;
import ness.discrete.particles.Discretised;
import ness.discrete.particles.SpeciesBalance;
import ness.discrete.particles.Tanks;
import ness.discrete.particles.Twin;
import ness.linear.LinearSolver;
import ness.parallel.Team;
import ness.physics.driftdiffusion.Species;
import ness.problem.ParticleProblem;
import org.jspecify.annotations.Nullable;

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
        return solve(problem, null, solver, team, settings, monitor);
    }

    /**
     * The same from the state of a like problem.
     *
     * @param from density of each species, then the potential, in each cell; null = as the problem
     *     says
     */
    public static ParticleOutcome solve(
            ParticleProblem problem,
            double @Nullable [][] from,
            LinearSolver solver,
            Team team,
            Settings settings,
            Monitor monitor) {
        return solve(new Discretised(problem, team), from, solver, settings, monitor);
    }

    private static ParticleOutcome solve(
            Discretised discretised,
            double @Nullable [][] from,
            LinearSolver solver,
            Settings settings,
            Monitor monitor) {
        if (discretised.problem().law().linear())
            return oneByOne(discretised, solver, settings, monitor);
        CoupledBalance balance = new CoupledBalance(discretised);
        return from == null
                ? CoupledNewton.solve(balance, solver, settings, monitor)
                : CoupledNewton.follow(balance, from, solver, settings, monitor);
    }

    /** Species that know nothing of each other, each a linear problem. */
    private static ParticleOutcome oneByOne(
            Discretised discretised, LinearSolver solver, Settings settings, Monitor monitor) {
        ParticleProblem problem = discretised.problem();
        int n = discretised.species();
        double[][] density = new double[n][];
        double[][][] flow = new double[n][][];
        List<Outcome> outcomes = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            Species species = problem.law().species().get(s);
            SpeciesBalance balance =
                    new SpeciesBalance(discretised, s, problem.amounts().get(species.name()));
            Outcome outcome = one(discretised, s, balance, solver, settings, monitor);
            outcomes.add(outcome);
            double[] correction =
                    outcome instanceof Outcome.Converged found
                            ? found.correction()
                            : new double[balance.size()];
            density[s] = outcome.state();
            flow[s] = balance.flows(density[s], correction);
        }
        Outcome.Trace trace = joined(outcomes);
        for (Outcome outcome : outcomes)
            if (outcome instanceof Outcome.Refused refused)
                return new ParticleOutcome.Refused(refused.cause(), trace);
        for (Outcome outcome : outcomes)
            if (outcome instanceof Outcome.Failed failed)
                return new ParticleOutcome.Failed(
                        discretised.frame(density, flow),
                        failed.status(),
                        failed.reason(),
                        failed.hint(),
                        trace);
        return new ParticleOutcome.Converged(discretised.frame(density, flow), trace);
    }

    private static Outcome one(
            Discretised discretised,
            int species,
            SpeciesBalance balance,
            LinearSolver solver,
            Settings settings,
            Monitor monitor) {
        if (balance.sealed()) {
            Outcome stationary = Stationary.solve(balance, solver, settings, monitor);
            if (stationary != null) return stationary;
        }
        Supplier<Outcome> newton = () -> Newton.solve(balance, solver, settings, monitor);
        Tanks tanks = new Tanks(discretised, species);
        if (tanks.count() > 0) {
            List<Outcome> failures = Filling.fill(tanks, balance, newton);
            if (!failures.isEmpty()) return failures.getFirst();
        }
        return newton.get();
    }

    /** The course of the species that took longest, with the iterations of all. */
    private static Outcome.Trace joined(List<Outcome> outcomes) {
        Outcome.Trace longest = outcomes.getFirst().trace();
        int iterations = 0;
        for (Outcome outcome : outcomes) {
            Outcome.Trace trace = outcome.trace();
            iterations += trace.linearIterations();
            if (trace.steps() > longest.steps()) longest = trace;
        }
        return new Outcome.Trace(
                longest.steps(),
                iterations,
                longest.residual(),
                longest.residuals(),
                longest.stepLengths(),
                longest.method(),
                longest.convergence());
    }

    /**
     * The twin without drives.
     *
     * @param outcome how the search for its steady state ended
     * @param largest the current that is largest beside its one-way flows; null where none was
     *     found
     */
    public record Undriven(ParticleOutcome outcome, @Nullable Current largest) {}

    /** Solves the twin of a problem without drives. */
    public static Undriven withoutDrives(
            ParticleProblem problem,
            LinearSolver solver,
            Team team,
            Settings settings,
            Monitor monitor) {
        Discretised twin = new Discretised(Twin.of(problem), team);
        ParticleOutcome outcome = solve(twin, null, solver, settings, monitor);
        return new Undriven(
                outcome,
                outcome instanceof ParticleOutcome.Converged found
                        ? Currents.largest(twin, found.frame())
                        : null);
    }
}
