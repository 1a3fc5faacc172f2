package ness.linear.multigrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.LinearSolver;
import ness.linear.Shape;
import ness.linear.SparseDirect;
import ness.linear.Stencil;
import ness.linear.Stencils;
import ness.linear.Tridiagonal;
import ness.linear.choice.LinearSolvers;
import ness.linear.choice.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What iterations report, in any unit, with any number of threads. */
class KrylovTest {
    /** One stencil for each method: gradients, with clusters, stabilised, and residuals. */
    static Stream<Map.Entry<String, Stencil>> methods() {
        Flow.OfPlace landscape = (x, y, z) -> 4 * Math.sin(6 * x) * Math.cos(5 * y);
        Map<String, Stencil> all = new LinkedHashMap<>();
        all.put("symmetric", Stencils.random(Shape.of(21, 17, 1), true, 1));
        all.put("lines", turning(20, 18));
        all.put(
                "clusters",
                Medium.plane(19, 16)
                        .conducting((i, j, k) -> i % 3 > 0 && j % 3 > 0 ? 1 : 1e-5)
                        .stencil());
        all.put("balanced", Flow.plane(17).in(landscape).open().stencil());
        all.put(
                "weak rotation",
                Flow.plane(17)
                        .in(landscape)
                        .stirred((x, y, z) -> 0.05 * x * y * (1 - x))
                        .open()
                        .stencil());
        all.put("strong rotation", Flow.torus(16).pushed(3, 1).stencil());
        all.put("random", Stencils.random(new Shape(12, 15, 1, true, true, false), false, 2));
        all.put("space", Stencils.random(new Shape(7, 6, 9, false, true, true), false, 3));
        return all.entrySet().stream();
    }

    private static Stencil turning(int nx, int ny) {
        Medium.OfCell half = (i, j, k) -> (i / 5 + j / 5) % 2 == 0 ? 1e3 : 1;
        return Medium.plane(nx, ny)
                .conducting(0, half)
                .conducting(1, (i, j, k) -> 1e3 / half.at(i, j, k))
                .stencil();
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
    }

    private static double residual(Stencil stencil, double[] rhs, double[] found) {
        double[] left = new double[rhs.length];
        stencil.multiply(found, left);
        for (int c = 0; c < left.length; c++) left[c] -= rhs[c];
        return norm(left) / norm(rhs);
    }

    /** The residual that a recurrence carries along is the one that is there. */
    @ParameterizedTest
    @MethodSource("methods")
    void theReportedResidualIsTheTrueOne(Map.Entry<String, Stencil> each) {
        Stencil stencil = each.getValue();
        double[] rhs = Stencils.vector(stencil.shape().cells(), 4);
        Factorisation levels = new Multigrid(1).factorise(stencil);
        for (double tolerance : new double[] {0.5, 1e-3, 1e-6, 1e-9}) {
            double[] found = new double[rhs.length];
            Arrays.fill(found, 77);
            LinearReport report = levels.solve(rhs, found, tolerance);
            double left = residual(stencil, rhs, found);
            assertTrue(report.reached() <= tolerance, report::toString);
            assertEquals(report.reached(), left, 1e-5 * left + 1e-11, report.toString());
            assertTrue(report.iterations() > 0);
            assertEquals("multigrid", report.method());
        }
        assertTrue(levels.iterative() && levels.positive());
    }

    /** Solutions are as the right-hand sides, to every bit where both change by powers of two. */
    @ParameterizedTest
    @MethodSource("methods")
    void unitsDoNotShow(Map.Entry<String, Stencil> each) {
        Stencil stencil = each.getValue();
        double[] rhs = Stencils.vector(stencil.shape().cells(), 5);
        double[] plain = new double[rhs.length];
        new Multigrid(1).factorise(stencil).solve(rhs, plain, 1e-9);
        for (int exponent : new int[] {-990, -600, -300, 300, 600, 990}) {
            double[] found = new double[rhs.length];
            double factor = Math.scalb(1.0, exponent);
            new Multigrid(1).factorise(stencil).solve(LevelTest.times(rhs, factor), found, 1e-9);
            assertArrayEquals(LevelTest.times(plain, factor), found, "rhs 2^" + exponent);
            LinearReport report =
                    new Multigrid(1)
                            .factorise(LevelTest.scaled(stencil, factor))
                            .solve(LevelTest.times(rhs, factor), found, 1e-9);
            assertTrue(report.reached() <= 1e-9, "all 2^" + exponent);
            assertTrue(Stencils.distance(found, plain) < 1e-7, "all 2^" + exponent);
        }
    }

