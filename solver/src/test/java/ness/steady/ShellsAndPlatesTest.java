package ness.steady;

import static ness.problem.Gallery.BACK;
import static ness.problem.Gallery.BOTTOM;
import static ness.problem.Gallery.FRONT;
import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static ness.problem.Gallery.TOP;
import static ness.problem.Gallery.uniform;
import static ness.steady.Solved.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;
import ness.grid.Axis;
import ness.grid.Coordinates;
import ness.problem.Gallery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coordinates, two and three dimensions, voids, closed pieces. */
class ShellsAndPlatesTest {
    private static final Axis UNEVEN =
            new Axis("r", new double[] {0.02, 0.021, 0.0275, 0.0325, 0.05}, false, true);

    @ParameterizedTest
    @CsvSource({
        "CYLINDRICAL, 2, 2742.87847235042, 411.498590130048",
        "CYLINDRICAL, 0.01*T, 5485.75694470085, 423.318877566355",
        "SPHERICAL, 2, 167.551608191456, 388.888888888889",
        "SPHERICAL, 0.01*T, 335.103216382911, 401.386485959743"
    })
    void shellsAreExactOnUnevenCells(
            Coordinates coordinates, String k, double heat, double middle) {
        Solved shell =
                Solved.of(
                        Gallery.of(coordinates, UNEVEN)
                                .conductivity(k)
                                .hold(LEFT, 500)
                                .hold(RIGHT, 300));
        close(heat, shell.heat("left"), 1e-12);
        close(middle, shell.temperature(2), 1e-12);
    }

    /** Ts + q (R^2 - r^2)/(4k) and /(6k) from r = 0. */
    @ParameterizedTest
    @CsvSource({"CYLINDRICAL, 4", "SPHERICAL, 6", "POLAR, 4"})
    void solidRoundBodiesConvergeWithOrderTwo(Coordinates coordinates, int n) {
        double[] error = new double[3];
        for (int m = 0; m < 3; m++) {
            int cells = 10 << m;
            Solved body =
                    Solved.of(
                            Gallery.of(coordinates, uniform("r", cells, 0, 0.1, false))
                                    .conductivity("5")
                                    .source("1e5")
                                    .hold(RIGHT, 300));
            IntToDoubleFunction exact =
                    c -> 300 + 1e5 * (0.01 - Math.pow((c + 0.5) * 0.1 / cells, 2)) / (5 * n);
            for (int c = 0; c < cells; c++)
                error[m] =
                        Math.max(error[m], Math.abs(body.temperature(c) - exact.applyAsDouble(c)));
            double volume =
                    coordinates == Coordinates.SPHERICAL ? 4e-3 * Math.PI / 3 : 0.01 * Math.PI;
            close(-1e5 * volume, body.heat("right"), 1e-12);
        }
        assertEquals(2, Math.log(error[0] / error[1]) / Math.log(2), 0.1);
        assertEquals(2, Math.log(error[1] / error[2]) / Math.log(2), 0.1);
    }

    @Test
    void whatTouchesTheAxisOrAPoleIsClosed() {
        for (String k : new String[] {"5", "0.01*T", "1 + T*r"}) {
            Solved rod =
                    Solved.of(
                            Gallery.of(Coordinates.CYLINDRICAL, uniform("r", 5, 0, 0.1, false))
                                    .conductivity(k)
                                    .exchange(LEFT, 500, 100, 0.5)
                                    .flux(LEFT, "1e9")
                                    .hold(RIGHT, 300));
            assertEquals(0, rod.heat("left"));
            close(300, rod.temperature(0), 1e-12);
        }
    }

    /** (q0 b/2k) ((r/a)^2 - (a/r)^2)/((b/a)^2 + (a/b)^2) cos 2 phi. */
    @Test
    void fluxAroundAPeriodicRingConvergesWithOrderTwo() {
        double[] error = new double[2];
        for (int m = 0; m < 2; m++) {
            int n = 8 << m;
            Solved ring =
                    Solved.of(
                            Gallery.of(
                                            Coordinates.POLAR,
                                            uniform("r", n, 0.01, 0.02, false),
                                            uniform("phi", 4 * n, 0, 2 * Math.PI, true))
                                    .conductivity("10")
                                    .hold(LEFT, 300)
                                    .flux(RIGHT, "1e4*cos(2*phi)"));
            for (int j = 0; j < 4 * n; j++) {
                double r = 0.01 + (n - 0.5) * 0.01 / n;
                double phi = 2 * Math.PI * (j + 0.5) / (4 * n);
                double ratio = Math.pow(r / 0.01, 2);
                double exact = 300 + 10 * (ratio - 1 / ratio) / 4.25 * Math.cos(2 * phi);
                error[m] = Math.max(error[m], Math.abs(ring.temperature(j * n + n - 1) - exact));
            }
        }
        assertEquals(2, Math.log(error[0] / error[1]) / Math.log(2), 0.15);
    }

