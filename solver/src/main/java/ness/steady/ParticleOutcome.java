package ness.steady;

import ness.discrete.particles.ParticleFrame;
import ness.physics.Inadmissible;

/** How a search for a steady state of particles ended. Not to find one is an ordinary result. */
public sealed interface ParticleOutcome {
    /** What was done on the way. */
    Outcome.Trace trace();

    /** A steady state. */
    record Converged(ParticleFrame frame, Outcome.Trace trace) implements ParticleOutcome {}

    /**
     * No steady state was found.
     *
     * @param frame the last state, for inspection
     * @param status {@code diverged}, {@code not_converged} or {@code oscillating}
     * @param reason what happened and where, for people
     * @param hint what to try
     */
    record Failed(
            ParticleFrame frame, String status, String reason, String hint, Outcome.Trace trace)
            implements ParticleOutcome {}

    /** An input without value, or a problem without steady state: the config is at fault. */
    record Refused(Inadmissible cause, Outcome.Trace trace) implements ParticleOutcome {}
}
