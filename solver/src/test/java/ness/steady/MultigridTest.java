package ness.steady;

import static ness.problem.Gallery.BACK;
import static ness.problem.Gallery.BOTTOM;
import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static ness.problem.Gallery.TOP;
import static ness.problem.Gallery.uniform;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import ness.grid.Axis;
import ness.grid.Coordinates;
import ness.linear.choice.Method;
import ness.problem.Gallery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steady states by multigrid are those by elimination, and their ledgers close as well. */
class MultigridTest {
    private static final Axis X = uniform("x", 40, 0, 1, false);
    private static final Axis Y = uniform("y", 33, 0, 1, false);

    static Stream<Map.Entry<String, Gallery>> problems() {
        Map<String, Gallery> all = new LinkedHashMap<>();
        linear(all);
        nonlinear(all);
        closed(all);
        return all.entrySet().stream();
    }

    private static Gallery plate() {
        return Gallery.of(Coordinates.CARTESIAN, X, Y);
    }

    private static void linear(Map<String, Gallery> all) {
        all.put(
                "contrast and contact resistance",
                plate().conductivity("1")
                        .region("other", "1e5", i -> (i[0] / 7 + i[1] / 5) % 2 == 1)
                        .contact("default", "other", 30)
                        .hold(LEFT, 400)
                        .exchange(RIGHT, 300, 50, 0));
        all.put(
                "fin with a hole",
                plate().conductivity("20")
                        .hole(i -> Math.hypot(i[0] - 20, i[1] - 16) < 8)
                        .thickness(0.01)
                        .surface(290, 8, 0)
                        .around(350, 40, 0)
                        .source("1e3*x")
                        .flux(TOP, "200*x")
                        .hold(LEFT, "400 + 20*y"));
        all.put(
                "anisotropic, periodic with an odd count",
                Gallery.of(Coordinates.CARTESIAN, X, uniform("y", 31, 0, 1, true))
                        .conductivity("default", "3", "900", "3")
                        .hold(LEFT, "400 + 20*sin(2*pi*y)")
                        .hold(RIGHT, 300));
        all.put(
                "disk",
                Gallery.of(
                                Coordinates.POLAR,
                                uniform("r", 24, 0, 0.1, false),
                                uniform("phi", 36, 0, 2 * Math.PI, true))
                        .conductivity("3")
                        .source("1e4*(1 + cos(phi))")
                        .exchange(RIGHT, 350, 100, 0));
        all.put(
                "cylinder",
                Gallery.of(
                                Coordinates.CYLINDRICAL,
                                uniform("r", 25, 0, 0.1, false),
                                uniform("z", 41, 0, 1, false))
                        .conductivity("3 + z")
                        .hold(TOP, "300 + 100*r")
                        .exchange(RIGHT, 350, 100, 0));
    }

    private static void nonlinear(Map<String, Gallery> all) {
        all.put(
                "conductivity of temperature under a radiating top",
                plate().conductivity("1e-8*T^3")
                        .hold(LEFT, 1000)
                        .hold(RIGHT, 300)
                        .exchange(TOP, 300, 0, 0.8));
        all.put(
                "several materials that depend on temperature",
                plate().conductivity("2 + 0.01*T")
                        .region("other", "exp(T/300)", i -> i[0] > 17)
                        .region("third", "3000/T", i -> i[1] < 9)
                        .contact("default", "other", 7)
                        .source("1e3*x")
                        .hold(LEFT, 500)
                        .exchange(BOTTOM, 200, 9, 0.5));
        all.put(
                "brick",
                Gallery.of(
                                Coordinates.CARTESIAN,
                                uniform("x", 12, 0, 1, false),
                                uniform("y", 9, 0, 1, true),
                                uniform("z", 11, 0, 1, false))
                        .conductivity("default", "T", "2*T", "5*exp(T/400)")
                        .region("other", "3000/T", i -> i[2] == 1 && i[0] != 1)
                        .hole(i -> i[0] == 1 && i[1] == 1)
                        .hold(LEFT, 350)
                        .exchange(BACK, 450, 9, 0.3));
    }

    private static void closed(Map<String, Gallery> all) {
        all.put(
                "closed plate with balanced sources",
                plate().conductivity("2")
                        .source("cos(2*pi*x)")
                        .capacity(1000, "1")
                        .initial("300 + 10*x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void findsWhatEliminationFinds(Map.Entry<String, Gallery> problem) {
        Solved exact = Solved.unchecked(problem.getValue(), Method.DIRECT);
        Solved found = Solved.unchecked(problem.getValue(), Method.MULTIGRID);
        assertEquals("multigrid", found.outcome().trace().method());
        int steps = exact.outcome().trace().steps();
        assertTrue(
                found.outcome().trace().steps() <= 2 * steps + 4,
                () -> exact.outcome().trace() + " " + found.outcome().trace());
        assertTrue(found.closure() <= 1e-12, () -> "closure " + found.closure());
        assertTrue(
                found.frame().worstResidual() <= 1e-12,
                () -> found.frame().worstResidual() + " " + found.outcome().trace());
        double[] expected = exact.frame().state();
        for (int c = 0; c < expected.length; c++)
            if (!found.problem().grid().isVoid(c))
                assertEquals(expected[c], found.temperature(c), 1e-8 * expected[c], "cell " + c);
        Solved.close(exact.production("conduction"), found.production("conduction"), 1e-8);
    }
}
