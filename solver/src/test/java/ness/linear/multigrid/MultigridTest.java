package ness.linear.multigrid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.Shape;
import ness.linear.SparseDirect;
import ness.linear.Stencil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Multigrid against elimination, and what it tells about itself. */
class MultigridTest {
    static Stream<Shape> shapes() {
        return Stream.of(
                Shape.of(2, 2, 1),
                Shape.of(9, 14, 1),
                Shape.of(33, 1, 20),
                Shape.of(1, 17, 40),
                new Shape(16, 16, 1, true, true, false),
                new Shape(15, 13, 1, true, true, false),
                new Shape(2, 30, 1, true, false, false),
                new Shape(3, 31, 1, true, true, false),
                Shape.of(12, 11, 10),
                Shape.of(3, 4, 50),
                new Shape(4, 60, 5, false, false, true),
                new Shape(9, 8, 7, true, true, true),
                new Shape(4, 2, 30, true, true, false));
    }

    /** Couplings between 0.1 and 10; of both cells of a face {@code ratio} times each other. */
    static Stencil random(Shape shape, double ratio, long seed) {
        Random random = new Random(seed);
        double[][] a = new double[3][];
        double[][] b = new double[3][];
        for (int axis : shape.resolved()) {
            a[axis] = new double[shape.faces(axis)];
            b[axis] = new double[shape.faces(axis)];
            int stride = axis == 0 ? 1 : axis == 1 ? shape.nx() : shape.nx() * shape.ny();
            int n = shape.count(axis);
            for (int c = 0; c < shape.cells(); c++) {
                int m = c / stride % n;
                int below = c + c / (stride * n) * stride;
                if (m == 0 && !shape.periodic(axis)) continue;
                a[axis][below] = Math.pow(10, 2 * random.nextDouble() - 1);
                b[axis][below] = a[axis][below] * Math.pow(ratio, 2 * random.nextDouble() - 1);
                if (m > 0) continue;
                a[axis][below + n * stride] = a[axis][below];
                b[axis][below + n * stride] = b[axis][below];
            }
        }
        double[] excess = new double[shape.cells()];
        for (int c = 0; c < excess.length; c++)
            if (c == 0 || random.nextInt(9) == 0) excess[c] = random.nextDouble();
        return new Stencil(shape, a, b, excess, ratio == 1);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void agreesWithElimination(Shape shape) {
        for (double ratio : new double[] {1, 1.5}) {
            Stencil stencil = random(shape, ratio, 11);
            double[] rhs = new Random(12).doubles(shape.cells(), -1, 1).toArray();
            double[] exact = new double[rhs.length];
            double[] found = new double[rhs.length];
            new SparseDirect().factorise(stencil).solve(rhs, exact);
            Factorisation levels = new Multigrid(1).factorise(stencil);
            LinearReport report = levels.solve(rhs, found, 1e-12);
            assertTrue(report.reached() <= 1e-12, report::toString);
            assertTrue(report.iterations() < 60, report::toString);
            double largest = 0;
            for (double u : exact) largest = Math.max(largest, Math.abs(u));
            for (int c = 0; c < rhs.length; c++)
                assertEquals(exact[c], found[c], 1e-9 * largest, "cell " + c);
        }
    }

    @Test
    void aFactorisationMayBeUsedAgain() {
        Stencil stencil = random(Shape.of(40, 40, 1), 1, 3);
        Factorisation levels = new Multigrid(1).factorise(stencil);
        double[] first = new double[1600];
        double[] again = new double[1600];
        double[] rhs = new Random(1).doubles(1600).toArray();
        levels.solve(rhs, first, 1e-8);
        levels.solve(new Random(2).doubles(1600).toArray(), again, 1e-8);
        levels.solve(rhs, again, 1e-8);
        assertEquals(0, IntStream.range(0, 1600).filter(c -> first[c] != again[c]).count());
    }

    @Test
    void nothingIsDoneForNothing() {
        Factorisation levels = new Multigrid(1).factorise(random(Shape.of(20, 20, 1), 1, 3));
        double[] solution = new double[400];
        LinearReport report = levels.solve(new double[400], solution, 1e-8);
        assertEquals(0, report.iterations());
        assertEquals(0, report.reached());
        assertEquals(0, IntStream.range(0, 400).filter(c -> solution[c] != 0).count());
    }

    /** A source that grows everywhere faster than the walls can carry off has a growing mode. */
    @Test
    void aGrowingModeIsSeen() {
        Stencil stencil = Medium.plane(60, 60).stencil();
        assertTrue(solved(stencil).positive());
        for (int c = 0; c < 3600; c++) stencil.diagonal()[c] -= 0.1;
        assertFalse(solved(stencil).positive());
    }

    private static Factorisation solved(Stencil stencil) {
        Factorisation levels = new Multigrid(1).factorise(stencil);
        double[] ones = new double[stencil.diagonal().length];
        java.util.Arrays.fill(ones, 1);
        levels.solve(ones, new double[ones.length], 1e-6);
        return levels;
    }

    /** Units do not matter, nor how large a right-hand side is. */
    @Test
    void scalesOutOfRangeOfSinglePrecisionDoNotMatter() {
        Stencil stencil = random(Shape.of(50, 50, 1), 1, 5);
        double[] rhs = new Random(6).doubles(2500).toArray();
        double[] expected = new double[2500];
        LinearReport plain = new Multigrid(1).factorise(stencil).solve(rhs, expected, 1e-9);
        for (int axis = 0; axis < 2; axis++)
            for (int f = 0; f < stencil.a(axis).length; f++) stencil.a(axis)[f] *= 0x1p-200;
        for (int c = 0; c < 2500; c++) {
            stencil.diagonal()[c] *= 0x1p-200;
            rhs[c] *= 0x1p300;
        }
        Stencil tiny =
                new Stencil(
                        stencil.shape(),
                        new double[][] {stencil.a(0), stencil.a(1), null},
                        new double[][] {stencil.a(0), stencil.a(1), null},
                        stencil.diagonal(),
                        true);
        double[] found = new double[2500];
        LinearReport scaled = new Multigrid(1).factorise(tiny).solve(rhs, found, 1e-9);
        assertEquals(plain.iterations(), scaled.iterations());
        for (int c = 0; c < 2500; c++) assertEquals(Math.scalb(expected[c], 500), found[c]);
    }
}
