package ness.config.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ness.grid.Grid;
import ness.problem.Contact;
import ness.problem.GridProblem;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Volumes and areas of a mesh are those of the body that it stands for. */
class MeasuresTest {
    private static final String R = "r: {from: 0.2, to: 0.5, cells: 3, growth: 1.3}";
    private static final double RING = Math.PI * (0.25 - 0.04);

    static List<Arguments> bodies() {
        return List.of(
                body("rod", "axes: {x: {from: 0, to: 2, cells: 3}}, area: 0.5", 1),
                body("line", "axes: {x: {from: 1, to: 3, cells: 3}}", 2),
                body("plate", "axes: {x: " + to(2) + ", y: " + to(3) + "}, thickness: 0.1", 0.6),
                body("deep plate", "axes: {x: " + to(2) + ", y: " + to(3) + "}", 6),
                body("brick", "axes: {x: " + to(2) + ", y: " + to(3) + ", z: " + to(4) + "}", 24),
                body("tube", "coordinates: cylindrical, axes: {" + R + "}, thickness: 2", 2 * RING),
                body(
                        "tube along z",
                        "coordinates: cylindrical, axes: {" + R + ", z: " + to(2) + "}",
                        2 * RING),
                body("full ring", "coordinates: polar, axes: {" + R + "}, thickness: 3", 3 * RING),
                body(
                        "quarter ring",
                        "coordinates: polar, axes: {"
                                + R
                                + ", phi: {from: 0, to: 90 deg,"
                                + " cells: 4}}, thickness: 0.4",
                        0.1 * RING),
                body(
                        "shell",
                        "coordinates: spherical, axes: {" + R + "}",
                        4 * Math.PI / 3 * (0.125 - 0.008)),
                body("ball", "coordinates: spherical, axes: {r: " + to(3) + "}", 36 * Math.PI),
                body(
                        "planet",
                        "coordinates: latitude, axes: {x: {from: -1, to: 1, cells: 5}},"
                                + " radius: 2, thickness: 0.1",
                        1.6 * Math.PI));
    }

    private static Arguments body(String name, String mesh, double volume) {
        return Arguments.of(name, "{" + mesh + "}", volume);
    }

    private static String to(int end) {
        return "{from: 0, to: " + end + ", cells: 3, growth: 1.5}";
    }

    private static Grid grid(String mesh) {
        return open(mesh, "{}").grid();
    }

    private static GridProblem open(String mesh, String boundaries) {
        return new Experiment(mesh)
                .with("reservoirs", "{bath: {temperature: 300}}")
                .with("boundaries", boundaries)
                .problem();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void volumesSumToTheBody(String name, String mesh, double volume) {
        Grid grid = grid(mesh);
        double sum = 0;
        for (int c = 0; c < grid.cells(); c++) sum += grid.volume(c);
        assertEquals(volume, sum, 1e-14 * volume, name);
    }

    /** Area of all faces that a side's contact found. */
    private static double area(String mesh, String side) {
        GridProblem problem = open(mesh, "{" + side + ": {reservoir: bath}}");
        Grid grid = problem.grid();
        double sum = 0;
        for (Contact contact : problem.contacts())
            for (int cell : contact.cells()) {
                int[] at = grid.indices(cell);
                int f = at[contact.axis()] + contact.end();
                sum += grid.area(contact.axis(), f, at[0], at[1], at[2]);
            }
        return sum;
    }

    static List<Arguments> sides() {
        String brick = "{axes: {x: " + to(2) + ", y: " + to(3) + ", z: " + to(4) + "}}";
        String tube = "{coordinates: cylindrical, axes: {" + R + ", z: " + to(2) + "}}";
        String arc =
                "{coordinates: polar, axes: {"
                        + R
                        + ", phi: {from: 0, to: 90 deg, cells: 4}},"
                        + " thickness: 0.4}";
        String shell = "{coordinates: spherical, axes: {" + R + "}}";
        String band =
                "{coordinates: latitude, axes: {x: {from: 0, to: 0.8, cells: 4}}, radius: 2,"
                        + " thickness: 0.1}";
        return List.of(
                Arguments.of(brick, "left", 12.0),
                Arguments.of(brick, "top", 8.0),
                Arguments.of(brick, "back", 6.0),
                Arguments.of(tube, "inner", 0.8 * Math.PI),
                Arguments.of(tube, "right", 2.0 * Math.PI),
                Arguments.of(tube, "bottom", RING),
                Arguments.of(tube, "top", RING),
                Arguments.of(arc, "left", 0.04 * Math.PI),
                Arguments.of(arc, "outer", 0.1 * Math.PI),
                Arguments.of(arc, "bottom", 0.3 * 0.4),
                Arguments.of(arc, "top", 0.3 * 0.4),
                Arguments.of(shell, "outer", Math.PI),
                Arguments.of(shell, "inner", 0.16 * Math.PI),
                Arguments.of(band, "south", 0.4 * Math.PI),
                Arguments.of(band, "north", 0.24 * Math.PI));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("sides")
    void facesOfASideSumToItsArea(String mesh, String side, double area) {
        assertEquals(area, area(mesh, side), 1e-14 * area);
    }

    @Test
    void sidesWithoutAreaAreClosed() {
        String rod = "{coordinates: cylindrical, axes: {r: {from: 0, to: 1, cells: 3}}}";
        assertEquals(0, open(rod, "{inner: {reservoir: bath}}").contacts().size());
        String planet =
                "{coordinates: latitude, axes: {x: {from: -1, to: 1, cells: 4}}, radius: 1}";
        assertEquals(
                0,
                open(planet, "{south: {reservoir: bath}, north: {reservoir: bath}}")
                        .contacts()
                        .size());
    }
}