    /** Layers in series and stripes in parallel at contrast 1e6, on thin uneven cells, 3D. */
    @Test
    void layersAndStripesOfABrickAreExact() {
        Axis thin = new Axis("x", new double[] {0, 0.1, 0.1001, 0.5, 1}, false, true);
        Axis y = uniform("y", 3, 0, 1, false);
        Axis z = uniform("z", 2, 0, 2, false);
        Gallery brick =
                Gallery.of(Coordinates.CARTESIAN, thin, y, z)
                        .conductivity("1")
                        .region("metal", "1e6", i -> i[0] % 2 == 1);
        Solved layers = Solved.of(brick.hold(LEFT, 400).hold(RIGHT, 300));
        double resistance = 0.1 + 0.0001e-6 + 0.3999 + 0.5e-6;
        close(200 / resistance, layers.heat("left"), 1e-12);
        Solved stripes =
                Solved.of(
                        Gallery.of(Coordinates.CARTESIAN, thin, y, z)
                                .conductivity("1")
                                .region("metal", "1e6", i -> i[0] % 2 == 1)
                                .hold(BOTTOM, 400)
                                .hold(TOP, 300));
        close(200 * (0.4999 + 0.5001e6), stripes.heat("bottom"), 1e-12);
        Solved deep =
                Solved.of(
                        Gallery.of(Coordinates.CARTESIAN, thin, y, z)
                                .conductivity("default", "1", "1", "0.02*T")
                                .hold(FRONT, 400)
                                .hold(BACK, 300));
        close(0.01 * (160000 - 90000) / 2, deep.heat("front"), 1e-12);
    }

    /** Four squares of which one is held hot: the centre has the mean of the sides. */
    @Test
    void centreOfASquareHasTheMeanOfItsSides() {
        Solved plate =
                Solved.of(
                        Gallery.of(
                                        Coordinates.CARTESIAN,
                                        uniform("x", 9, 0, 1, false),
                                        uniform("y", 9, 0, 1, false))
                                .conductivity("3")
                                .hold(LEFT, 300)
                                .hold(RIGHT, 300)
                                .hold(BOTTOM, 300)
                                .hold(TOP, 400));
        close(325, plate.temperature(40), 1e-13);
    }

    @Test
    void voidsTakeNoPartAndTheirSurfaceCancels() {
        Gallery plate =
                Gallery.of(
                                Coordinates.CARTESIAN,
                                uniform("x", 8, 0, 1, false),
                                uniform("y", 8, 0, 1, false))
                        .conductivity("2 + 0.001*T")
                        .hole(i -> i[0] > 2 && i[0] < 5 && i[1] > 2 && i[1] < 5)
                        .around(350, 20, 0)
                        .hold(LEFT, 400)
                        .hold(RIGHT, 300);
        Solved solved = Solved.of(plate);
        close(
                100,
                100 + solved.heat("left") + solved.heat("right") + solved.heat("around.hole"),
                1e-12);
        assertEquals(0, solved.frame().cellProduction()[27]);
        assertEquals(0, solved.frame().flow()[0][solved.problem().grid().face(0, 4, 4, 3, 0)]);
    }

    /** A sealed piece keeps the heat of its initial state; several pieces keep each its own. */
    @Test
    void closedPiecesKeepTheirHeat() {
        Solved rod =
                Solved.unchecked(
                        Gallery.rod(10, 1)
                                .conductivity("1 + 0.01*T")
                                .region("other", "5", i -> i[0] > 4)
                                .contact("default", "other", 0)
                                .capacity(1000, "400 + 0.5*T")
                                .initial("if(x < 0.5, 300 + 400*x, 500)"));
        double content = 0;
        for (int c = 0; c < 5; c++) {
            double t = 300 + 400 * (c + 0.5) / 10;
            content += 400 * t + 0.25 * t * t;
        }
        double mean = content / 5;
        double expected = (Math.sqrt(400 * 400 + mean) - 400) / 0.5;
        for (int c = 0; c < 5; c++) close(expected, rod.temperature(c), 1e-12);
        for (int c = 5; c < 10; c++) close(500, rod.temperature(c), 1e-12);
        assertEquals(0, rod.production(), 1e-12);
    }

    @Test
    void ringWithSourceOfZeroMeanKeepsItsMeanAndProducesNothing() {
        Solved ring =
                Solved.unchecked(
                        Gallery.of(Coordinates.CARTESIAN, uniform("x", 32, 0, 2, true))
                                .conductivity("5")
                                .capacity(1, "1")
                                .source("1000*cos(pi*x)")
                                .initial("300 + x"));
        double mean = 0;
        for (int c = 0; c < 32; c++) mean += ring.temperature(c) / 32;
        close(301, mean, 1e-13);
        assertEquals(0, ring.production(), 1e-12);
        assertTrue(ring.production("source") < 0);
    }

    /** Sheet cooled on both faces with a closed tip: efficiency tanh(mL)/(mL). */
    @Test
    void finConvergesWithOrderTwo() {
        double m = Math.sqrt(2 * 25 / (200 * 0.002));
        double exact = 200 * 0.002 * m * 60 * Math.tanh(m * 0.08);
        close(191.471869312332, exact, 1e-13);
        double[] error = new double[2];
        for (int n = 0; n < 2; n++)
            error[n] =
                    exact
                            - Solved.of(
                                            Gallery.rod(20 << n, 0.08)
                                                    .extent(1, 0.002)
                                                    .thickness(0.002)
                                                    .conductivity("200")
                                                    .surface(300, 50, 0)
                                                    .hold(LEFT, 360))
                                    .heat("left");
        assertEquals(2, Math.log(error[0] / error[1]) / Math.log(2), 0.1);
    }
}
