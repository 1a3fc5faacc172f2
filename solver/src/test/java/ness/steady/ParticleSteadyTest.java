package ness.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.discrete.particles.ParticleFrame;
import ness.grid.Coordinates;
import ness.physics.driftdiffusion.Convention;
import ness.physics.driftdiffusion.Motility;
import ness.thermo.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steady states of species that know nothing of each other, beside what theory says exactly. */
class ParticleSteadyTest {
    private static void close(double expected, double found, double relative) {
        assertEquals(expected, found, relative * Math.abs(expected));
    }

    private static double flow(ParticleFrame frame, int species) {
        return frame.flow()[species][0][0];
    }

    private static double work(ParticleFrame frame) {
        return frame.ledger().flow("work", Account.WORK).amount();
    }

    private static double heat(ParticleFrame frame, String medium) {
        return frame.ledger().flow("heat", new Account(medium, null)).amount();
    }

    @Test
    void fickLawIsExactOnAnyMesh() {
        ParticleFrame frame =
                new Particles()
                        .axis(false, 0, 0.1, 0.13, 0.5, 1)
                        .species("n", "2")
                        .reservoir("a", null, "10")
                        .reservoir("b", null, "1")
                        .touch(0, 0, "a", null)
                        .touch(0, 1, "b", null)
                        .solve();
        close(18, flow(frame, 0), 1e-13);
        close(18 * Math.log(10), frame.ledger().production(), 1e-13);
        close(10 - 9 * 0.75, frame.density()[0][3], 1e-13);
        assertFalse(frame.verdict().detailedBalance());
        close(Math.log(10), frame.verdict().largestAffinity(), 1e-13);
    }

