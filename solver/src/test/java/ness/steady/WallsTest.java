package ness.steady;

import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static ness.steady.Solved.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.grid.Axis;
import ness.grid.Coordinates;
import ness.problem.Gallery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contacts, radiation and prescribed flux are in series with the half cell (theory T16). */
class WallsTest {
    private static final int[] MESHES = {1, 2, 7, 100};

    @Test
    void threeLayersWithAContactAndAFilm() {
        double[] faces = {0, 0.001, 0.012, 0.02, 0.0201, 0.03};
        Solved layers =
                Solved.of(
                        Gallery.of(Coordinates.CARTESIAN, new Axis("x", faces, false, true))
                                .conductivity("200")
                                .region("foam", "0.8", i -> i[0] > 2)
                                .contact("default", "foam", 5000)
                                .hold(LEFT, 500)
                                .exchange(RIGHT, 290, 50, 0));
        double q = 6402.43902439024;
        close(q, layers.heat("left"), 1e-13);
        close(9.27249789739277, layers.production(), 1e-12);
        close(6.79528508359786, layers.production("contact"), 1e-12);
        close(418.048780487805, layers.wall("right"), 1e-13);
        close(499.359756097561 + q * 0.004 / 200, layers.temperature(2), 1e-13);
        close(498.079268292683 - q * 0.00005 / 0.8, layers.temperature(3), 1e-13);
    }

    @Test
    void filmsAtBothEnds() {
        for (int cells : MESHES) {
            Solved rod =
                    Solved.of(
                            Gallery.rod(cells, 0.1)
                                    .conductivity("4")
                                    .exchange(LEFT, 500, 100, 0)
                                    .exchange(RIGHT, 300, 25, 0));
            close(2666.66666666667, rod.heat("left"), 1e-13);
            close(473.333333333333, rod.wall("left"), 1e-13);
            close(406.666666666667, rod.wall("right"), 1e-13);
        }
    }

    @Test
    void fluxBringsItsEntropyAtTheWallsTemperature() {
        for (int cells : MESHES) {
            Solved rod =
                    Solved.of(
                            Gallery.rod(cells, 0.05)
                                    .conductivity("2")
                                    .flux(LEFT, "5000")
                                    .exchange(RIGHT, 290, 40, 0));
            close(540, rod.wall("left"), 1e-13);
            close(415, rod.wall("right"), 1e-13);
            close(7.98212005108557, rod.production(), 1e-12);
            close(
                    9.25925925925926,
                    rod.flow(new ness.thermo.Account("surroundings", "left")).entropy(),
                    1e-13);
        }
    }

    /** NAFEMS T2 (Cameron, Casey, Simpson 1986): 927.0 K at the radiating end. */
    @Test
    void radiatingEndOfNafems() {
        for (int cells : MESHES) {
            Solved rod =
                    Solved.of(
                            Gallery.rod(cells, 0.1)
                                    .conductivity("55.563")
                                    .hold(LEFT, 1000)
                                    .exchange(RIGHT, 300, 0, 0.98));
            close(926.967088210825, rod.wall("right"), 1e-13);
            close(40579.2767774193, rod.heat("left"), 1e-12);
            assertEquals(0, rod.production("contact"));
        }
    }

    @Test
    void radiationAtBothEnds() {
        for (int cells : MESHES) {
            Solved rod =
                    Solved.of(
                            Gallery.rod(cells, 0.05)
                                    .conductivity("5")
                                    .exchange(LEFT, 1500, 0, 0.5)
                                    .exchange(RIGHT, 300, 0, 0.9));
            close(42044.179675863, rod.heat("left"), 1e-12);
            close(1375.48973384636, rod.wall("left"), 1e-13);
            close(955.047937087733, rod.wall("right"), 1e-13);
            close(98.6614014921319, rod.production("radiation"), 1e-12);
        }
    }

    @Test
    void filmAndRadiationInParallelAreBookedApart() {
        Solved rod =
                Solved.of(
                        Gallery.rod(3, 0.1)
                                .conductivity("2")
                                .hold(LEFT, 600)
                                .exchange(RIGHT, 300, 20, 0.8));
        double wall = 422.909124450204;
        close(wall, rod.wall("right"), 1e-13);
        close(2458.18248900409 + 1083.63502199182, rod.heat("left"), 1e-12);
        close(2458.18248900409 * (1 / 300.0 - 1 / wall), rod.production("contact"), 1e-11);
        close(1083.63502199182 * (1 / 300.0 - 1 / wall), rod.production("radiation"), 1e-11);
    }

