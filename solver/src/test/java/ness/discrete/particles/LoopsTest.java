package ness.discrete.particles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import ness.parallel.Team;
import ness.physics.driftdiffusion.Convention;
import ness.physics.driftdiffusion.Motility;
import ness.steady.Particles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Affinities of loops beside integrals of the force around them (T68, T69). */
class LoopsTest {
    private static Discretised discretised(Particles particles) {
        return new Discretised(particles.problem(), Team.ALONE);
    }

    private static Verdict verdict(Particles particles) {
        Discretised of = discretised(particles);
        return Loops.verdict(of, Charges.none(of));
    }

    private static Particles ring(String force) {
        return new Particles()
                .ring(0, 2, 7)
                .species("n", "1+0.5*sin(pi*x)")
                .amount("n", 1)
                .energy("cos(pi*x)")
                .force(0, force);
    }

    /** The work of one turn over k_B T = 0.5. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 0.3, -4})
    void aRingHasTheAffinityOfOneTurn(double force) {
        Particles particles = ring(Double.toString(force)).temperature("0.5", Convention.HAENGGI);
        Verdict verdict = verdict(particles);
        assertEquals(Math.abs(4 * force), verdict.largestAffinity(), 1e-13);
        assertEquals(force == 0, verdict.detailedBalance());
    }

    /** A force that is a slope drives nothing, whatever the noise does. */
    @ParameterizedTest
    @EnumSource(Convention.class)
    void aForceThatIsASlopeDrivesNothing(Convention reading) {
        Particles particles = ring("3*cos(pi*x)").temperature("0.5", reading);
        assertTrue(verdict(particles).detailedBalance(), reading.toString());
    }

    /** The integral of U'/T around the ring does not depend on the reading. */
    @ParameterizedTest
    @EnumSource(Convention.class)
    void warmPlacesDriveARing(Convention reading) {
        Particles particles =
                new Particles()
                        .ring(0, 1, 12)
                        .species("n", 0, Motility.MOBILITY, "1", null)
                        .amount("n", 1)
                        .energy("cos(2*pi*x)")
                        .temperature("1+0.4*sin(2*pi*x+1)", reading);
        assertEquals(0.773080614976246, verdict(particles).largestAffinity(), 1e-12);
    }

    /** ln(2/0.5) less the difference of U/kT: two reservoirs make a loop outside. */
    @Test
    void reservoirsAreOneNodeOutside() {
        Particles particles =
                new Particles()
                        .axis(0, 1, 5)
                        .species("n", "1")
                        .energy("x")
                        .reservoir("a", null, "2")
                        .reservoir("b", null, "0.5")
                        .touch(0, 0, "a", "0.1")
                        .touch(0, 1, "b", null);
        Verdict verdict = verdict(particles);
        assertEquals(Math.log(4) - 1, verdict.largestAffinity(), 1e-13);
        assertFalse(verdict.detailedBalance());
        assertTrue(verdict.where().contains("of n along x"), verdict.where());
    }

    @Test
    void anAbsorbingSideDrivesOnlyWhatComesInElsewhere() {
        Particles fed =
                new Particles()
                        .axis(0, 1, 3)
                        .species("n", "1")
                        .reservoir("a", null, "2")
                        .touch(0, 0, "a", null)
                        .absorbing(0, 1);
        assertEquals(Double.POSITIVE_INFINITY, verdict(fed).largestAffinity());
        Particles lone = new Particles().axis(0, 1, 3).species("n", "1").absorbing(0, 1);
        assertEquals(0, verdict(lone).largestAffinity());
    }

    /** A stream has no part in it: a bead carried along is at rest in its medium. */
    @Test
    void aStreamHasNoPartInIt() {
        Particles carried = ring("0").velocity(0, "5");
        assertEquals(0, verdict(carried).largestAffinity(), 1e-12);
        assertEquals(0.6, verdict(ring("0.3").velocity(0, "5")).largestAffinity(), 1e-12);
    }

    private static Particles plane(String fx, String fy) {
        return new Particles()
                .axis(0, 1, 4)
                .axis(0, 3, 5)
                .species("n", "1")
                .species("m", 0, Motility.DIFFUSIVITY, "2+x", "x*y")
                .amount("n", 1)
                .amount("m", 1)
                .force(0, fx)
                .force(1, fy);
    }

    private static double[][] maps(Particles particles) {
        double[][] maps = Loops.maps(discretised(particles));
        if (maps == null) throw new AssertionError("no maps");
        return maps;
    }

    /** F = (-y, x) k has the curl 2 k everywhere; a cell has the area 0.25 times 0.6. */
    @Test
    void theMapIsTheCurlTimesTheAreaOfACell() {
        double[][] maps = maps(plane("-0.7*y", "0.7*x"));
        double[] expected = new double[20];
        Arrays.fill(expected, 2 * 0.7 * 0.25 * 0.6);
        for (double[] map : maps) assertArrayEquals(expected, map, 1e-13);
    }

    @Test
    void theMapOfASlopeIsNothing() {
        for (double[] map : maps(plane("cos(x)*y^2", "2*sin(x)*y")))
            assertArrayEquals(new double[20], map, 1e-12);
    }

    /** A bath for each axis makes x*y turn one species, and leaves the other in peace. */
    @Test
    void everySpeciesHasItsOwnMap() {
        Particles two =
                new Particles()
                        .axis(0, 1, 4)
                        .axis(0, 3, 5)
                        .species("n", 0, Motility.MOBILITY, "1", null)
                        .species("m", 0, Motility.MOBILITY, "1", "x*y")
                        .amount("n", 1)
                        .amount("m", 1)
                        .baths("2", "1", "1");
        double[][] maps = maps(two);
        assertArrayEquals(new double[20], maps[0], 1e-14);
        double[] expected = new double[20];
        Arrays.fill(expected, (1 / 2.0 - 1) * 0.25 * 0.6);
        assertArrayEquals(expected, maps[1], 1e-13);
    }

    @Test
    void alongALineThereIsNoMap() {
        assertNull(Loops.maps(discretised(ring("1"))));
    }

    /** psi of one cell above another is the difference of U/kT along the tree. */
    @Test
    void heightsAreThoseOfTheEnergy() {
        Discretised of = discretised(plane("0", "0"));
        double[] heights = Loops.heights(of, 1, 0);
        for (int c = 0; c < 20; c++) {
            double x = 0.125 + 0.25 * (c % 4);
            int row = c / 4;
            double y = 0.3 + 0.6 * row;
            assertEquals(x * y - 0.125 * 0.3, heights[c], 1e-13, "cell " + c);
        }
    }
}
