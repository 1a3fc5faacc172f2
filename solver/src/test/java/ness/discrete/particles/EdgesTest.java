package ness.discrete.particles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import ness.grid.Coordinates;
import ness.parallel.Team;
import ness.steady.Particles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates of edges beside integrals by brute force, panel by panel between jumps and kinks. */
class EdgesTest {
    private static final double[] GAUSS = {
        0.1488743389816312,
        0.4333953941292472,
        0.6794095682990244,
        0.8650633666889845,
        0.9739065285171717
    };
    private static final double[] WEIGHT = {
        0.2955242247147529,
        0.2692667193099964,
        0.2190863625159820,
        0.1494513491505806,
        0.0666713443086881
    };

    /** Gauss's ten points on each of many panels; breaks lie on panel ends. */
    private static double integral(DoubleUnaryOperator of, double... breaks) {
        double sum = 0;
        for (int b = 0; b + 1 < breaks.length; b++) {
            int panels = 2000;
            double half = 0.5 * (breaks[b + 1] - breaks[b]) / panels;
            for (int p = 0; p < panels; p++) {
                double middle = breaks[b] + (2 * p + 1) * half;
                for (int k = 0; k < GAUSS.length; k++)
                    sum +=
                            half
                                    * WEIGHT[k]
                                    * (of.applyAsDouble(middle - half * GAUSS[k])
                                            + of.applyAsDouble(middle + half * GAUSS[k]));
            }
        }
        return sum;
    }

    private static Edges edges(Particles particles) {
        Edges found = new Discretised(particles.amount("n", 1).problem(), Team.ALONE).edges[0][0];
        if (found == null) throw new AssertionError("no edges");
        return found;
    }

    private static void close(double expected, double found, double relative) {
        assertEquals(expected, found, relative * Math.abs(expected));
    }

    /** One edge from x = 0.5 to x = 1.5. */
    private static Particles pair() {
        return new Particles().axis(0, 2, 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 30, 200, 600})
    void steepEnergiesAreIntegrated(double height) {
        Edges e = edges(pair().species("n", "1").energy(height + "*sin(3*x)"));
        DoubleUnaryOperator u = x -> height * Math.sin(3 * x);
        double start = u.applyAsDouble(0.5);
        double top = height * Math.max(0, Math.max(Math.sin(1.5), 1) - Math.sin(1.5));
        double scaled = integral(x -> Math.exp(u.applyAsDouble(x) - start - top), 0.5, 1.5);
        close(Math.exp(-top) / scaled, e.a[1], 1e-11);
        close(u.applyAsDouble(1.5) - start, e.drop[1], 1e-13);
        if (height < 300) close(Math.exp(e.drop[1]), e.b[1] / e.a[1], 1e-11);
    }

    /** U bends at places that are neither faces nor nodes, and D jumps there. */
    @ParameterizedTest
    @ValueSource(doubles = {0.51, 0.7, 0.99, 1.0, 1.2345, 1.49})
    void kinksAndJumpsInsideCellsAreFound(double at) {
        String energy = "if(x < %s, 4*x, 4*%s - 7*(x-%s))".formatted(at, at, at);
        Edges e = edges(pair().species("n", "if(x < %s, 1, 1e-3)".formatted(at)).energy(energy));
        double below = (Math.exp(4 * at) - Math.exp(2)) / 4;
        double above = 1e3 * Math.exp(4 * at) * -Math.expm1(-7 * (1.5 - at)) / 7;
        close(Math.exp(2) / (below + above), e.a[1], 1e-9);
        double gap = 4 * at - 7 * (1.5 - at) - 2;
        assertEquals(gap, e.drop[1], 1e-12);
        close(Math.exp(gap), e.b[1] / e.a[1], 1e-11);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1.0, 1.3})
    void stepsOfTheEnergyAreFound(double at) {
        Edges e = edges(pair().species("n", "1").energy("if(x < %s, 0, 9)".formatted(at)));
        double integral = at - 0.5 + Math.exp(9) * (1.5 - at);
        close(1 / integral, e.a[1], 1e-9);
        close(Math.exp(9) / integral, e.b[1], 1e-9);
    }

    @Test
    void radialPathsWeighByArea() {
        Edges e =
                edges(
                        new Particles()
                                .in(Coordinates.SPHERICAL)
                                .axis(false, 1, 2, 6)
                                .species("n", "1+r")
                                .energy("-3/r"));
        double start = -3 / 1.5;
        double integral =
                integral(r -> Math.exp(-3 / r - start) / ((1 + r) * 4 * Math.PI * r * r), 1.5, 4);
        close(1 / integral, e.a[1], 1e-12);
        close(Math.exp(-3.0 / 4 - start) / integral, e.b[1], 1e-12);
    }

    /** A force is work along the path, a stream lifts phi by the integral of u/D. */
    @Test
    void forcesAndStreamsAddUp() {
        Edges e =
                edges(
                        pair().species("n", "1+x^2")
                                .energy("cos(x)")
                                .force(0, "5*x")
                                .velocity(0, "2"));
        DoubleUnaryOperator carried = x -> 2 * (Math.atan(x) - Math.atan(0.5));
        DoubleUnaryOperator phi =
                x -> Math.cos(x) - Math.cos(0.5) - 2.5 * (x * x - 0.25) - carried.applyAsDouble(x);
        double integral = integral(x -> Math.exp(phi.applyAsDouble(x)) / (1 + x * x), 0.5, 1.5);
        close(1 / integral, e.a[1], 1e-12);
        close(carried.applyAsDouble(1.5), e.carried[1], 1e-12);
        close(phi.applyAsDouble(1.5), e.drop[1], 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARTESIAN", "CYLINDRICAL", "POLAR", "SPHERICAL"})
    void halfCellsFillTheirCells(String system) {
        Particles p =
                new Particles()
                        .in(Coordinates.valueOf(system))
                        .axis(false, 0.5, 0.7, 1.9, 2)
                        .species("n", "1")
                        .amount("n", 1);
        var grid = p.problem().grid();
        HalfCells halves = new HalfCells(grid, 0);
        for (int c = 0; c < grid.cells(); c++) {
            double both = halves.volume(c, 0) + halves.volume(c, 1);
            close(grid.volume(c), both, 1e-14);
            assertTrue(halves.volume(c, 0) > 0 && halves.volume(c, 1) > 0);
        }
    }
}
