package ness.linear.multigrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import ness.linear.LinearReport;
import ness.linear.Shape;
import ness.linear.SparseDirect;
import ness.linear.Stencil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drifts of all kinds against elimination, and how many iterations each may take. */
class NonsymmetricGalleryTest {
    private static final double TOLERANCE = 1e-10;
    private static final int N = 64;
    private static final int M = 16;

    /** A drift, and its iterations to a residual of 1e-10 with some to spare. */
    record Drifting(String name, Flow flow, int iterations) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Drifting> flows() {
        List<Drifting> all = new ArrayList<>();
        linearised(all);
        landscapes(all);
        for (double peclet : new double[] {1e-2, 0.1, 1, 10, 100, 1000}) rotating(all, peclet);
        tilted(all);
        return all.stream();
    }

    private static void add(List<Drifting> all, String name, Flow flow, int iterations) {
        all.add(new Drifting(name, flow, iterations));
    }

    /** The Jacobian of k ~ T^3 flows like a potential of -ln k. */
    private static void linearised(List<Drifting> all) {
        Flow.OfPlace minusLogK = (x, y, z) -> -3 * Math.log(1000 - 700 * x + 40 * Math.sin(7 * y));
        add(all, "k ~ T^3", Flow.plane(N).in(minusLogK).open(), 14);
        Flow jumps =
                Flow.plane(N)
                        .in(minusLogK)
                        .diffusing((x, y, z) -> ((int) (8 * x) + (int) (8 * y)) % 2 == 1 ? 1e6 : 1);
        add(all, "k ~ T^3 with jumps of 1e6", jumps.open(), 16);
    }

    private static double landscape(double x, double y, double z) {
        return 10
                * Math.sin(2 * Math.PI * x)
                * Math.sin(2 * Math.PI * y)
                * Math.cos(2 * Math.PI * z);
    }

    private static void landscapes(List<Drifting> all) {
        Flow.OfPlace u = NonsymmetricGalleryTest::landscape;
        add(all, "20 kT, open", Flow.plane(N).in(u).open(), 16);
        add(all, "20 kT, closed", Flow.plane(N).in(u), 16);
        add(all, "20 kT, torus", Flow.torus(N).in(u), 15);
        add(all, "20 kT, odd torus", Flow.torus(N + 1).in(u), 40);
        add(all, "20 kT, cube", new Flow(Shape.of(M, M, M)).in(u), 14);
        Shape rings = new Shape(M, M, M, true, true, true);
        add(all, "20 kT, rings in space", new Flow(rings).in(u), 14);
        Random random = new Random(4);
        Flow sieve = Flow.plane(N).in(u).without((x, y, z) -> random.nextDouble() - 0.9);
        add(all, "20 kT, a tenth of the cells are holes", sieve.open(), 20);
    }

    /** Peclet numbers are those of a cell, where the drift is fastest. */
    private static void rotating(List<Drifting> all, double peclet) {
        String at = ", Peclet number " + peclet;
        Flow.OfPlace whirl =
                (x, y, z) -> (peclet * N / Math.PI * Math.sin(Math.PI * x) * Math.sin(Math.PI * y));
        Flow.OfPlace whirls =
                (x, y, z) ->
                        (peclet * N / Math.PI / 4)
                                * Math.sin(4 * Math.PI * x)
                                * Math.sin(4 * Math.PI * y);
        Flow.OfPlace inSpace = (x, y, z) -> whirl.at(x, y, z) * M / N * Math.cos(Math.PI * z);
        Flow.OfPlace u = NonsymmetricGalleryTest::landscape;
        add(all, "whirl" + at, Flow.plane(N).stirred(whirl).open(), 40);
        add(all, "closed whirl" + at, Flow.plane(N).stirred(whirl), 42);
        add(all, "sixteen whirls" + at, Flow.plane(N).stirred(whirls).open(), 35);
        add(all, "whirl in space" + at, new Flow(Shape.of(M, M, M)).stirred(inSpace).open(), 62);
        add(all, "whirl, 20 kT" + at, Flow.plane(N).stirred(whirl).in(u).open(), 40);
        add(all, "closed whirl, 20 kT" + at, Flow.plane(N).stirred(whirl).in(u), 95);
        add(all, "wind" + at, Flow.plane(N).pushed(peclet, peclet / 3).open(), 26);
        add(all, "torus" + at, Flow.torus(N).pushed(peclet, peclet / 3), 35);
        Shape ring = new Shape(N, N - 3, 1, true, false, false);
        Flow.OfPlace shear = (x, y, z) -> 4 * peclet * N * y * y * (y / 3 - 0.5);
        add(all, "sheared ring" + at, new Flow(ring).stirred(shear), 32);
    }

