package ness.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TridiagonalTest {
    private static final double EPS = 0x1p-52;

    /** Sylvester's law of inertia. */
    @Property(tries = 100)
    void negativePivotsCountTheGrowingModes(
            @ForAll @IntRange(min = 1, max = 30) int cells,
            @ForAll boolean ring,
            @ForAll long seed) {
        Shape shape = new Shape(cells, 1, 1, ring, false, false);
        Stencil stencil = Stencils.random(shape, true, seed);
        Random random = new Random(seed);
        for (int i = 0; i < cells; i++) stencil.diagonal()[i] -= 3 * random.nextDouble();
        Factorisation chain = new Tridiagonal().factorise(stencil);
        assertEquals(Spectrum.growing(stencil), chain.negativePivots());
        assertEquals(chain.negativePivots() == 0, chain.positive());
    }

    /**
     * Contrasts of 1e24 and sinks of 1e-12: every solved number keeps all its digits but those that
     * n roundings take. Elimination with the diagonal summed up would lose all.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyDigitOfPositiveProblemsIsRight(boolean ring) {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int cells = 2 + random.nextInt(60);
            double[] a = contrasts(random, cells + 1);
            double[] b = contrasts(random, cells + 1);
            a[cells] = a[0];
            b[cells] = b[0];
            double[] excess = new double[cells];
            excess[random.nextInt(cells)] = 1e-12 * random.nextDouble();
            double[] rhs = random.doubles(cells).toArray();
            double[] x = new double[cells];
            Stencil stencil = Stencils.chain(a, b, excess, ring);
            new Tridiagonal().factorise(stencil).solve(rhs, x);
            double[] exact = ExactSolution.of(stencil, rhs);
            for (int i = 0; i < cells; i++) {
                assertEquals(1, x[i] / exact[i], 8 * cells * EPS, "seed " + seed + " cell " + i);
            }
        }
    }

    private static double[] contrasts(Random random, int length) {
        return random.doubles(length, -12, 12).map(x -> Math.pow(10, x)).toArray();
    }

    /** Between reservoirs at 1 and 0 the profile of a uniform rod is a straight line. */
    @Test
    void aMillionCellsFollowTheStraightLine() {
        int cells = 1_000_000;
        Stencil rod = rod(cells);
        double[] rhs = new double[cells];
        rhs[0] = 2;
        double[] x = new double[cells];
        LinearReport report = new Tridiagonal().factorise(rod).solve(rhs, x);
        for (int i = 0; i < cells; i++) {
            double exact = 1 - (i + 0.5) / cells;
            assertEquals(1, x[i] / exact, 1e-10, "cell " + i);
        }
        assertTrue(rod.relativeResidual(x, rhs) < 4 * EPS);
        assertEquals("tridiagonal", report.method());
    }

    /** Unit couplings, and at both ends half a cell to a reservoir. */
    private static Stencil rod(int cells) {
        double[] ones = new double[cells + 1];
        Arrays.fill(ones, 1);
        double[] excess = new double[cells];
        excess[0] = 2;
        excess[cells - 1] = 2;
        return Stencils.chain(ones, ones, excess, false);
    }

    /** u'' = -lambda u between closed ends has the exact discrete eigenvalue 2 - 2 cos(pi / n). */
    @Test
    void anExactResonanceIsSingular() {
        int cells = 40;
        double[] ones = new double[cells + 1];
        Arrays.fill(ones, 1);
        double[] excess = new double[cells];
        Arrays.fill(excess, 2 * Math.cos(Math.PI / cells) - 2);
        Stencil resonant = Stencils.chain(ones, ones, excess, false);
        SingularMatrixException thrown =
                assertThrows(
                        SingularMatrixException.class, () -> new Tridiagonal().factorise(resonant));
        assertEquals(cells - 1, thrown.cell());
        for (int i = 0; i < cells; i++) excess[i] *= 1.000001;
        assertEquals(2, new Tridiagonal().factorise(resonant).negativePivots());
        for (int i = 0; i < cells; i++) excess[i] *= 0.999998;
        assertEquals(1, new Tridiagonal().factorise(resonant).negativePivots());
    }

    @Test
    void aRingThatFadesOutOfRangeStaysExact() {
        int cells = 5000;
        double[] ones = new double[cells + 1];
        Arrays.fill(ones, 1);
        double[] excess = new double[cells];
        Arrays.fill(excess, 3);
        double[] rhs = new double[cells];
        Arrays.fill(rhs, 6);
        double[] x = new double[cells];
        new Tridiagonal().factorise(Stencils.chain(ones, ones, excess, true)).solve(rhs, x);
        for (int i = 0; i < cells; i++) assertEquals(2, x[i], 16 * EPS, "cell " + i);
    }

    @Test
    void onlyOneResolvedAxisIsAccepted() {
        Stencil plate = Stencils.random(Shape.of(2, 3, 1), true, 1);
        assertThrows(IllegalArgumentException.class, () -> new Tridiagonal().factorise(plate));
        assertTrue(!new Tridiagonal().predict(plate.shape(), true).addressable());
    }

    @Test
    void storeIsOneNumberACellAndThreeOnARing() {
        assertEquals(
                new Prediction(1000, 8000, true),
                new Tridiagonal().predict(Shape.of(1, 1000, 1), false));
        assertEquals(
                new Prediction(3000, 24000, true),
                new Tridiagonal().predict(new Shape(1, 1000, 1, false, true, false), false));
    }
}
