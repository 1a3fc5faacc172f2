package ness.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class SparseDirectTest {
    private static final SparseDirect SOLVER = new SparseDirect();

    @Property(tries = 100)
    void agreesWithDenseEliminationOnAnyBox(
            @ForAll @IntRange(min = 1, max = 7) int nx,
            @ForAll @IntRange(min = 1, max = 6) int ny,
            @ForAll @IntRange(min = 1, max = 5) int nz,
            @ForAll boolean[] periodic,
            @ForAll boolean symmetric,
            @ForAll boolean voids,
            @ForAll long seed) {
        Shape shape = StencilTest.shape(nx, ny, nz, periodic);
        Stencil stencil =
                voids
                        ? Stencils.withVoids(shape, symmetric, seed)
                        : Stencils.random(shape, symmetric, seed);
        double[] rhs = Stencils.vector(shape.cells(), seed);
        double[] x = new double[rhs.length];
        SOLVER.factorise(stencil).solve(rhs, x);
        assertTrue(Stencils.distance(x, Stencils.denseSolution(stencil, rhs)) < 1e-11);
    }

    /** Contrasts of 1e16 and a single sink of 1e-12: elimination with sums would lose all. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyDigitOfPositiveProblemsIsRight(boolean symmetric) {
        Shape[] shapes = {
            Shape.of(7, 6, 1),
            new Shape(5, 4, 3, true, false, true),
            new Shape(2, 9, 1, true, true, false)
        };
        for (Shape shape : shapes) {
            for (int seed = 0; seed < 3; seed++) {
                Stencil stencil = Stencils.random(shape, symmetric, seed);
                for (int axis : shape.resolved()) {
                    raise(stencil.a(axis));
                    if (!symmetric) raise(stencil.b(axis));
                }
                Arrays.fill(stencil.diagonal(), 0);
                stencil.diagonal()[seed] = 1e-12;
                double[] rhs = new Random(seed).doubles(shape.cells()).toArray();
                double[] x = new double[rhs.length];
                SOLVER.factorise(stencil).solve(rhs, x);
                double[] exact = ExactSolution.of(stencil, rhs);
                for (int i = 0; i < x.length; i++) {
                    assertEquals(1, x[i] / exact[i], 16 * rhs.length * 0x1p-52, "cell " + i);
                }
            }
        }
    }

    /** Spreads 0.1 .. 10 to 1e-8 .. 1e8. */
    private static void raise(double[] couplings) {
        for (int i = 0; i < couplings.length; i++) couplings[i] = Math.pow(couplings[i], 8);
    }

    /** Sylvester's law of inertia. */
    @Property(tries = 100)
    void negativePivotsCountTheGrowingModes(
            @ForAll @IntRange(min = 2, max = 6) int nx,
            @ForAll @IntRange(min = 2, max = 6) int ny,
            @ForAll boolean ring,
            @ForAll long seed) {
        Shape shape = new Shape(nx, ny, 1, ring, false, false);
        Stencil stencil = Stencils.random(shape, true, seed);
        Random random = new Random(seed);
        double[] excess = stencil.diagonal();
        for (int i = 0; i < excess.length; i++) excess[i] -= 3 * random.nextDouble();
        assertEquals(Spectrum.growing(stencil), SOLVER.factorise(stencil).negativePivots());
    }

    /**
     * Constant 2 solves it; couplings across the plate fade to 1e-1000 and must not cost digits.
     */
    @Test
    void couplingsThatFadeOutOfRangeAreForgotten() {
        Shape shape = Shape.of(1500, 3, 1);
        double[] weak = new double[shape.faces(0)];
        double[] across = new double[shape.faces(1)];
        Arrays.fill(weak, 0.25);
        Arrays.fill(across, 0.25);
        double[][] couplings = {weak, across, {}};
        double[] excess = new double[shape.cells()];
        Arrays.fill(excess, 3);
        double[] rhs = new double[excess.length];
        Arrays.fill(rhs, 6);
        double[] x = new double[rhs.length];
        SOLVER.factorise(new Stencil(shape, couplings, couplings, excess, true)).solve(rhs, x);
        for (int i = 0; i < x.length; i++) assertEquals(2, x[i], 64 * 0x1p-52, "cell " + i);
    }

    @Test
    void reportsItsName() {
        Stencil stencil = Stencils.random(Shape.of(6, 7, 1), true, 1);
        double[] x = new double[42];
        assertEquals("nested dissection", SOLVER.factorise(stencil).solve(x.clone(), x).method());
    }

    /** Some sources against many sinks: whether modes grow is for the spectrum to say. */
    @Property(tries = 60)
    void positiveSaysThatNoModeGrows(
            @ForAll @IntRange(min = 2, max = 6) int nx,
            @ForAll @IntRange(min = 2, max = 6) int ny,
            @ForAll boolean symmetric,
            @ForAll @IntRange(min = 1, max = 12) int strength,
            @ForAll long seed) {
        Stencil stencil = Stencils.random(Shape.of(nx, ny, 1), symmetric, seed);
        double[] excess = stencil.diagonal();
        for (int i = 0; i < excess.length; i++) excess[i] -= 0.0273 * strength;
        assertEquals(Spectrum.smallestRealPart(stencil) > 0, SOLVER.factorise(stencil).positive());
    }

    /** Constant u solves A u = d where the couplings cancel: a u_L = b u_R. */
    @Test
    void aThinStripOfTwoHundredThousandCellsIsSolved() {
        for (boolean ring : new boolean[] {false, true}) {
            Shape shape = new Shape(2, 100_000, 1, ring, ring, false);
            Stencil strip = Stencils.random(shape, true, 3);
            double[] x = new double[200_000];
            SOLVER.factorise(strip).solve(strip.diagonal(), x);
            for (int i = 0; i < x.length; i++) assertEquals(1, x[i], 1e-12, "cell " + i);
        }
    }

    @Test
    void aPieceThatOnlyReceivesIsSingularOneThatOnlyGivesIsNot() {
        Shape shape = Shape.of(3, 2, 1);
        Stencil stencil = Stencils.random(shape, false, 5);
        Arrays.fill(stencil.diagonal(), 0);
        stencil.diagonal()[0] = 1;
        Arrays.fill(stencil.a(0), 0);
        double[] x = new double[6];
        SOLVER.factorise(stencil).solve(new double[] {1, 1, 1, 1, 1, 1}, x);
        assertEquals(6, x[0], 1e-12);
        stencil.diagonal()[0] = 0;
        stencil.diagonal()[5] = 1;
        assertEquals(
                0,
                assertThrows(SingularMatrixException.class, () -> SOLVER.factorise(stencil))
                        .cell());
    }

    /** Two plates that share no face, the second held by nothing. */
    @Test
    void theFirstCellOfTheClosedPieceIsNamed() {
        Shape shape = Shape.of(6, 4, 1);
        Stencil stencil = Stencils.random(shape, true, 6);
        Arrays.fill(stencil.diagonal(), 0);
        stencil.diagonal()[1] = 1;
        for (int j = 0; j < 4; j++) stencil.a(0)[3 + 7 * j] = 0;
        SingularMatrixException thrown =
                assertThrows(SingularMatrixException.class, () -> SOLVER.factorise(stencil));
        assertEquals(3, thrown.cell());
        stencil.diagonal()[23] = 1e-3;
        assertTrue(SOLVER.factorise(stencil).positive());
    }

    /** The eigenvalue 4 sin^2(pi/2n) of a closed square, shifted to zero as well as doubles can. */
    @Test
    void aResonanceIsSingular() {
        int n = 12;
        double[] ones = new double[n * (n + 1)];
        Arrays.fill(ones, 1);
        double[] excess = new double[n * n];
        Arrays.fill(excess, 2 * Math.cos(Math.PI / n) - 2);
        double[][] couplings = {ones, ones, {}};
        Stencil plate = new Stencil(Shape.of(n, n, 1), couplings, couplings, excess, true);
        assertThrows(SingularMatrixException.class, () -> SOLVER.factorise(plate));
        for (int i = 0; i < excess.length; i++) excess[i] *= 1.001;
        assertFalse(SOLVER.factorise(plate).positive());
    }

    @Test
    void theStoreOfASymmetricFactorIsHalfThatOfAnother() {
        Shape shape = Shape.of(512, 512, 1);
        Prediction symmetric = SOLVER.predict(shape, true);
        Prediction other = SOLVER.predict(shape, false);
        assertEquals(other.entries() - 512 * 512, 2 * (symmetric.entries() - 512 * 512));
        assertTrue(symmetric.bytes() > 8 * symmetric.entries());
        assertTrue(symmetric.bytes() < 200e6, "bytes " + symmetric.bytes());
        assertTrue(other.bytes() > symmetric.bytes());
        assertEquals(symmetric, SOLVER.predict(new Shape(1, 512, 512, true, false, false), true));
    }

    @Test
    void partsBeyondTheLengthOfAnArrayAreRefusedBeforeAnythingIsBuilt() {
        Shape shape = Shape.of(200, 200, 200);
        assertTrue(SOLVER.predict(Shape.of(100, 100, 100), true).addressable());
        assertFalse(SOLVER.predict(shape, true).addressable());
        double[] couplings = new double[shape.faces(0)];
        double[][] axes = {couplings, couplings, couplings};
        Stencil stencil = new Stencil(shape, axes, axes, new double[shape.cells()], true);
        assertThrows(IllegalArgumentException.class, () -> SOLVER.factorise(stencil));
    }
}
