package ness.steady;

import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static ness.steady.Solved.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import ness.grid.Coordinates;
import ness.problem.Gallery;
import ness.thermo.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heat delivered inside, and what it does to the two balances. */
class SourcesTest {
    private static Gallery slab(int cells) {
        return Gallery.rod(cells, 0.02)
                .conductivity("20")
                .source("1.2e6")
                .hold(LEFT, 320)
                .hold(RIGHT, 300);
    }

    /** Order of the largest error of a node from two meshes, the second twice as fine. */
    private static double order(Solved coarse, Solved fine, DoubleUnaryOperator exact) {
        return Math.log(error(coarse, exact) / error(fine, exact)) / Math.log(2);
    }

    private static double error(Solved solved, DoubleUnaryOperator exact) {
        double worst = 0;
        var axis = solved.problem().grid().axis(0);
        for (int c = 0; c < axis.cells(); c++)
            worst =
                    Math.max(
                            worst,
                            Math.abs(solved.temperature(c) - exact.applyAsDouble(axis.centre(c))));
        return worst;
    }

    @Test
    void uniformSourceIsExactInFlowsAndShiftsNodesByItsHalfCell() {
        for (int cells : new int[] {1, 2, 10, 333}) {
            Solved slab = Solved.of(slab(cells));
            close(8000, slab.heat("left"), 1e-12);
            close(-32000, slab.heat("right"), 1e-12);
            close(81.6666666666667, slab.production(), 1e-12);
            double h = 0.02 / cells;
            for (int c = 0; c < cells; c++) {
                double x = (c + 0.5) * h;
                double exact = 320 - 1000 * x + 1.2e6 / 40 * x * (0.02 - x);
                close(exact + 1.2e6 * h * h / 160, slab.temperature(c), 1e-12);
            }
        }
    }

    @Test
    void workAndHeatOfAReservoirDifferByTheEntropyBrought() {
        Solved work = Solved.of(slab(100));
        Solved sun = Solved.of(slab(100).reservoir("sun", 5772).source("1.2e6", "sun").start(300));
        close(77.5086625086625, sun.production(), 1e-12);
        close(work.production() - sun.production(), 24000 / 5772.0, 1e-11);
        Account account = new Account("sun", null);
        close(24000, sun.flow(account).amount(), 1e-13);
        close(24000 / 5772.0, sun.flow(account).entropy(), 1e-13);
        assertEquals(0, work.flow(Account.WORK).entropy());
        close(24000, work.flow(Account.WORK).amount(), 1e-13);
    }

    @Test
    void splitOfTheProductionConvergesWithOrderTwo() {
        double[] error = new double[3];
        for (int m = 0; m < 3; m++)
            error[m] = 76.950272126986 - Solved.of(slab(20 << m)).production("source");
        assertEquals(2, Math.log(error[0] / error[1]) / Math.log(2), 0.1);
        assertEquals(2, Math.log(error[1] / error[2]) / Math.log(2), 0.1);
    }

    /** q0 (x/L)^2 with the right side closed. */
    @Test
    void growingSourceConvergesWithOrderTwo() {
        DoubleUnaryOperator exact =
                x -> 300 + 3e6 * 4e-4 / 20 * (x / 0.06 - Math.pow(x / 0.02, 4) / 12);
        Solved[] slab = new Solved[3];
        for (int m = 0; m < 3; m++)
            slab[m] =
                    Solved.of(
                            Gallery.rod(20 << m, 0.02)
                                    .conductivity("20")
                                    .source("3e6*(x/0.02)^2")
                                    .hold(LEFT, 300));
        assertEquals(2, order(slab[0], slab[1], exact), 0.1);
        assertEquals(2, order(slab[1], slab[2], exact), 0.1);
        assertEquals(-20000, slab[2].heat("left"), 20000 / 6400.0);
    }

    /** q0 + b (T - 300): amplitude (q0/b) (cos m(x - L/2)/cos(mL/2) - 1). */
    @Test
    void sourceThatGrowsWithTemperatureConvergesWhileItIsStable() {
        double m = Math.sqrt(1000 / 5.0);
        DoubleUnaryOperator exact =
                x -> 300 + 50 * (Math.cos(m * (x - 0.05)) / Math.cos(m * 0.05) - 1);
        close(315.768306926916, exact.applyAsDouble(0.05), 1e-12);
        Solved coarse = Solved.of(growing(21, 1000));
        Solved fine = Solved.of(growing(42, 1000));
        assertEquals(2, order(coarse, fine, exact), 0.1);
    }

