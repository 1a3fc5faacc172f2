package ness.discrete.particles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ness.grid.Coordinates;
import ness.parallel.Team;
import ness.physics.Property;
import ness.physics.driftdiffusion.Electrostatics;
import ness.problem.ParticleContact.FieldCondition;
import ness.problem.ParticleContact.Passage;
import ness.problem.ParticleProblem;
import ness.steady.Particles;
import ness.words.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Poisson's equation with given voltages and charges beside integrals of the field (T70). */
class PoissonTest {
    private static final List<Passage> SHUT = List.of(new Passage.Closed());

    private static FieldCondition charge(double density) {
        return new FieldCondition.SurfaceCharge(
                Property.constant("surface_charge", density, Range.ANY));
    }

    private static FieldCondition voltage(double value) {
        return new FieldCondition.Voltage(Property.constant("voltage", value, Range.ANY));
    }

    /** Dust without charge between two plates. */
    private static Particles between(FieldCondition left, FieldCondition right) {
        return new Particles()
                .axis(false, 1, 1.2, 1.8, 2, 3)
                .species("dust", "1")
                .amount("dust", 1)
                .electrostatics("if(x < 1.8, 2, 0.5)", "0")
                .touch(0, 0, SHUT, left)
                .touch(0, 1, SHUT, right);
    }

    private static Poisson poisson(Particles particles) {
        ParticleProblem problem = particles.problem();
        Electrostatics words = problem.law().electrostatics();
        if (words == null) throw new AssertionError("no electrostatics");
        return new Poisson(new Discretised(problem, Team.ALONE), words);
    }

    private static double[] potential(Particles particles) {
        double[] found = particles.solve().potential();
        if (found == null) throw new AssertionError("no potential");
        return found;
    }

    /** The charge of one plate is the flux of the field: psi falls by sigma/epsilon per length. */
    @ParameterizedTest
    @ValueSource(doubles = {3, -0.5, 0})
    void aChargedPlateGivesTheFieldItsSlope(double sigma) {
        double[] found = potential(between(charge(sigma), voltage(7)));
        double[] expected = {
            7 + sigma * (0.7 / 2 + 1.2 / 0.5),
            7 + sigma * (0.3 / 2 + 1.2 / 0.5),
            7 + sigma * 1.1 / 0.5,
            7 + sigma * 0.5 / 0.5
        };
        assertArrayEquals(expected, found, 1e-12);
    }

    /** Opposite charges on both sides leave a constant open; what is found has the same slopes. */
    @Test
    void twoChargedPlatesDetermineDifferencesOnly() {
        double[] found = potential(between(charge(2), charge(-2)));
        assertEquals(2 * (0.4 / 2), found[0] - found[1], 1e-12);
        assertEquals(2 * (0.3 / 2 + 0.1 / 0.5), found[1] - found[2], 1e-12);
        assertEquals(2 * (0.6 / 0.5), found[2] - found[3], 1e-12);
    }

    /** Through its area: sigma a^2/epsilon (1/r - 1/R) around a sphere. */
    @Test
    void aChargedSphereHasTheFieldOfItsCharge() {
        Particles sphere =
                new Particles()
                        .in(Coordinates.SPHERICAL)
                        .axis(false, 1, 1.5, 2.5, 4)
                        .species("dust", "1")
                        .amount("dust", 1)
                        .electrostatics("3", "0")
                        .touch(0, 0, SHUT, charge(6))
                        .touch(0, 1, SHUT, voltage(1));
        double[] found = potential(sphere);
        double[] r = {1.25, 2, 3.25};
        for (int c = 0; c < 3; c++)
            assertEquals(1 + 6 / 3.0 * (1 / r[c] - 1 / 4.0), found[c], 1e-12, "cell " + c);
    }

    /**
     * -epsilon psi'' = rho on a uniform grid: quadratic, and exact at the nodes but for h^2 rho/8.
     */
    @Test
    void fixedChargeBendsThePotential() {
        Particles slab =
                new Particles()
                        .axis(0, 1, 10)
                        .species("dust", "1")
                        .amount("dust", 1)
                        .electrostatics("2", "4")
                        .touch(0, 0, SHUT, voltage(0))
                        .touch(0, 1, SHUT, voltage(0));
        double[] found = potential(slab);
        for (int c = 0; c < 10; c++) {
            double x = 0.1 * c + 0.05;
            assertEquals(4 / 2.0 * x * (1 - x) / 2 + 4 / 2.0 * 0.01 / 8, found[c], 1e-12);
        }
    }

    @Test
    void theWallOfAChargedSideFollowsItsCell() {
        Poisson poisson = poisson(between(charge(3), voltage(7)));
        assertEquals(5 + 3 * 0.1 / 2, poisson.wall(0, 0, 5), 1e-14);
        assertEquals(7, poisson.wall(0, 4, 5));
        assertFalse(poisson.holds(0, 0));
        assertTrue(poisson.holds(0, 4));
        assertTrue(poisson.grounded());
        assertFalse(poisson(between(charge(3), charge(-3))).grounded());
    }

    /** Voltages are driven apart from their mean; charges stay. */
    @Test
    void theDriveScalesWhatVoltagesDiffer() {
        Poisson poisson = poisson(between(voltage(1), voltage(5)));
        assertEquals(3, poisson.meanVoltage());
        poisson.drive(0.25);
        assertEquals(2.5, poisson.wall(0, 0, 0));
        assertEquals(3.5, poisson.wall(0, 4, 0));
        poisson.drive(1);
        assertEquals(1, poisson.wall(0, 0, 0));
    }
}