    /** Entries from 1e-300 to 1e300 in one stencil: single precision cannot hold them. */
    @Test
    void whatSinglePrecisionCannotHoldIsSolvedOrSaidNotToBe() {
        for (double weak : new double[] {1e-30, 1e-50, 1e-150, 1e-300}) {
            for (boolean strong : new boolean[] {false, true}) {
                Medium.OfCell half = (i, j, k) -> (i < 6) == strong ? 1 / weak : weak;
                Stencil stencil = Medium.plane(12, 11).conducting(half).stencil();
                double[] rhs = LevelTest.times(stencil.diagonal(), 7);
                double[] found = new double[rhs.length];
                LinearReport report = new Multigrid(1).factorise(stencil).solve(rhs, found, 1e-9);
                for (double u : found) assertTrue(Double.isFinite(u), report::toString);
                boolean said = report.reached() <= 1e-9;
                double left = stencil.relativeResidual(found, rhs);
                assertTrue(!said || left < 1e-6, () -> report + " but " + left);
            }
        }
    }

    /** Where iterations cannot, elimination behind them does: every cell is at the walls' value. */
    @Test
    void eliminationStandsBehindOverflow() {
        Shape shape = Shape.of(280, 280, 1);
        Stencil stencil =
                new Medium(shape).conducting((i, j, k) -> i % 50 < 25 ? 1e60 : 1e-60).stencil();
        double[] rhs = LevelTest.times(stencil.diagonal(), 7);
        LinearSolver solver = LinearSolvers.choose(shape, Method.AUTO, 1);
        double[] found = new double[rhs.length];
        Factorisation levels = solver.factorise(stencil);
        assertTrue(levels.iterative());
        LinearReport report = levels.solve(rhs, found, 1e-9);
        assertTrue(report.reached() <= 1e-9, report::toString);
        assertTrue(levels.positive(), report::toString);
        if (report.method().equals("nested dissection"))
            for (double u : found) assertEquals(7, u, 1e-6);
    }

    /** A right-hand side without value leaves no convergence, and no mode is said to grow. */
    @ParameterizedTest
    @MethodSource("methods")
    void nothingIsFoundForNaN(Map.Entry<String, Stencil> each) {
        Stencil stencil = each.getValue();
        double[] rhs = Stencils.vector(stencil.shape().cells(), 6);
        rhs[3] = Double.NaN;
        Factorisation levels = new Multigrid(1).factorise(stencil);
        LinearReport report = levels.solve(rhs, new double[rhs.length], 1e-9);
        assertFalse(report.reached() <= 1e-9, report::toString);
        assertTrue(levels.positive());
    }

    /** What the outermost faces of open axes say counts in no solver. */
    @ParameterizedTest
    @MethodSource("methods")
    void outermostFacesDoNotCount(Map.Entry<String, Stencil> each) {
        Stencil stencil = each.getValue();
        double[] rhs = Stencils.vector(stencil.shape().cells(), 7);
        for (LinearSolver solver : new LinearSolver[] {new Multigrid(1), new SparseDirect()}) {
            double[] plain = new double[rhs.length];
            solver.factorise(stencil).solve(rhs, plain, 1e-9);
            for (double value : new double[] {Double.NaN, 1e30, -3}) {
                double[] found = new double[rhs.length];
                solver.factorise(poisoned(stencil, value)).solve(rhs, found, 1e-9);
                assertArrayEquals(plain, found, solver + " with " + value);
            }
        }
    }

    static Stencil poisoned(Stencil stencil, double value) {
        Shape shape = stencil.shape();
        double[][] a = new double[3][];
        double[][] b = new double[3][];
        for (int axis : shape.resolved()) {
            double[] lower = stencil.a(axis).clone();
            double[] upper = stencil.symmetric() ? lower : stencil.b(axis).clone();
            Stencils.forEachOutermost(
                    shape,
                    axis,
                    f -> {
                        lower[f] = value;
                        upper[f] = value;
                    });
            a[axis] = lower;
            b[axis] = upper;
        }
        return new Stencil(shape, a, b, stencil.diagonal(), stencil.symmetric());
    }

    @Test
    void noneInChainsEither() {
        Stencil chain = Stencils.random(Shape.of(1, 30, 1), false, 8);
        double[] rhs = Stencils.vector(30, 9);
        double[] plain = new double[30];
        double[] found = new double[30];
        new Tridiagonal().factorise(chain).solve(rhs, plain);
        new Tridiagonal().factorise(poisoned(chain, Double.NaN)).solve(rhs, found);
        assertArrayEquals(plain, found);
    }

    /** More rows than one thread takes at a time, for cells, for lines and for groups. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 5})
    void bitsDoNotDependOnThreads(int threads) {
        Stencil stencil =
                switch (threads) {
                    case 2 -> turning(131, 130);
                    case 4 -> Stencils.random(new Shape(27, 29, 23, true, false, true), false, 2);
                    default -> Stencils.random(new Shape(173, 151, 1, true, true, false), true, 1);
                };
        double[] rhs = Stencils.vector(stencil.shape().cells(), 10);
        double[] alone = new double[rhs.length];
        double[] shared = new double[rhs.length];
        new Multigrid(1).factorise(stencil).solve(rhs, alone, 0.9);
        new Multigrid(threads).factorise(stencil).solve(rhs, shared, 0.9);
        assertArrayEquals(alone, shared);
    }
}
