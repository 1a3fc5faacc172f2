package ness.steady;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import ness.discrete.particles.AnyState;
import ness.discrete.particles.ParticleFrame;
import ness.grid.Grid;
import ness.linear.choice.Method;
import ness.physics.driftdiffusion.Convention;
import ness.thermo.Account;
import ness.thermo.Ledger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds in any landscape: particles and energy are conserved, densities positive, no edge
 * takes entropy away, and the power put in is dissipated. A seed says all of a landscape.
 */
class RandomLandscapesTest {
    private static final int DRAWS = 50;

    /** Each group of draws starts at its own seed; landscape i of a group has seed 1000 g + i. */
    static LongStream groups() {
        return LongStream.range(0, 24);
    }

    /** A landscape, with what may be claimed of it. */
    private static final class Landscape {
        final Particles particles = new Particles();
        final Random random;
        final boolean ring;
        final boolean plane;
        final boolean streams;
        final Convention reading;
        final double temperature;

        Landscape(long seed) {
            random = new Random(seed);
            ring = random.nextBoolean();
            plane = random.nextInt(4) == 0;
            streams = random.nextInt(3) == 0;
            reading = List.copyOf(EnumSet.allOf(Convention.class)).get(random.nextInt(3));
            int cells = plane ? 3 + random.nextInt(4) : 3 + random.nextInt(20);
            if (ring) particles.ring(0, 1, cells);
            else particles.axis(0, 1, cells);
            if (plane) particles.axis(0, 1, 2 + random.nextInt(5));
            particles.species("n", "exp(%s)".formatted(wave(0.5)));
            particles.energy(wave(2));
            temperature = 0.5 + 1.5 * random.nextDouble();
            particles.temperature(Double.toString(temperature), reading);
            particles.force(0, random.nextInt(3) == 0 ? wave(3) : number(0.1, 4));
            if (plane && random.nextBoolean()) particles.force(1, wave(3) + "*(1+x)");
            if (streams) particles.velocity(0, number(-2, 2));
            outside();
        }

        /** Periodic in x; in the plane it depends on y as well. */
        private String wave(double height) {
            String y = plane ? "+(%s)*y".formatted(number(-2, 2)) : "";
            return "(%s)*sin(2*pi*x+(%s)%s)+(%s)*cos(4*pi*x)"
                    .formatted(number(-height, height), number(0, 6), y, number(-height, height));
        }

        private String number(double from, double to) {
            return String.format(Locale.ROOT, "%.6f", from + (to - from) * random.nextDouble());
        }

        private void outside() {
            if (ring && !plane) {
                particles.amount("n", 0.1 + random.nextDouble());
                return;
            }
            int axis = ring ? 1 : 0;
            particles.reservoir("a", null, number(0.1, 5));
            particles.reservoir("b", null, number(0.1, 5));
            particles.touch(axis, 0, "a", random.nextBoolean() ? null : number(0.1, 9));
            particles.touch(axis, 1, "b", random.nextBoolean() ? null : number(0.1, 9));
        }
    }

    private static void forEach(long group, BiConsumer<String, Landscape> claim) {
        for (int i = 0; i < DRAWS; i++) {
            long seed = 1000 * group + i;
            claim.accept("seed " + seed, new Landscape(seed));
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void steadyStatesAreConsistent(long group) {
        forEach(
                group,
                (seed, landscape) -> {
                    ParticleFrame frame = landscape.particles.solve();
                    positive(seed, frame);
                    conserved(seed, frame);
                    producing(seed, frame, landscape.streams);
                    powerIsDissipated(seed, frame, landscape);
                });
    }

    private static void positive(String seed, ParticleFrame frame) {
        for (double n : frame.density()[0]) assertTrue(n > 0, seed);
    }

    private static void conserved(String seed, ParticleFrame frame) {
        Grid grid = frame.problem().grid();
        double oneWay = AnyState.oneWay(frame.problem(), frame.density());
        double largest = 0;
        for (double[] flows : frame.flow()[0])
            for (double j : flows) largest = Math.max(largest, Math.abs(j));
        for (int c = 0; c < grid.cells(); c++) {
            double gain = 0;
            for (int axis = 0; axis < 3; axis++)
                if (grid.axis(axis).resolved())
                    gain +=
                            frame.flow()[0][axis][grid.face(axis, 0, c)]
                                    - frame.flow()[0][axis][grid.face(axis, 1, c)];
            assertEquals(0, gain, 1e-12 * largest + 1e-14 * oneWay, seed);
        }
    }

    /** Cells too, unless the medium streams: then S stays with its half cell, J P is halved. */
    private static void producing(String seed, ParticleFrame frame, boolean streams) {
        double rounding =
                1e-13 * frame.ledger().production()
                        + 1e-13 * AnyState.oneWay(frame.problem(), frame.density());
        for (double[] faces : frame.faceProduction())
            for (double p : faces)
                assertTrue(
                        p >= -rounding, () -> seed + ": " + p + " below rounding of " + rounding);
        if (streams) return;
        for (double p : frame.cellProduction())
            assertTrue(p >= -rounding, () -> seed + ": " + p + " below rounding of " + rounding);
    }

    /** T times production is the chemical power of the reservoirs and the work. */
    private static void powerIsDissipated(String seed, ParticleFrame frame, Landscape landscape) {
        if (landscape.reading != Convention.HAENGGI) return;
        Ledger ledger = frame.ledger();
        double chemical = ledger.inflow("energy");
        for (Account account : ledger.accounts())
            if (ledger.has("n", account))
                chemical -= landscape.temperature * ledger.flow("n", account).entropy();
        double work = ledger.flow("work", Account.WORK).amount();
        double dissipated = landscape.temperature * ledger.production();
        double sizes = Math.abs(chemical) + Math.abs(work) + dissipated;
        double rounding = 1e-13 * AnyState.oneWay(frame.problem(), frame.density());
        assertEquals(dissipated, chemical + work, 1e-12 * sizes + rounding, seed);
    }

    /** No state at all, however far from steady, makes an edge take entropy away. */
    @ParameterizedTest
    @MethodSource("groups")
    void everyEdgeProducesInAnyState(long group) {
        forEach(
                group,
                (seed, landscape) -> {
                    var problem = landscape.particles.problem();
                    double[][] density = new double[1][problem.grid().cells()];
                    for (int c = 0; c < density[0].length; c++)
                        density[0][c] = Math.exp(12 * landscape.random.nextDouble() - 6);
                    ParticleFrame frame = AnyState.of(problem, density);
                    for (double[] faces : frame.faceProduction())
                        for (double p : faces) assertTrue(p >= 0, () -> seed + ": " + p);
                });
    }

    /** Two threads find the bits of one. */
    @ParameterizedTest
    @MethodSource("groups")
    void threadsChangeNoBit(long group) {
        long seed = 1000 * group + 999;
        Supplier<ParticleFrame> alone =
                () -> new Landscape(seed).particles.by(Method.AUTO, 1).solve();
        Supplier<ParticleFrame> two =
                () -> new Landscape(seed).particles.by(Method.AUTO, 2).solve();
        ParticleFrame one = alone.get();
        ParticleFrame other = two.get();
        assertArrayEquals(one.density()[0], other.density()[0]);
        for (int axis = 0; axis < 3; axis++)
            assertArrayEquals(one.flow()[0][axis], other.flow()[0][axis]);
        assertEquals(one.ledger().production(), other.ledger().production(), 0);
    }
}
