package ness.linear.multigrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.Shape;
import ness.linear.Stencil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Media that are hard for multigrid, and how many iterations each may take. */
class RobustnessTest {
    private static final double TOLERANCE = 1e-10;

    /** A medium, and its iterations to a residual of 1e-10 with some to spare. */
    record Hard(String name, Medium medium, int iterations) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hard> media() {
        Map<String, Hard> all = new LinkedHashMap<>();
        planes(all);
        percolating(all);
        anisotropic(all);
        uneven(all);
        spaces(all);
        return all.values().stream();
    }

    private static void add(Map<String, Hard> all, String name, Medium medium, int iterations) {
        all.put(name, new Hard(name, medium, iterations));
    }

    private static double checkers(int i, int j, int k, int size, double contrast) {
        return (i / size + j / size + k / size) % 2 == 1 ? contrast : 1;
    }

    private static void planes(Map<String, Hard> all) {
        add(all, "uniform", Medium.plane(128, 128), 11);
        add(all, "prime counts", Medium.plane(127, 131), 11);
        add(
                all,
                "checkerboard of 1e6, aligned",
                Medium.plane(128, 128).conducting((i, j, k) -> checkers(i, j, 0, 16, 1e6)),
                12);
        add(
                all,
                "checkerboard of 1e6, not aligned",
                Medium.plane(128, 128).conducting((i, j, k) -> checkers(i, j, 0, 13, 1e6)),
                16);
        Random random = new Random(3);
        add(
                all,
                "log-normal, sigma 3",
                Medium.plane(128, 128).conducting((i, j, k) -> Math.exp(3 * random.nextGaussian())),
                20);
        add(
                all,
                "a third of the cells are holes",
                Medium.plane(128, 128).conducting((i, j, k) -> random.nextDouble() < 0.3 ? 0 : 1),
                60);
        add(
                all,
                "L-shape",
                Medium.plane(128, 128).conducting((i, j, k) -> i > 64 && j > 64 ? 0 : 1),
                12);
        add(
                all,
                "channels of one cell",
                Medium.plane(129, 129).conducting((i, j, k) -> i % 4 == 2 && j != i % 8 ? 0 : 1),
                60);
        add(all, "a thin strip", Medium.plane(2000, 3), 12);
        add(all, "a thin strip across", Medium.plane(3, 2000), 12);
        add(all, "ring", new Medium(new Shape(100, 128, 1, false, true, false)), 12);
        add(all, "odd ring", new Medium(new Shape(100, 127, 1, false, true, false)), 12);
    }

    /** Grains of a good conductor in one that is 1e6 times worse. */
    private static void percolating(Map<String, Hard> all) {
        int[] iterations = {38, 50, 38};
        double[] shares = {0.4, 0.5, 0.62};
        for (int i = 0; i < shares.length; i++) {
            String name = "a share of %.2f conducts, the rest 1e-6".formatted(shares[i]);
            add(all, name, grains(Medium.plane(128, 128), 128, 1, shares[i]), iterations[i]);
        }
        add(all, "grains of 1e6 in space", grains(Medium.cube(30), 30, 30, 0.2), 50);
    }

    private static Medium grains(Medium medium, int n, int depth, double share) {
        double[] drawn = new Random(5).doubles((long) n * n * depth).toArray();
        return medium.conducting((i, j, k) -> drawn[i + n * (j + n * k)] < share ? 1 : 1e-6);
    }

    private static void anisotropic(Map<String, Hard> all) {
        add(all, "1e4 along y", Medium.plane(128, 128).conducting(1, (i, j, k) -> 1e4), 11);
        add(all, "1e4 along x", Medium.plane(128, 128).conducting(0, (i, j, k) -> 1e4), 11);
        add(
                all,
                "1e4, direction by blocks",
                Medium.plane(128, 128)
                        .conducting(0, (i, j, k) -> checkers(i, j, 0, 16, 1e4))
                        .conducting(1, (i, j, k) -> 1e4 / checkers(i, j, 0, 16, 1e4)),
                27);
        Medium.OfCell blocks = (i, j, k) -> checkers(i, j, k, 8, 1e4);
        add(
                all,
                "1e4, direction by blocks in a slab",
                new Medium(Shape.of(48, 48, 5))
                        .conducting(0, blocks)
                        .conducting(2, (i, j, k) -> 1e4 / blocks.at(i, j, k)),
                60);
        add(
                all,
                "graded to an aspect ratio of 1e4",
                Medium.plane(96, 96)
                        .graded(0, Math.pow(1e4, 1 / 95.0))
                        .graded(1, Math.pow(1e4, 1 / 95.0)),
                16);
    }

