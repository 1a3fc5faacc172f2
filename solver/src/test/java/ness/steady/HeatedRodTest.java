package ness.steady;

import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static ness.steady.Solved.close;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.problem.Gallery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copper rod between 400 K and 300 K: kA/L (TH - TC) = 40.1 W on any mesh. */
class HeatedRodTest {
    private static final double PRODUCTION = 401 * 1e-4 / 0.1 * 1e4 / (400 * 300.0);

    private static Gallery rod(int cells) {
        return Gallery.rod(cells, 0.1)
                .extent(1, 1e-4)
                .conductivity("401")
                .hold(LEFT, 400)
                .hold(RIGHT, 300);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 511, 512, 513, 1024, 12345})
    void flowAndProductionAreExactOnAnyMesh(int cells) {
        Solved rod = Solved.of(rod(cells));
        close(40.1, rod.heat("left"), 1e-14 * 10);
        close(-40.1, rod.heat("right"), 1e-14 * 10);
        close(PRODUCTION, rod.production(), 1e-13);
        for (int c = 0; c < cells; c++)
            close(400 - 100 * (c + 0.5) / cells, rod.temperature(c), 1e-12);
    }

    @Test
    void fluxIsUniformAlongAMillionCells() {
        int cells = 1_000_000;
        Solved rod = Solved.of(rod(cells));
        double[] flow = rod.frame().flow()[0];
        assertEquals(cells + 1, flow.length);
        for (double j : flow) close(40.1, j, 1e-12);
        close(PRODUCTION, rod.production(), 1e-12);
        assertTrue(rod.closure() <= 1e-12, () -> "closure " + rod.closure());
        assertTrue(rod.outcome().trace().steps() <= 3, () -> "" + rod.outcome().trace());
    }

    /** A cell between faces at T1 and T2 produces k A (T1 - T2)^2 / (dx T1 T2). */
    @Test
    void densityOfTheFirstOfTenCellsIsThatOfItsFaces() {
        Solved rod = Solved.of(rod(10));
        close(2570.51282051282, rod.frame().cellProduction()[0] / (1e-4 * 0.01), 1e-13);
    }

    @Test
    void productionOfCellsAndOfFacesAddUpToTheLedger() {
        Solved rod = Solved.of(rod(77));
        double cells = 0;
        double faces = 0;
        for (double p : rod.frame().cellProduction()) cells += p;
        for (double p : rod.frame().faceProduction()[0]) faces += p;
        close(rod.production(), cells, 77 * 0x1p-52);
        close(rod.production(), faces, 77 * 0x1p-52);
    }

    @Test
    void theRodTurnedRoundCarriesTheSameHeatBack() {
        Solved turned =
                Solved.of(
                        Gallery.rod(10, 0.1)
                                .extent(1, 1e-4)
                                .conductivity("401")
                                .hold(LEFT, 300)
                                .hold(RIGHT, 400));
        close(-40.1, turned.heat("left"), 1e-13);
        close(PRODUCTION, turned.production(), 1e-13);
        for (double j : turned.frame().flow()[0]) close(-40.1, j, 1e-13);
    }

    @Test
    void sameProblemSameBits() {
        Solved one = Solved.of(rod(1000).conductivity("401*(T/300)^0.7"));
        Solved other = Solved.of(rod(1000).conductivity("401*(T/300)^0.7"));
        assertArrayEquals(one.frame().state(), other.frame().state());
        assertArrayEquals(one.frame().flow()[0], other.frame().flow()[0]);
        assertEquals(one.production(), other.production());
    }
}
