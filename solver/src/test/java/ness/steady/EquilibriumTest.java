package ness.steady;

import static ness.problem.Gallery.BOTTOM;
import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static ness.problem.Gallery.TOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.expression.Expression;
import ness.expression.MonotoneCubic;
import ness.grid.Coordinates;
import ness.problem.Gallery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One temperature outside: nothing flows, nothing is produced, and no ratio is NaN. */
class EquilibriumTest {
    private static Gallery plate(String k) {
        return Gallery.of(
                        Coordinates.CARTESIAN,
                        Gallery.uniform("x", 9, 0, 0.1, false),
                        Gallery.uniform("y", 7, 0, 0.05, false))
                .conductivity(k)
                .region("chip", "3 + 0.001*T", i -> i[0] > 5)
                .hole(i -> i[0] == 2 && i[1] > 2 && i[1] < 5)
                .contact("default", "chip", 1e3)
                .thickness(0.01)
                .surface(300, 10, 0.3)
                .around(300, 40, 0.1)
                .hold(LEFT, 300)
                .exchange(RIGHT, 300, 100, 0)
                .exchange(TOP, 300, 0, 0.9)
                .flux(BOTTOM, "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "0.2*T", "exp((T - 300)/40)", "1 + x*T", "if(T < 300, 1, 1e6)"})
    void allKindsOfContactsComeToRestFromFarAway(String k) {
        for (String initial : new String[] {"500", "300", "200 + 1000*x"}) {
            Solved plate = Solved.unchecked(plate(k).initial(initial));
            for (String side : new String[] {"left", "right", "top", "surface", "around.hole"})
                assertEquals(0, plate.heat(side), 1e-7, side);
            assertEquals(0, plate.production(), 1e-12);
            assertTrue(plate.closure() <= 1e-12, () -> "closure " + plate.closure());
            assertTrue(plate.frame().ledger().imbalance("heat") <= 1e-12);
        }
    }

    /** All temperatures at the very end of a table's range. */
    @ParameterizedTest
    @ValueSource(doubles = {300, 1000})
    void theEndOfATableIsStillInside(double end) {
        MonotoneCubic table =
                new MonotoneCubic(new double[] {300, 500, 1000}, new double[] {10, 7, 9});
        for (double from : new double[] {end, 400, 650}) {
            for (double reference : new double[] {300, 500, 650, 1000}) {
                Solved rod =
                        Solved.unchecked(
                                Gallery.rod(13, 0.1)
                                        .conductivity(
                                                Expression.table(
                                                        table, "k", Expression.variable("T")))
                                        .reference(reference)
                                        .start(from)
                                        .hold(LEFT, end)
                                        .exchange(RIGHT, end, 100, 0.5));
                assertEquals(0, rod.heat("left"), 1e-7);
                assertEquals(0, rod.production(), 1e-12);
                for (int c = 0; c < 13; c++) assertEquals(end, rod.temperature(c), 1e-12 * end);
            }
        }
    }
}
