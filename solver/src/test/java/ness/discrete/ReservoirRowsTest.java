package ness.discrete;

import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static ness.problem.Gallery.uniform;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ness.grid.Coordinates;
import ness.problem.Gallery;
import org.junit.jupiter.api.Test;

/** What a reservoir gave is counted from its faces and from the rows of its cells (T29b). */
class ReservoirRowsTest {
    private static GridBalance plate() {
        Gallery plate =
                Gallery.of(
                                Coordinates.CARTESIAN,
                                uniform("x", 3, 0, 3, false),
                                uniform("y", 4, 0, 4, false))
                        .conductivity("2")
                        .hold(LEFT, 400)
                        .hold(RIGHT, 300);
        return new GridBalance(plate.problem());
    }

    /** Each of the left four cells gains 8 W, all other rows are smaller. */
    @Test
    void manySmallResidualsBesideOneReservoirAddUp() {
        GridBalance balance = plate();
        double[] state = new double[12];
        for (int c = 0; c < 12; c++) state[c] = new double[] {382, 350, 316}[c % 3];
        Frame frame = balance.frame(state, new double[12]);
        double gain = 4 * (400 - 382) - 2 * (382 - 350);
        double exchanged = 4 * 4 * (400 - 382) + 4 * 4 * (316 - 300);
        assertEquals(4 * gain / exchanged, frame.worstResidual(), 1e-15);
    }

    /** Residuals of both signs cancel in the reservoir's sum; then the worst row counts. */
    @Test
    void aSingleRowIsSeenWhereTheSumIsNot() {
        GridBalance balance = plate();
        double[] state = new double[12];
        for (int c = 0; c < 12; c++) state[c] = 1150 / 3.0 - c % 3 * 100 / 3.0;
        state[3] += 1;
        state[9] -= 1;
        Frame frame = balance.frame(state, new double[12]);
        double flow = 2 * 2 * 50 / 3.0;
        assertEquals(10 / (8 * flow), frame.worstResidual(), 1e-12);
    }

    @Test
    void aSteadyStateLeavesNothing() {
        GridBalance balance = plate();
        double[] state = new double[12];
        for (int c = 0; c < 12; c++) state[c] = 1150 / 3.0 - c % 3 * 100 / 3.0;
        Frame frame = balance.frame(state, new double[12]);
        assertEquals(0, frame.worstResidual(), 1e-14);
    }
}