    @Test
    void aMembraneTakesItsShareOfTheProduction() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1, 7)
                        .species("n", "1")
                        .reservoir("a", null, "10")
                        .reservoir("b", null, "1")
                        .touch(0, 0, "a", null)
                        .touch(0, 1, "b", "1")
                        .solve();
        close(4.5, flow(frame, 0), 1e-13);
        close(4.5 * Math.log(5.5), frame.ledger().production("contact").value(), 1e-12);
        close(4.5 * Math.log(10), frame.ledger().production(), 1e-12);
    }

    /** Reference D3: force or potential energy, gentle or steep. */
    @ParameterizedTest
    @CsvSource({
        "0.02, -0.9700333331111132, 0.6529752032329121",
        "20, 19.99999995877693, 386.1370555929133",
        "2e4, 20000, 399986137.0563888"
    })
    void aConstantForceIsExactAtAnyPecletNumber(double v, double flow, double production) {
        for (boolean force : new boolean[] {true, false}) {
            Particles p = new Particles().axis(0, 1, 20).species("n", "1");
            if (force) p.force(0, "" + v);
            else p.energy("-x*" + v);
            ParticleFrame frame =
                    p.reservoir("a", null, "1")
                            .reservoir("b", null, "2")
                            .touch(0, 0, "a", null)
                            .touch(0, 1, "b", null)
                            .solve();
            close(flow, flow(frame, 0), 1e-11);
            close(production, frame.ledger().production(), 1e-11);
            close(force ? flow * v : 0, work(frame), 1e-11);
        }
    }

    @Test
    void aStreamCarriesAndDissipatesRelativeToItself() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1, 20)
                        .species("n", "1")
                        .velocity(0, "2")
                        .reservoir("a", null, "1")
                        .reservoir("b", null, "3")
                        .touch(0, 0, "a", null)
                        .touch(0, 1, "b", null)
                        .solve();
        double a = 1 - 2 / Math.expm1(2);
        close(2 * a, flow(frame, 0), 1e-12);
        assertEquals(2.48892, frame.ledger().production(), 1e-5);
    }

    /** J int e^U = e^U(end) (c_left - c_right), whatever the number of cells. */
    @ParameterizedTest
    @ValueSource(ints = {5, 8, 40})
    void manyPeriodsOfALandscapeAreExactOnCoarseGrids(int cells) {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 3, 3 * cells)
                        .species("n", "1")
                        .energy("cos(2*pi*x)")
                        .reservoir("a", null, "2")
                        .reservoir("b", null, "1")
                        .touch(0, 0, "a", null)
                        .touch(0, 1, "b", null)
                        .solve();
        double mean = 1.2660658777520084;
        close(Math.E / (3 * mean), flow(frame, 0), 1e-12);
    }

    /** Reference D6: tilted cosine on a ring. */
    @Test
    void theTiltedCosineIsExactOnSixteenCells() {
        ParticleFrame frame =
                new Particles()
                        .ring(0, 1, 16)
                        .species("n", "1")
                        .energy("cos(2*pi*x)")
                        .force(0, "2")
                        .amount("n", 1)
                        .solve();
        close(1.294454674915706, flow(frame, 0), 1e-12);
        close(2.588909349831412, frame.ledger().production(), 1e-11);
        close(2.588909349831412, work(frame), 1e-11);
        close(-2.588909349831412, heat(frame, "medium"), 1e-11);
        close(2, frame.verdict().largestAffinity(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0.7, 0.026882588839512", "1.0, 0.368953245762101", "1.3, 0.848240953853892"})
    void giantDiffusionLandscape(double f, double v) {
        ParticleFrame frame =
                new Particles()
                        .ring(0, 2 * Math.PI, 32)
                        .species("n", 0, Motility.MOBILITY, "1", null)
                        .temperature("0.1", Convention.HAENGGI)
                        .energy("cos(x)")
                        .force(0, "" + f)
                        .amount("n", 1)
                        .solve();
        close(v, flow(frame, 0) * 2 * Math.PI, 1e-11);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.008, 8, 320, 8000})
    void aUniformForceOnARingIsExact(double f) {
        ParticleFrame frame =
                new Particles()
                        .ring(0, 1, 8)
                        .species("n", "1")
                        .force(0, "" + f)
                        .amount("n", 3)
                        .solve();
        close(3 * f, flow(frame, 0), 1e-12);
        close(3 * f * f, frame.ledger().production(), 1e-12);
    }

    @Test
    void aStreamOnARingNeedsNoWorkAndAForceAgainstItDoes() {
        ParticleFrame carried =
                new Particles()
                        .ring(0, 1, 8)
                        .species("n", "2")
                        .velocity(0, "3")
                        .amount("n", 1)
                        .solve();
        close(3, flow(carried, 0), 1e-12);
        assertEquals(0, carried.ledger().production(), 1e-12);
        assertEquals(0, work(carried), 1e-12);
        assertTrue(carried.verdict().detailedBalance());
        ParticleFrame held =
                new Particles()
                        .ring(0, 1, 8)
                        .species("n", "2")
                        .velocity(0, "3")
                        .force(0, "-1.5")
                        .energy("sin(2*pi*x)")
                        .amount("n", 1)
                        .solve();
        assertEquals(0, flow(held, 0), 1e-12);
        close(4.5, held.ledger().production(), 1e-12);
        assertFalse(held.verdict().detailedBalance());
    }

    /** Reference D9: noise whose strength depends on position. */
    @ParameterizedTest
    @CsvSource({
        "HAENGGI, -0.493976743766304, 0.381883844854818",
        "STRATONOVICH, -0.426430520802800, 0.329665169266866",
        "ITO, -0.356174865904488, 0.275351884372526"
    })
    void aBathOfVaryingTemperatureDrivesARing(
            Convention convention, double flow, double production) {
        ParticleFrame frame =
                new Particles()
                        .ring(0, 1, 24)
                        .species("n", 0, Motility.MOBILITY, "1", null)
                        .temperature("1+0.4*sin(2*pi*x+1)", convention)
                        .energy("cos(2*pi*x)")
                        .amount("n", 1)
                        .solve();
        close(flow, flow(frame, 0), 1e-9);
        close(production, frame.ledger().production(), 1e-9);
        assertEquals(0, work(frame));
    }

    @ParameterizedTest
    @CsvSource({"HAENGGI, -2", "STRATONOVICH, -2.5", "ITO, -3"})
    void closedBoxesOfVaryingTemperatureAreStill(Convention convention, double power) {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1, 10)
                        .species("n", 0, Motility.MOBILITY, "1", null)
                        .temperature("1+x", convention)
                        .energy("2*x")
                        .amount("n", 1)
                        .solve();
        double[] n = frame.density()[0];
        close(Math.pow(1.95 / 1.05, power), n[9] / n[0], 1e-11);
        assertEquals(0, frame.ledger().production(), 1e-12);
        assertTrue(frame.verdict().detailedBalance());
    }

    /** Reference E1: 600 kT between the wells. */
    @Test
    void steepLandscapesKeepTheirRatios() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1, 64)
                        .species("n", "1+x")
                        .energy("300*(1-cos(2*pi*x))")
                        .amount("n", 1)
                        .solve();
        double[] n = frame.density()[0];
        close(599.277273723103, Math.log(n[0] / n[31]), 1e-9);
        double z = 0;
        for (int i = 0; i < 64; i++) z += Math.exp(-u(i)) / 64;
        for (int i = 0; i < 64; i++) close(Math.exp(-u(i)) / z, n[i], 1e-9);
        for (double j : frame.flow()[0][0]) assertEquals(0, j, 1e-10);
    }

    private static double u(int i) {
        return 300 * (1 - Math.cos(2 * Math.PI * (i + 0.5) / 64));
    }

    /** Reference K1 and K2: one-way flows have no bound on production. */
    @Test
    void firstPassageTimesComeFromAFeedAndAnAbsorbingSide() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1, 50)
                        .species("n", "1")
                        .energy("4*x^2*(2-x^2)")
                        .flux(0, 0, "1")
                        .absorbing(0, 1)
                        .solve();
        double amount = 0;
        for (double n : frame.density()[0]) amount += n / 50;
        close(4.877658475, amount, 1e-9);
        assertEquals(Double.POSITIVE_INFINITY, frame.ledger().production());
        assertEquals(Double.POSITIVE_INFINITY, frame.ledger().outflow());
        assertEquals(1, frame.warnings().size());
    }

    @Test
    void kramersEscapeIsExact() {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1.5, 20)
                        .species("n", "1")
                        .energy("4*x^2*(2-x^2)")
                        .reservoir("well", null, "1")
                        .touch(0, 0, "well", null)
                        .absorbing(0, 1)
                        .solve();
        close(0.03865201069468038, flow(frame, 0), 1e-11);
    }

    /** Reference K3 to K5. */
    @ParameterizedTest
    @CsvSource({
        "SPHERICAL, 0, 1, 10, 13.96263401595464",
        "SPHERICAL, -3/r, 1, 10, 40.41523868114311",
        "SPHERICAL, 3/r, 1, 10, 2.716126838065591",
        "CYLINDRICAL, 0, 1, 4, 4.532360141827194"
    })
    void captureByRoundBodiesIsExact(
            Coordinates system, String energy, double from, double to, double flow) {
        ParticleFrame frame =
                new Particles()
                        .in(system)
                        .axis(from, to, 12)
                        .species("n", "1")
                        .energy(energy)
                        .reservoir("far", null, "1")
                        .touch(0, 1, "far", null)
                        .absorbing(0, 0)
                        .solve();
        close(-flow, flow(frame, 0), 1e-11);
    }

    @Test
    void aDraggedBeadDissipatesOnAnyGrid() {
        ParticleFrame frame =
                new Particles()
                        .axis(-1, 3, 30)
                        .species("n", 0, Motility.DRAG, "2", null)
                        .energy("5*(x-1)^2")
                        .velocity(0, "0.7")
                        .amount("n", 1)
                        .solve();
        close(2 * 0.49, frame.ledger().production(), 1e-12);
        close(2 * 0.49, work(frame), 1e-12);
        close(-2 * 0.49, heat(frame, "medium"), 1e-12);
        for (double j : frame.flow()[0][0]) assertEquals(0, j, 1e-12);
    }

    /** Reference R1: Brownian gyrator. */
    @Test
    void aBathPerAxisTurnsAnAsymmetricTrap() {
        ParticleFrame frame =
                new Particles()
                        .axis(-9, 9, 60)
                        .axis(-8, 8, 60)
                        .species("n", 0, Motility.MOBILITY, "1", null)
                        .baths("2", "1")
                        .energy("(x^2+y^2)/2+0.6*x*y")
                        .amount("n", 1)
                        .solve();
        assertEquals(0.0894106, frame.ledger().production(), 2e-7);
        assertTrue(heat(frame, "medium_x") > 0 && heat(frame, "medium_y") < 0);
        assertFalse(frame.verdict().detailedBalance());
    }

    /** Reference R2: a torque of strength 1/2 on a round trap. */
    @Test
    void aTorqueDissipates() {
        ParticleFrame frame =
                new Particles()
                        .axis(-6, 6, 80)
                        .axis(-6, 6, 80)
                        .species("n", "1")
                        .force(0, "-x-0.5*y")
                        .force(1, "-y+0.5*x")
                        .amount("n", 1)
                        .solve();
        assertEquals(0.5, frame.ledger().production(), 0.005);
        close(frame.ledger().production(), work(frame), 1e-10);
    }

    @Test
    void anOutflowThatCannotBeFedIsNoSteadyState() {
        ParticleOutcome outcome =
                new Particles()
                        .axis(0, 1, 10)
                        .species("n", "1")
                        .reservoir("a", null, "1")
                        .touch(0, 0, "a", null)
                        .flux(0, 1, "-2")
                        .outcome();
        var failed = assertInstanceOf(ParticleOutcome.Failed.class, outcome);
        assertTrue(failed.reason().contains("right"), failed.reason());
    }
}
