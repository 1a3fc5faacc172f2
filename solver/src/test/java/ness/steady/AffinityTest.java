package ness.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import ness.discrete.particles.AnyState;
import ness.discrete.particles.ParticleFrame;
import ness.physics.driftdiffusion.Motility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Affinities of edges, and the production that they keep up in a steady state (T64, T74). */
class AffinityTest {
    /** Two species in a plane that is closed to a ring in x, driven by a force with a curl. */
    private static Particles plane(String force) {
        return new Particles()
                .ring(0, 1, 5)
                .axis(0, 1, 4)
                .species("n", "1+0.5*y")
                .species("m", 0, Motility.DIFFUSIVITY, "2", "cos(2*pi*x)*y")
                .energy("sin(2*pi*x)+y")
                .force(0, force)
                .reservoir("a", null, "2", "1")
                .reservoir("b", null, "0.3", "1.5")
                .touch(1, 0, "a", null)
                .touch(1, 1, "b", "0.7");
    }

    private static double[][] random(long seed, ParticleFrame like) {
        Random random = new Random(seed);
        double[][] densities = new double[like.density().length][];
        for (int s = 0; s < densities.length; s++)
            densities[s] = random.doubles(like.density()[s].length, 0.1, 3).toArray();
        return densities;
    }

    /** The sum over faces of flows times affinities, each face once. */
    private static double power(double[][][] flow, double[][][] affinity) {
        double sum = 0;
        for (int s = 0; s < flow.length; s++)
            for (int axis = 0; axis < 2; axis++)
                for (int f = 0; f < flow[s][axis].length; f++) {
                    boolean copy = axis == 0 && f % 6 == 5;
                    if (!copy) sum += flow[s][axis][f] * affinity[s][axis][f];
                }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void flowsTimesAffinitiesAreTheProduction(long seed) {
        Particles particles = plane("3*y");
        ParticleFrame frame = AnyState.of(particles.problem(), random(seed, particles.solve()));
        double production = frame.ledger().production();
        assertEquals(production, power(frame.flow(), frame.affinity()), 1e-13 * production);
        for (int s = 0; s < 2; s++)
            for (int row = 0; row < 4; row++)
                assertEquals(frame.affinity()[s][0][6 * row], frame.affinity()[s][0][6 * row + 5]);
    }

    @Test
    void aSteadyStateIsHousekeepingAltogether() {
        ParticleFrame frame = plane("3*y").solve();
        assertTrue(frame.ledger().production() > 0.1);
        assertEquals(frame.ledger().production(), frame.ledger().housekeeping());
    }

    /** Esposito and Van den Broeck: flows of now times affinities of the steady state. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6, 7})
    void housekeepingIsTheAdiabaticPart(long seed) {
        Particles particles = plane("3*y");
        ParticleFrame steady = particles.solve();
        double[][] density = random(seed, steady);
        ParticleFrame frame = AnyState.of(particles.problem(), density, steady.density());
        double housekeeping = frame.ledger().housekeeping();
        double production = frame.ledger().production();
        assertEquals(power(frame.flow(), steady.affinity()), housekeeping, 1e-12 * production);
        assertTrue(housekeeping > 0 && production - housekeeping > 0);
    }

    /** Without a force, and with reservoirs at one chemical potential, all of it is relaxation. */
    @Test
    void nothingKeepsAnEquilibriumUp() {
        Particles particles =
                new Particles()
                        .axis(0, 1, 6)
                        .species("n", "1+x")
                        .energy("3*x^2")
                        .reservoir("a", null, "2")
                        .reservoir("b", null, "2*exp(-3)")
                        .touch(0, 0, "a", "0.5")
                        .touch(0, 1, "b", null);
        ParticleFrame steady = particles.solve();
        ParticleFrame frame = AnyState.of(particles.problem(), random(8, steady), steady.density());
        double production = frame.ledger().production();
        assertTrue(production > 0.1);
        assertEquals(0, frame.ledger().housekeeping(), 1e-12 * production);
    }

    /** A bead held in a stream dissipates gamma u^2/T in any state: all of that is housekeeping. */
    @Test
    void aStreamIsHousekeepingWhereNothingMoves() {
        ParticleFrame frame =
                new Particles()
                        .axis(-3, 3, 30)
                        .species("n", "1")
                        .amount("n", 1)
                        .energy("2*x^2")
                        .velocity(0, "1.5")
                        .solve();
        assertEquals(2.25, frame.ledger().housekeeping(), 1e-12);
    }

    @Test
    void whatNeverComesBackHasNoBound() {
        double inf = Double.POSITIVE_INFINITY;
        double[] right =
                new Particles()
                        .axis(0, 1, 3)
                        .species("n", "1")
                        .flux(0, 0, "1")
                        .absorbing(0, 1)
                        .unchecked()
                        .affinity()[0][0];
        assertEquals(inf, right[3]);
        double[] left =
                new Particles()
                        .axis(0, 1, 3)
                        .species("n", "1")
                        .absorbing(0, 0)
                        .flux(0, 1, "1")
                        .unchecked()
                        .affinity()[0][0];
        assertEquals(-inf, left[0]);
        for (int f = 0; f < 3; f++) {
            assertTrue(right[f] > 0 && right[f] < inf, "face " + f);
            assertEquals(-right[f], left[3 - f], 1e-13);
        }
    }
}
