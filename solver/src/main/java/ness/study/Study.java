package ness.study;

import java.util.List;
import ness.config.assembly.GridFaults;
import ness.findings.Entry;
import ness.findings.Group;
import ness.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A problem of one model: what is known before it is solved, its solution, its twin. */
sealed interface Study permits HeatStudy, ParticleStudy {
    Problem problem();

    /** What was odd about it, one sentence each. */
    List<String> warnings();

    /** Tells what can be known to be wrong before a solution is sought. */
    void check(GridFaults faults);

    /**
     * Refuses an initial state or reservoirs that a search could not start from.
     *
     * @throws ness.input.InputException 65
     */
    void requireStart();

    /** Unknowns, reservoirs and what else there is to tell a reader of the problem. */
    List<Entry> understood();

    /** What touches the outside at a side, in words. */
    String described(String side);

    /**
     * Solves for the steady state.
     *
     * @param start when the run began, as told by {@link System#nanoTime}
     * @param built when the problem was built
     * @param from the state of a like problem to start from; null = as the config says
     */
    Solution solve(long start, long built, double @Nullable [][] from);

    /** {@code equilibrium: {largest_net, largest_one_way, where}} of the twin without drives. */
    Group equilibrium();
}
