package ness.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.study.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Between nodes and walls the state is linear, whatever the mesh. */
class InterpolationTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-5, 0.003, 0.01, 0.0123, 0.05, 0.0777, 0.0999, 0.1})
    void aLinearStateIsExactOnUnevenCells(double x) {
        Experiment rod = new Experiment("{axes: {x: {from: 0, to: 0.1, cells: 6, growth: 1.7}}}");
        assertEquals(400 - 1000 * x, rod.quantity("at(T, " + x + ")"), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.05, 0.1})
    void oneCellIsEnoughForALine(double x) {
        assertEquals(400 - 1000 * x, Experiment.rod(1).quantity("at(T, " + x + ")"), 1e-10);
    }

    /** Two contacts of 1e4 and the rod's 400/0.1: 100 K drive 2222 W/(m^2 K). */
    @Test
    void theWallOfAContactHasItsOwnState() {
        Experiment rod =
                Experiment.rod(4)
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot, conductance: 1e4},"
                                        + " right: {reservoir: cold, conductance: 1e4}}");
        double flux = 100 / (2e-4 + 0.1 / 400);
        assertEquals(400 - flux * 1e-4, rod.quantity("at(T, 0)"), 1e-9);
        assertEquals(300 + flux * 1e-4, rod.quantity("at(T, 0.1)"), 1e-9);
        assertEquals(350, rod.quantity("at(T, 0.05)"), 1e-9);
    }

    @Test
    void theWallOfAFluxHasItsOwnState() {
        Experiment rod =
                Experiment.rod(4)
                        .with("boundaries", "{left: {flux: 4e5}, right: {reservoir: cold}}");
        assertEquals(400, rod.quantity("at(T, 0)"), 1e-9);
    }

    @Test
    void aClosedSideIsAsWarmAsItsCell() {
        Experiment rod =
                Experiment.rod(4)
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 400}},"
                                        + " source: 1e6}")
                        .with("boundaries", "{left: closed, right: {reservoir: cold}}");
        assertEquals(rod.quantity("at(T, 0.0125)"), rod.quantity("at(T, 0)"));
        assertEquals(rod.quantity("max(T)"), rod.quantity("at(T, 0)"));
    }

    /** Every side held at 300 + 10 x + 20 y: the state is that plane. */
    private static Experiment plane() {
        return new Experiment(
                        "{axes: {x: {from: 0, to: 3, cells: 3}, y: {from: 0, to: 2, cells: 5}}}")
                .with("reservoirs", "{plane: {temperature: \"300 + 10*x + 20*y\"}}")
                .with(
                        "boundaries",
                        "{left: {reservoir: plane}, right: {reservoir: plane},"
                                + " bottom: {reservoir: plane}, top: {reservoir: plane}}");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1",
        "0.5, 0.2",
        "1.1, 0.7",
        "0, 1",
        "3, 1",
        "1.5, 0",
        "1.5, 2",
        "0.1, 1.3",
        "2.9, 0.3",
        "0, 0",
        "3, 2",
        "0, 2",
        "3, 0",
        "0.1, 0.1",
        "2.99, 1.99"
    })
    void aPlaneIsExactInsideOnWallsAndInCorners(double x, double y) {
        assertEquals(
                300 + 10 * x + 20 * y, plane().quantity("at(T, %s, %s)".formatted(x, y)), 1e-9);
    }

    /** Symmetric about x = 1 and x = 3: the seam at 0 = 4 lies in the middle of the two cells. */
    @Test
    void theSeamOfARingIsNoWall() {
        Experiment ring =
                new Experiment("{axes: {x: {from: 0, to: 4, cells: 8, periodic: true}}}")
                        .with(
                                "reservoirs",
                                "{air: {temperature: \"300 + 10*sin(pi*x/2) + cos(pi*x/2)\"}}")
                        .with("boundaries", "{surface: {reservoir: air, conductance: 400}}");
        double seam = ring.quantity("at(T, 0)");
        assertEquals(
                0.5 * (ring.quantity("at(T, 0.25)") + ring.quantity("at(T, 3.75)")), seam, 1e-10);
        assertEquals(seam, ring.quantity("at(T, 4)"), 1e-10);
        assertTrue(Math.abs(ring.quantity("at(T, 3.75)") - seam) > 0.01);
    }

    /** T = 400 - 200 x/3 in the open row below a hole. */
    @Test
    void besideAHoleOnlyWhatIsThereCounts() {
        Experiment plate =
                Experiment.plate(3, 2, "{hole: {where: \"y > 1\", void: true}}")
                        .with("reservoirs", "{hot: {temperature: 600}, cold: {temperature: 300}}");
        assertEquals(450, plate.quantity("at(T, 1.5, 0.5)"), 1e-9);
        assertEquals(450, plate.quantity("at(T, 1.5, 0.99)"), 1e-9);
        assertEquals(550, plate.quantity("at(T, 0.5, 0)"), 1e-9);
    }

    /** T = 400 - 50 x up to the hole at x = 2, behind which the plate has 300 K. */
    private static Experiment cooledHole() {
        return Experiment.plate(5, 2, "{hole: {where: \"x > 2 and x < 3\", void: true}}")
                .with(
                        "boundaries",
                        "{left: {reservoir: hot}, right: {reservoir: cold},"
                                + " around: {hole: {reservoir: cold}}}");
    }

    @ParameterizedTest
    @CsvSource({"1.5, 325", "1.75, 312.5", "2, 300", "3, 300", "3.25, 300"})
    void theEdgeOfAHoleIsAWall(double x, double expected) {
        assertEquals(expected, cooledHole().quantity("at(T, " + x + ", 1.3)"), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.01, 2.5, 2.99})
    void insideAHoleThereIsNoState(double x) {
        assertEquals(Double.NaN, cooledHole().quantity("at(T, " + x + ", 0.5)"));
    }

    /** T = 300 + 20 x solves the balance when the air is warmer by what flows to the pole. */
    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.97, 0.1, 0.99, 1})
    void theStateGoesOnToThePoles(double x) {
        Experiment planet =
                new Experiment(
                                "{coordinates: latitude, radius: 2, thickness: 0.5,"
                                        + " axes: {x: {from: -1, to: 1, cells: 7, growth: 1.2}}}")
                        .with("reservoirs", "{air: {temperature: \"300 + 20*x + 400*20*x/40\"}}")
                        .with("boundaries", "{surface: {reservoir: air, conductance: 10}}");
        assertEquals(300 + 20 * x, planet.quantity("at(T, " + x + ")"), 1e-9);
    }

    /** The exact state is 350 + 50 r cos(phi): from every side the centre has 350 K. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 2, 3})
    void theCentreOfADiskIsOnePoint(double phi) {
        Experiment disk =
                new Experiment(
                                "{coordinates: polar, axes: {r: {from: 0, to: 1, cells: 12},"
                                        + " phi: {from: 0, to: 360 deg, cells: 24, periodic: true}}}")
                        .with("reservoirs", "{rim: {temperature: \"350 + 50*cos(phi)\"}}")
                        .with("boundaries", "{outer: {reservoir: rim}}");
        assertEquals(350, disk.quantity("at(T, 0, " + phi + ")"), 0.2);
    }
}
