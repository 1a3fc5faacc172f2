package ness.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import ness.discrete.particles.ParticleFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steady states of reactions that the dynamics leaves. */
class StabilityTest {
    /**
     * Schloegl's model, Z. Phys. 253, 147 (1972): uniform states 1, 2 and 3, of which the middle
     * one grows with rate -(x-1)(x-2)(x-3)' = 1, whatever the diffusion.
     */
    private static Particles schloegl(int nx, int ny, String diffusivity, String start) {
        Particles particles = new Particles().axis(0, 1, nx);
        if (ny > 1) particles.axis(0, 2, ny);
        return particles
                .species("x", diffusivity)
                .chemostat("a", "6")
                .chemostat("b", "6")
                .reaction(Map.of("a", 1, "x", 2), Map.of("x", 3), "1", "1")
                .reaction(Map.of("b", 1), Map.of("x", 1), "1", "1/11")
                .initial("x", start);
    }

    private static String failure(Particles particles) {
        ParticleOutcome outcome = particles.outcome();
        String reason = assertInstanceOf(ParticleOutcome.Failed.class, outcome).reason();
        assertTrue(reason.startsWith("the steady state is unstable"), reason);
        return reason;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "5, 1, 1", "200, 1, 1", "200, 1, 1e-4", "30, 20, 1e3", "8, 6, 1e-6"})
    void theMiddleBranchIsLeft(int nx, int ny, String diffusivity) {
        String reason = failure(schloegl(nx, ny, diffusivity, "2"));
        assertTrue(reason.contains("a mode of x"), reason);
        if (Double.parseDouble(diffusivity) >= 1)
            assertTrue(reason.contains("with rate 1.000 1/s"), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3"})
    void theOuterBranchesStay(String start) {
        ParticleFrame frame = schloegl(40, 1, "0.1", start).solve();
        for (double x : frame.density()[0]) assertEquals(Double.parseDouble(start), x, 1e-10);
    }

    /**
     * Prigogine and Lefever's oscillator: eigenvalues (b - 2 +- sqrt((b - 2)^2 - 4))/2 at a = 1.
     */
    private static Particles brusselator(String b) {
        return new Particles()
                .axis(0, 1, 6)
                .species("x", "1")
                .species("y", "1")
                .chemostat("a", "1")
                .chemostat("b", b)
                .reaction(Map.of("a", 1), Map.of("x", 1), "1", null)
                .reaction(Map.of("x", 2, "y", 1), Map.of("x", 3), "1", null)
                .reaction(Map.of("b", 1, "x", 1), Map.of("y", 1), "1", null)
                .reaction(Map.of("x", 1, "a", 1), Map.of("a", 1), "1", null)
                .initial("x", "1")
                .initial("y", b);
    }

    @Test
    void anOscillatorIsToldWithItsPeriod() {
        String reason = failure(brusselator("3"));
        assertTrue(reason.contains("with rate 0.5000 1/s"), reason);
        assertTrue(reason.contains("period of 7.255 s"), reason);
    }

    @Test
    void belowItsThresholdItRests() {
        ParticleFrame frame = brusselator("1.5").unchecked();
        for (int c = 0; c < 6; c++) {
            assertEquals(1, frame.density()[0][c], 1e-10);
            assertEquals(1.5, frame.density()[1][c], 1e-10);
        }
    }

    /** A sum that is conserved neither grows nor falls. */
    @Test
    void conservedSumsAreNoGrowth() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1, 12)
                        .species("a", "1")
                        .species("b", "0.2")
                        .species("c", "3")
                        .amount("a", 1)
                        .amount("b", 2)
                        .reaction(Map.of("a", 1, "b", 1), Map.of("c", 1), "1e5", "3")
                        .solve();
        assertTrue(frame.density()[2][0] > 0);
    }
}