    /** A tilted periodic landscape, ever colder. */
    private static void tilted(List<Drifting> all) {
        for (double d : new double[] {1, 0.1, 0.05, 0.03}) {
            double turn = 2 * Math.PI;
            Flow.OfPlace u =
                    (x, y, z) ->
                            (Math.cos(turn * x) + Math.cos(turn * y) + Math.cos(turn * (x - y)) / 2)
                                    / d;
            add(all, "tilted, D = " + d, Flow.torus(N).in(u).pushed(2 / d / N, 0), 40);
        }
    }

    private static double[] balanced(int length) {
        double[] rhs = new Random(3).doubles(length, -1, 1).toArray();
        double mean = Arrays.stream(rhs).sum() / length;
        for (int c = 0; c < length; c++) rhs[c] -= mean;
        return rhs;
    }

    @ParameterizedTest
    @MethodSource("flows")
    void agreesWithEliminationAfterFewIterations(Drifting drifting) {
        Stencil stencil = drifting.flow().stencil();
        double[] rhs = balanced(stencil.shape().cells());
        double[] exact = new double[rhs.length];
        double[] found = new double[rhs.length];
        new SparseDirect().factorise(stencil).solve(rhs, exact);
        LinearReport report = new Multigrid(1).factorise(stencil).solve(rhs, found, TOLERANCE);
        assertTrue(report.reached() <= TOLERANCE, report::toString);
        assertTrue(report.iterations() <= drifting.iterations(), report::toString);
        double largest = Arrays.stream(exact).map(Math::abs).max().orElseThrow();
        for (int c = 0; c < rhs.length; c++)
            assertEquals(exact[c], found[c], 1e-7 * largest, "cell " + c);
    }

    /** More cells than one thread takes at a time, for each of the three methods. */
    @Test
    void bitsDoNotDependOnThreads() {
        Flow.OfPlace u = NonsymmetricGalleryTest::landscape;
        for (double rotation : new double[] {0, 0.5, 500}) {
            Flow flow = Flow.plane(150).in(u).stirred((x, y, z) -> rotation * x * y * (1 - x));
            Stencil stencil = flow.open().stencil();
            double[] rhs = balanced(stencil.shape().cells());
            double[] alone = new double[rhs.length];
            double[] shared = new double[rhs.length];
            new Multigrid(1).factorise(stencil).solve(rhs, alone, 1e-6);
            new Multigrid(3).factorise(stencil).solve(rhs, shared, 1e-6);
            assertArrayEquals(alone, shared);
        }
    }

    /** What a pin holds alone: the stationary density itself, over twenty kT. */
    @Test
    void theResponseToThePinIsTheStationaryDensity() {
        Stencil stencil = Flow.plane(N).in(NonsymmetricGalleryTest::landscape).stencil();
        double[] found = new double[N * N];
        new Multigrid(1).factorise(stencil).solve(stencil.diagonal(), found, 1e-12);
        for (int c = 0; c < found.length; c++) {
            int row = c / N;
            double x = (c % N + 0.5) / N;
            double y = (row + 0.5) / N;
            double pin = (0.5 * N + 0.5) / N;
            double expected = Math.exp(landscape(pin, pin, 0.5) - landscape(x, y, 0.5));
            assertEquals(expected, found[c], 1e-9 * expected, "cell " + c);
        }
    }
}