    /** A surface acts on the cell itself: h and e in parallel, no half cell. */
    @Test
    void surfaceOfASheetWithoutConductionBalancesItsSource() {
        double emitted = 0.8 * Gallery.SIGMA * (Math.pow(700, 4) - Math.pow(300, 4));
        Solved sheet =
                Solved.of(
                        Gallery.rod(5, 1)
                                .conductivity("3")
                                .thickness(0.01)
                                .surface(300, 15, 0.8)
                                .source(Double.toString((emitted + 15 * 400) / 0.01)));
        for (int c = 0; c < 5; c++) close(700, sheet.temperature(c), 1e-12);
        close(-(emitted + 6000) / 0.01, sheet.heat("surface"), 1e-12);
    }

    /**
     * However good or bad a contact is beside the half cell, the flow keeps its digits: the wall
     * settles within an ulp of its temperature, which may be much of a small difference.
     */
    @ParameterizedTest
    @CsvSource({"1e-9, 0", "1e-3, 0", "1e6, 0", "1e12, 0", "1e12, 1", "1e-12, 1e-6", "0, 1e-12"})
    void flowKeepsItsDigitsWhateverTheContact(double conductance, double emissivity) {
        for (String k : new String[] {"5", "5*(T/300)^0", "2 + 0.01*T"}) {
            Solved rod =
                    Solved.of(
                            Gallery.rod(10, 0.1)
                                    .conductivity(k)
                                    .hold(LEFT, 500)
                                    .exchange(RIGHT, 300, conductance, emissivity));
            double wall = rod.wall("right");
            double conducted =
                    k.startsWith("5")
                            ? 50 * (500 - wall)
                            : 10 * (2 * (500 - wall) + 0.005 * (500 + wall) * (500 - wall));
            double exchanged =
                    conductance * (wall - 300)
                            + emissivity * Gallery.SIGMA * (Math.pow(wall, 4) - 81e8);
            // each formula loses digits where its temperatures are close
            double best = wall > 400 ? exchanged : conducted;
            close(best, rod.heat("left"), 1e-11);
            close(best, -rod.heat("right"), 1e-11);
            assertTrue(rod.production("contact") >= 0 && rod.production("radiation") >= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0.01*T", "if(T < 400, 1, 1e6)"})
    void contactOfConductanceZeroCarriesNothing(String k) {
        Solved rod =
                Solved.of(
                        Gallery.rod(4, 0.1)
                                .conductivity(k)
                                .hold(LEFT, 500)
                                .exchange(RIGHT, 300, 0, 0));
        for (int c = 0; c < 4; c++) close(500, rod.temperature(c), 1e-12);
        assertEquals(0, rod.heat("right"));
        assertEquals(0, rod.production("contact"));
        assertEquals(0, rod.production("radiation"));
    }

    /** Conductances of unequal materials in series, the wall on the side of either of them. */
    @ParameterizedTest
    @CsvSource({"1e10, 1e-6", "1e-6, 1e10", "1e3, 1e-3", "1, 1"})
    void jointKeepsItsDigitsAtAnyContrast(double left, double right) {
        Solved rod =
                Solved.of(
                        Gallery.rod(6, 0.6)
                                .conductivity(left + "*(T/300)^0.5")
                                .region("other", right + "*(T/300)^0.5", i -> i[0] > 2)
                                .hold(LEFT, 500)
                                .hold(RIGHT, 300));
        double theta = 200 * (500 * Math.sqrt(500 / 300.0) / 300 - 1);
        close(theta / (0.3 / left + 0.3 / right), rod.heat("left"), 1e-12);
        double[] flow = rod.frame().flow()[0];
        for (double j : flow) close(flow[0], j, 1e-12);
    }

    /** Temperature jumps at a contact between two materials with k(T). */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e3, 1e9})
    void contactBetweenVaryingMaterials(double conductance) {
        Solved rod =
                Solved.of(
                        Gallery.rod(8, 0.2)
                                .conductivity("0.02*T")
                                .region("other", "3000/T", i -> i[0] > 3)
                                .contact("default", "other", conductance)
                                .hold(LEFT, 800)
                                .hold(RIGHT, 300));
        double q = rod.heat("left");
        double before = Math.sqrt(640000 - 10 * q);
        double after = 300 * Math.exp(q * 0.1 / 3000);
        if (conductance < 1e6) close(conductance * (before - after), q, 1e-9);
        else close(before, after, 1e-7);
        close(q * (1 / after - 1 / before), rod.production("contact"), 1e-6);
    }
}
