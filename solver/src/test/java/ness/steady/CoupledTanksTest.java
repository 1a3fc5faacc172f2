package ness.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import ness.discrete.particles.ParticleFrame;
import ness.physics.driftdiffusion.Motility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finite reservoirs beside reactions and charges (T76): equilibria from conservation alone. */
class CoupledTanksTest {
    private static Particles line(int cells) {
        return new Particles().axis(0, 1, cells);
    }

    private static double onGrid(ParticleFrame frame, int species) {
        double sum = 0;
        for (int c = 0; c < frame.density()[species].length; c++)
            sum += frame.density()[species][c] * frame.problem().grid().volume(c);
        return sum;
    }

    private static void nothingFlows(ParticleFrame frame) {
        for (double[][] flows : frame.flow()) for (double j : flows[0]) assertEquals(0, j, 1e-12);
        assertTrue(frame.ledger().production() < 1e-12);
    }

    /** 1 of a in the first of three equal volumes, and b = 2 a in the end. */
    @ParameterizedTest
    @ValueSource(strings = {"1e-3", "1", "1e6"})
    void aReactionSharesOutWhatWasInATank(String rate) {
        ParticleFrame frame =
                line(10).species("a", "1")
                        .species("b", "0.1")
                        .reaction(Map.of("a", 1), Map.of("b", 1), rate, "2")
                        .tank("full", 1, null, "1", "0")
                        .tank("empty", 1, null, "0", "0")
                        .touch(0, 0, "full", null)
                        .touch(0, 1, "empty", "0.5")
                        .solve();
        for (int r = 0; r < 2; r++) {
            assertEquals(1 / 9.0, frame.reservoirDensity()[r][0], 1e-12);
            assertEquals(2 / 9.0, frame.reservoirDensity()[r][1], 1e-12);
        }
        assertEquals(1 / 9.0, onGrid(frame, 0), 1e-12);
        nothingFlows(frame);
    }

    /** b comes to its equilibrium with the a of a fixed reservoir, whatever the tank held. */
    @Test
    void aTankFollowsAFixedReservoirThroughAReaction() {
        ParticleFrame frame =
                line(7).species("a", "1")
                        .species("b", "3")
                        .reaction(Map.of("a", 2), Map.of("b", 1), "5", "0.7")
                        .reservoir("fixed", null, "2", "closed")
                        .tank("tank", 0.3, null, "closed", "9")
                        .touch(0, 0, "fixed", null)
                        .touch(0, 1, "tank", null)
                        .solve();
        assertEquals(0.7 * 4, frame.reservoirDensity()[1][1], 1e-11);
        nothingFlows(frame);
    }

    /** What stays away from equilibrium: a tank takes the density at which it gives nothing. */
    @Test
    void aTankBetweenReservoirsIsAProbe() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 2, 8)
                        .axis(0, 1, 4)
                        .species("a", "1")
                        .species("b", "1")
                        .reaction(Map.of("a", 1), Map.of("b", 1), "3", "2")
                        .reservoir("l", null, "1", "0.1")
                        .reservoir("r", null, "0.1", "0.6")
                        .tank("probe", 5, null, "closed", "0.1")
                        .touch(0, 0, "l", null)
                        .touch(0, 1, "r", null)
                        .touch(1, 0, "probe", null)
                        .solve();
        double b = frame.reservoirDensity()[2][1];
        assertTrue(b > 0.1 && b < 2, "between the extremes: " + b);
        double given = 0;
        for (int i = 0; i < 8; i++) given += frame.flow()[1][1][i];
        assertEquals(0, given, 1e-12);
        assertTrue(frame.ledger().production() > 0.1);
    }

    /** c binds a and b and cannot leave: a + c and b + c are what was put in. */
    @Test
    void whatIsBoundCountsAsWhatItIsMadeOf() {
        ParticleFrame frame =
                line(5).species("a", "1")
                        .species("b", "2")
                        .species("c", "0.5")
                        .reaction(Map.of("a", 1, "b", 1), Map.of("c", 1), "4", "3")
                        .amount("c", 0.5)
                        .tank("t", 2, null, "1", "0.2", "closed")
                        .touch(0, 0, "t", null)
                        .solve();
        double a = frame.reservoirDensity()[0][0];
        double b = frame.reservoirDensity()[0][1];
        double c = onGrid(frame, 2);
        assertEquals(2 * 1 + 0.5, 3 * a + c, 1e-12);
        assertEquals(2 * 0.2 + 0.5, 3 * b + c, 1e-12);
        assertEquals(3 * a * b, c, 1e-12);
    }

    /** Boltzmann between two electrodes of given voltages; each ion as much as there was. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, -4})
    void ionsShareThemselvesOutByVoltage(double voltage) {
        ParticleFrame frame =
                line(30).species("plus", 1, Motility.DIFFUSIVITY, "1", null)
                        .species("minus", -1, Motility.DIFFUSIVITY, "2", null)
                        .electrostatics("0.01", "0")
                        .tank("l", 1, "0", "1", "1")
                        .tank("r", 2, Double.toString(voltage), "0.5", "0.5")
                        .touch(0, 0, "l", null)
                        .touch(0, 1, "r", null)
                        .solve();
        for (int s = 0; s < 2; s++) {
            double z = s == 0 ? 1 : -1;
            double left = frame.reservoirDensity()[0][s];
            double right = frame.reservoirDensity()[1][s];
            assertEquals(-z * voltage, Math.log(right / left), 1e-11);
            assertEquals(2, left + 2 * right + onGrid(frame, s), 1e-11);
        }
        nothingFlows(frame);
    }
}