    private static Gallery growing(int cells, double b) {
        return Gallery.rod(cells, 0.1)
                .conductivity("5")
                .source("5e4 + " + b + "*(T - 300)")
                .hold(LEFT, 300)
                .hold(RIGHT, 300);
    }

    /** m L/pi; the mode n grows for m L > n pi, the first fastest. */
    @ParameterizedTest
    @ValueSource(doubles = {1.05, 1.2, 1.5, 1.9, 2.5})
    void sourceBeyondItsLimitNamesTheModeThatGrows(double limit) {
        double b = 5 * Math.pow(limit * Math.PI / 0.1, 2);
        Outcome.Failed failed =
                assertInstanceOf(
                        Outcome.Failed.class, Solved.attempt(growing(41, b).capacity(1000, "500")));
        assertTrue(failed.reason().contains("grows"), failed::reason);
        assertTrue(failed.reason().contains("x = 0.05 m (cell 20)"), failed::reason);
        double h = 0.1 / 41;
        double diffusion = 20 / (h * h) * Math.pow(Math.sin(Math.PI / 82), 2);
        double rate = (b - diffusion) / 5e5;
        assertTrue(
                failed.reason().contains(" with rate %.4g 1/s".formatted(rate)),
                () -> rate + ": " + failed.reason());
    }

    @Test
    void justBelowItsLimitASourceIsStillSolved() {
        Solved rod = Solved.of(growing(41, 0.95 * 5 * Math.pow(Math.PI / 0.1, 2)));
        assertTrue(rod.temperature(20) > 400);
    }

    /** Work heats here and is taken out there: with one temperature outside it all comes back. */
    @Test
    void workThatIsTakenOutAgainLeavesNoTrace() {
        Solved rod =
                Solved.unchecked(
                        Gallery.rod(40, 1)
                                .conductivity("5")
                                .source("if(x < 0.5, 1000, -1000)")
                                .exchange(LEFT, 300, 2, 0)
                                .exchange(RIGHT, 300, 2, 0));
        assertEquals(0, rod.frame().ledger().source("heat"), 1e-9);
        close(-rod.heat("left"), rod.heat("right"), 1e-12);
        assertTrue(rod.production("source") < 0 && rod.production("conduction") > 0);
        assertEquals(0, rod.production(), 1e-14);
    }

    /** q = 1000 cos(pi x) on a ring with losses 40 (T - 300): amplitude 1000/(5 pi^2 + 40). */
    @Test
    void ringWithLossesConvergesWithOrderTwo() {
        DoubleUnaryOperator exact =
                x -> 300 + 1000 / (5 * Math.PI * Math.PI + 40) * Math.cos(Math.PI * x);
        Solved[] ring = new Solved[2];
        for (int m = 0; m < 2; m++)
            ring[m] =
                    Solved.of(
                            Gallery.of(
                                            Coordinates.CARTESIAN,
                                            Gallery.uniform("x", 16 << m, 0, 2, true))
                                    .conductivity("5")
                                    .thickness(0.5)
                                    .surface(300, 20, 0)
                                    .source("1000*cos(pi*x)"));
        assertEquals(2, order(ring[0], ring[1], exact), 0.1);
        double[] flow = ring[1].frame().flow()[0];
        assertEquals(flow[0], flow[32]);
        double[] produced = ring[1].frame().faceProduction()[0];
        assertEquals(produced[0], produced[32]);
    }

    /** A T-dependent source that saturates needs Newton's steps, not their damping. */
    @Test
    void saturatingSourceIsFoundQuickly() {
        Solved rod =
                Solved.of(
                        Gallery.rod(50, 0.1)
                                .conductivity("1 + 0.01*T")
                                .source("1e6/(1 + (T/400)^4)")
                                .hold(LEFT, 300)
                                .hold(RIGHT, 350));
        assertTrue(rod.outcome().trace().steps() <= 10, () -> "" + rod.outcome().trace());
        assertTrue(rod.temperature(25) > 400);
    }
}