    /** Couplings whose ratio changes from place to place. */
    private static void uneven(Map<String, Hard> all) {
        Medium.OfCell radius = (i, j, k) -> i + 0.5;
        add(all, "graded along x", Medium.plane(100, 90).graded(0, 1.08), 10);
        add(all, "graded along y", Medium.plane(90, 100).graded(1, 1.08), 10);
        add(
                all,
                "graded along x, ring along y",
                new Medium(new Shape(100, 64, 1, false, true, false)).graded(0, 1.08),
                10);
        add(
                all,
                "graded along y, ring along x",
                new Medium(new Shape(64, 100, 1, true, false, false)).graded(1, 1.08),
                10);
        add(
                all,
                "graded along x, ring along y that becomes odd",
                new Medium(new Shape(100, 90, 1, false, true, false)).graded(0, 1.08),
                44);
        add(
                all,
                "disk in polar coordinates",
                new Medium(new Shape(100, 90, 1, false, true, false))
                        .conducting(0, radius)
                        .conducting(1, (i, j, k) -> 200 / radius.at(i, j, k)),
                10);
        add(
                all,
                "a layer of thin cells",
                Medium.plane(200, 150)
                        .conducting(0, (i, j, k) -> i < 20 ? 1e3 : 1)
                        .conducting(1, (i, j, k) -> i < 20 ? 1e-3 : 1),
                9);
        add(all, "graded slab", new Medium(Shape.of(60, 60, 6)).graded(0, 1.1), 13);
        add(
                all,
                "graded slab of thin layers",
                new Medium(Shape.of(60, 60, 6)).graded(0, 1.1).conducting(2, (i, j, k) -> 1e3),
                10);
        add(all, "space graded along x and y", Medium.cube(30).graded(0, 1.1).graded(1, 1.1), 45);
    }

    private static void spaces(Map<String, Hard> all) {
        add(all, "cube", Medium.cube(32), 14);
        add(all, "cube of 31", Medium.cube(31), 14);
        add(
                all,
                "checkers of 1e6 in space, not aligned",
                Medium.cube(30).conducting((i, j, k) -> checkers(i, j, k, 4, 1e6)),
                25);
        add(all, "1e4 along z", Medium.cube(32).conducting(2, (i, j, k) -> 1e4), 12);
        add(all, "1e-4 along z", Medium.cube(32).conducting(2, (i, j, k) -> 1e-4), 12);
        add(all, "odd rings in space", new Medium(new Shape(20, 21, 23, false, true, true)), 18);
        Random random = new Random(4);
        add(
                all,
                "log-normal in space",
                Medium.cube(30).conducting((i, j, k) -> Math.exp(3 * random.nextGaussian())),
                30);
    }

    @ParameterizedTest
    @MethodSource("media")
    void convergesInFewIterations(Hard hard) {
        Stencil stencil = hard.medium().stencil();
        double[] rhs = new double[stencil.shape().cells()];
        for (int c = 0; c < rhs.length; c++)
            if (c % stencil.shape().nx() == 0) rhs[c] = 100 * stencil.diagonal()[c];
        double[] solution = new double[rhs.length];
        Factorisation levels = new Multigrid(1).factorise(stencil);
        LinearReport report = levels.solve(rhs, solution, TOLERANCE);
        assertTrue(
                report.iterations() <= hard.iterations(),
                () -> "%d iterations to %.1e".formatted(report.iterations(), report.reached()));
        assertTrue(report.reached() <= TOLERANCE, report::toString);
        assertEquals(0, levels.negativePivots());
        double[] product = new double[rhs.length];
        stencil.multiply(solution, product);
        for (int c = 0; c < rhs.length; c++) product[c] -= rhs[c];
        assertTrue(norm(product) <= 1e-7 * norm(rhs), () -> "true residual " + norm(product));
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
    }

    @ParameterizedTest
    @MethodSource("media")
    void bitsDoNotDependOnThreads(Hard hard) {
        Stencil stencil = hard.medium().stencil();
        double[] rhs = new Random(5).doubles(stencil.shape().cells()).toArray();
        double[] alone = new double[rhs.length];
        double[] shared = new double[rhs.length];
        new Multigrid(1).factorise(stencil).solve(rhs, alone, 1e-3);
        new Multigrid(3).factorise(stencil).solve(rhs, shared, 1e-3);
        assertArrayEquals(alone, shared);
    }
}
