package ness.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every linear solver promises, on shapes of every kind. */
class LinearSolverContractTest {

    private static final List<Shape> CHAINS =
            List.of(
                    Shape.of(1, 1, 1),
                    Shape.of(2, 1, 1),
                    Shape.of(17, 1, 1),
                    Shape.of(1, 50, 1),
                    Shape.of(1, 1, 9),
                    new Shape(1, 1, 1, true, true, true),
                    new Shape(2, 1, 1, true, false, false),
                    new Shape(3, 1, 1, true, false, false),
                    new Shape(1, 40, 1, true, true, false),
                    new Shape(1, 1, 7, false, false, true));

    private static final List<Shape> BOXES =
            List.of(
                    Shape.of(9, 8, 1),
                    Shape.of(1, 7, 6),
                    Shape.of(6, 1, 7),
                    Shape.of(4, 5, 6),
                    Shape.of(2, 60, 1),
                    new Shape(2, 2, 1, true, true, false),
                    new Shape(2, 6, 3, true, false, true),
                    new Shape(9, 8, 1, false, true, false),
                    new Shape(5, 1, 6, true, true, true),
                    new Shape(4, 5, 3, true, true, true));

    /** Each solver with the shapes it is made for, symmetric and not. */
    static Stream<Arguments> cases() {
        Stream<Arguments> chains =
                CHAINS.stream().map(shape -> Arguments.of(new Tridiagonal(), shape));
        Stream<Arguments> all =
                Stream.concat(CHAINS.stream(), BOXES.stream())
                        .map(shape -> Arguments.of(new SparseDirect(), shape));
        return Stream.concat(chains, all)
                .flatMap(one ->
                        Stream.of(true, false)
                                .map(symmetric ->
                                        Arguments.of(one.get()[0], one.get()[1], symmetric)));
    }

    /** The matrices of the gallery have condition numbers up to about 1e4. */
    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithDenseElimination(LinearSolver solver, Shape shape, boolean symmetric) {
        for (int seed = 0; seed < 5; seed++) {
            assertSolves(solver, Stencils.random(shape, symmetric, seed));
            assertSolves(solver, Stencils.withVoids(shape, symmetric, seed));
        }
    }

    private static void assertSolves(LinearSolver solver, Stencil stencil) {
        double[] rhs = Stencils.vector(stencil.shape().cells(), 3);
        double[] kept = rhs.clone();
        double[] x = new double[rhs.length];
        Factorisation factorisation = solver.factorise(stencil);
        LinearReport report = factorisation.solve(rhs, x);
        assertTrue(
                Stencils.distance(x, Stencils.denseSolution(stencil, rhs)) < 1e-11,
                () -> stencil.shape() + " " + report);
        assertEquals(1, report.iterations());
        assertTrue(factorisation.positive());
        assertArrayEquals(kept, rhs);
        double[] again = new double[rhs.length];
        factorisation.solve(rhs, again);
        assertArrayEquals(x, again);
    }

    /** A source below its threshold of instability leaves an M-matrix, above it does not. */
    @ParameterizedTest
    @MethodSource("cases")
    void anUnstableSourceIsSolvedForAndReported(
            LinearSolver solver, Shape shape, boolean symmetric) {
        Stencil stencil = Stencils.random(shape, symmetric, 11);
        double[] excess = stencil.diagonal();
        for (int i = 0; i < excess.length; i++) excess[i] -= 0.9731;
        double[] rhs = Stencils.vector(excess.length, 5);
        double[] x = new double[rhs.length];
        Factorisation factorisation = solver.factorise(stencil);
        factorisation.solve(rhs, x);
        assertTrue(Stencils.distance(x, Stencils.denseSolution(stencil, rhs)) < 1e-9);
        assertEquals(Spectrum.smallestRealPart(stencil) > 0, factorisation.positive());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aClosedPieceIsNamed(LinearSolver solver, Shape shape, boolean symmetric) {
        Stencil stencil = Stencils.random(shape, symmetric, 2);
        int lonely = shape.cells() - 1;
        Stencils.isolate(stencil, lonely);
        stencil.diagonal()[lonely] = 0;
        SingularMatrixException thrown =
                assertThrows(SingularMatrixException.class, () -> solver.factorise(stencil));
        assertEquals(lonely, thrown.cell());
        assertTrue(thrown.toString().contains("cell " + lonely), thrown.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aClosedSystemIsSingular(LinearSolver solver, Shape shape, boolean symmetric) {
        Stencil stencil = Stencils.random(shape, symmetric, 4);
        Arrays.fill(stencil.diagonal(), 0);
        assertThrows(SingularMatrixException.class, () -> solver.factorise(stencil));
    }

    @Property(tries = 60)
    void bothSolversAgreeOnChains(
            @ForAll @IntRange(min = 1, max = 80) int cells,
            @ForAll boolean ring,
            @ForAll boolean symmetric,
            @ForAll long seed) {
        Shape shape = new Shape(1, cells, 1, false, ring, false);
        Stencil stencil = Stencils.random(shape, symmetric, seed);
        double[] rhs = Stencils.vector(cells, seed);
        double[] one = new double[cells];
        double[] other = new double[cells];
        new Tridiagonal().factorise(stencil).solve(rhs, one);
        new SparseDirect().factorise(stencil).solve(rhs, other);
        assertTrue(Stencils.distance(one, other) < 1e-11);
    }
}
