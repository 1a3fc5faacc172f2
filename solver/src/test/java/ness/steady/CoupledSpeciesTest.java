package ness.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import ness.discrete.particles.ParticleFrame;
import ness.physics.driftdiffusion.Motility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Species that react or feel their own charge, beside exact and published results. */
class CoupledSpeciesTest {
    private static void close(double expected, double found, double relative) {
        assertEquals(expected, found, relative * Math.abs(expected));
    }

    private static double flow(ParticleFrame frame, int species, int face) {
        return frame.flow()[species][0][face];
    }

    /** Reference C1: a slab that turns A into B. */
    @Test
    void aThieleSlabFollowsTheHyperbolicCosine() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1, 400)
                        .species("A", "1")
                        .species("B", "1")
                        .reaction(Map.of("A", 1), Map.of("B", 1), "4", "2")
                        .reservoir("feed", null, "1", "0.1")
                        .touch(0, 0, "feed", null)
                        .solve();
        close(1.528386621668255, flow(frame, 0, 0), 2e-5);
        close(4.578637128999744, frame.ledger().production(), 2e-5);
        close(flow(frame, 0, 0) * Math.log(20), frame.ledger().production(), 1e-12);
        close(-flow(frame, 0, 0), flow(frame, 1, 0), 1e-12);
    }

    /** Reference C2: a carrier locked in a membrane. */
    @Test
    void aCarrierFacilitatesTransport() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1, 400)
                        .species("O", "1")
                        .species("C", "1")
                        .species("OC", "1")
                        .amount("C", 4)
                        .amount("OC", 0)
                        .reaction(Map.of("O", 1, "C", 1), Map.of("OC", 1), "100", "1")
                        .reservoir("a", null, "2", "closed", "closed")
                        .reservoir("b", null, "0.1", "closed", "closed")
                        .touch(0, 0, "a", null)
                        .touch(0, 1, "b", null)
                        .solve();
        close(3.62776, flow(frame, 0, 0), 1e-4);
        close(flow(frame, 0, 0) * Math.log(20), frame.ledger().production(), 1e-10);
    }

    /** Reference C3: a fuel burnt in a cycle. */
    @Test
    void aFutileCycleBurnsFuel() {
        Particles p =
                new Particles()
                        .axis(0, 1, 200)
                        .species("A", "1")
                        .species("B", "1")
                        .species("fuel", "1")
                        .species("waste", "1")
                        .amount("A", 1)
                        .reaction(Map.of("A", 1, "fuel", 1), Map.of("B", 1, "waste", 1), "1", "2");
        ParticleFrame still =
                p.reservoir("left", null, "closed", "closed", "3", "1")
                        .touch(0, 0, "left", null)
                        .solve();
        assertEquals(0, still.ledger().production(), 1e-12);
        assertTrue(still.verdict().detailedBalance());
        ParticleFrame cycle = p.reaction(Map.of("A", 1), Map.of("B", 1), "1", "1").solve();
        close(0.42258011, flow(cycle, 2, 0), 1e-4);
        close(flow(cycle, 2, 0) * (Math.log(3) + Math.log(2)), cycle.ledger().production(), 1e-10);
        assertTrue(!cycle.verdict().detailedBalance());
    }

    /** Reference I3: the diffuse layer at a charged electrode. */
    @Test
    void theDiffuseLayerIsThatOfGouyAndChapman() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 20, 2000)
                        .species("cation", 1, Motility.DIFFUSIVITY, "1", null)
                        .species("anion", -1, Motility.DIFFUSIVITY, "1", null)
                        .electrostatics("2", "0")
                        .reservoir("electrode", "4", "closed", "closed")
                        .reservoir("bulk", "0", "1", "1")
                        .touch(0, 0, "electrode", null)
                        .touch(0, 1, "bulk", null)
                        .solve();
        double[] psi = frame.potential();
        assertTrue(psi != null);
        double at = psi == null ? 0 : 0.5 * (psi[99] + psi[100]);
        assertEquals(1.151487151706867, at, 1e-4);
        assertEquals(0, frame.ledger().production(), 1e-10);
    }

    private static Particles diode(double bias, int cells) {
        double built = 13.8155115579638;
        return new Particles()
                .axis(-10, 10, cells)
                .species("electron", -1, Motility.DIFFUSIVITY, "2", null)
                .species("hole", 1, Motility.DIFFUSIVITY, "1", null)
                .electrostatics("1", "if(x < 0, -1, 1)")
                .reservoir("p", "0", "1e-6", "1.000001")
                .reservoir("n", Double.toString(built - bias), "1.000001", "1e-6")
                .touch(0, 0, "p", null)
                .touch(0, 1, "n", null);
    }

    /** Reference I6: a diode in equilibrium and forward bias. */
    @ParameterizedTest
    @CsvSource({"3, 8.1412530e-6", "4, 2.2310167e-5", "6, 1.5886306e-4"})
    void aDiodeConductsForward(double bias, double expected) {
        ParticleFrame frame = diode(bias, 400).solve();
        double left = flow(frame, 1, 0) - flow(frame, 0, 0);
        double right = flow(frame, 1, 400) - flow(frame, 0, 400);
        close(expected, left, 2e-2);
        close(left, right, 1e-10);
        close(left * bias, frame.ledger().production(), 1e-8);
    }

    @Test
    void aDiodeAtItsBuiltInVoltageIsStill() {
        ParticleFrame frame = diode(0, 400).solve();
        for (int c = 0; c < 400; c++)
            close(1e-6, frame.density()[0][c] * frame.density()[1][c], 1e-6);
        assertTrue(frame.verdict().detailedBalance());
    }

    /** Reference I5: an electrolytic cell near its limiting current, anions locked in. */
    @Test
    void anElectrolyticCellSaturates() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1, 2000)
                        .species("cation", 1, Motility.DIFFUSIVITY, "1", null)
                        .species("anion", -1, Motility.DIFFUSIVITY, "1", null)
                        .amount("anion", 1)
                        .electrostatics("2e-4", "0")
                        .reservoir("a", "2", "1", "closed")
                        .reservoir("b", "0", "1", "closed")
                        .touch(0, 0, "a", null)
                        .touch(0, 1, "b", null)
                        .solve();
        close(1.862108, flow(frame, 0, 0), 1e-3);
    }

    /** Reference I7: one carrier limited by its own charge. */
    @Test
    void spaceChargeLimitsACurrent() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1, 2000)
                        .species("n", 1, Motility.DIFFUSIVITY, "1", null)
                        .electrostatics("1", "0")
                        .reservoir("a", "400", "1e5")
                        .reservoir("b", "0", "1e3")
                        .touch(0, 0, "a", null)
                        .touch(0, 1, "b", null)
                        .solve();
        close(206252, flow(frame, 0, 0), 1e-2);
    }

    /** Field lines of a net charge would have nowhere to go. */
    @Test
    void aClosedSystemMustBeNeutral() {
        Particles ions =
                new Particles()
                        .axis(0, 1, 20)
                        .species("cation", 1, Motility.DIFFUSIVITY, "1", null)
                        .species("anion", -1, Motility.DIFFUSIVITY, "1", null)
                        .electrostatics("1", "sin(2*pi*x)")
                        .amount("cation", 1);
        assertTrue(ions.amount("anion", 1).unchecked().verdict().detailedBalance());
        var refused =
                assertInstanceOf(ParticleOutcome.Refused.class, ions.amount("anion", 2).outcome());
        assertTrue(refused.cause().message().contains("add up to 0"), refused::toString);
    }
}
