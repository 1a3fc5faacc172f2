package ness.steady;

import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.expression.Expression;
import ness.expression.MonotoneCubic;
import ness.problem.Gallery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no steady state, or no value, ends as an ordinary outcome with a reason. */
class FailureTest {
    private static Outcome.Failed failed(Gallery gallery) {
        return assertInstanceOf(Outcome.Failed.class, Solved.attempt(gallery));
    }

    private static Outcome.Refused refused(Gallery gallery) {
        return assertInstanceOf(Outcome.Refused.class, Solved.attempt(gallery));
    }

    private static void says(String text, String... parts) {
        for (String part : parts) assertTrue(text.contains(part), () -> part + ": " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0.02*T", "5*exp(T/500)", "1 + T*x"})
    void sinkThatFreezesTheMiddleSaysSo(String k) {
        for (int cells : new int[] {1, 2, 50})
            says(
                    failed(
                                    Gallery.rod(cells, 0.2)
                                            .conductivity(k)
                                            .source("-1e7")
                                            .hold(LEFT, 400)
                                            .hold(RIGHT, 300))
                            .reason(),
                    "below 0 K");
    }

    /** The cell stays warm, its wall would not: q d/2k = 500 K in the half cell. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "5*(T/300)^0", "2 + 0.01*T", "5 + 0*T*x"})
    void fluxThatFreezesTheWallSaysSo(String k) {
        says(
                failed(Gallery.rod(1, 0.1).conductivity(k).flux(LEFT, "-4e4").hold(RIGHT, 600))
                        .reason(),
                "below 0 K");
    }

    private static Gallery table(double hot) {
        MonotoneCubic table =
                new MonotoneCubic(new double[] {300, 500, 1000}, new double[] {10, 7, 9});
        return Gallery.rod(10, 0.1)
                .conductivity(Expression.table(table, "k", Expression.variable("T")))
                .start(400)
                .hold(LEFT, hot)
                .hold(RIGHT, 300);
    }

    @ParameterizedTest
    @CsvSource({"1100, 1100", "1000.001, 1000.001", "299, 299"})
    void reservoirOutsideATableIsNamedWithTheRange(double hot, String found) {
        Outcome.Refused refused = refused(table(hot));
        says(refused.cause().message(), "300", "1000", found);
        assertEquals("conductivity", refused.cause().path());
    }

    @Test
    void fluxThatHeatsAWallBeyondATableIsRefused() {
        MonotoneCubic table = new MonotoneCubic(new double[] {300, 1000}, new double[] {10, 10});
        Outcome.Refused refused =
                refused(
                        Gallery.rod(1, 0.1)
                                .conductivity(
                                        Expression.table(table, "k", Expression.variable("T")))
                                .flux(LEFT, "1e5")
                                .hold(RIGHT, 400));
        says(refused.cause().message(), "300", "1000", "1400");
    }

    /** The first step overshoots the table, the solution lies inside: step back and go on. */
    @Test
    void iterateOutsideATableStepsBack() {
        MonotoneCubic table =
                new MonotoneCubic(new double[] {300, 500, 600}, new double[] {1, 1, 50});
        Solved rod =
                Solved.of(
                        Gallery.rod(8, 0.1)
                                .conductivity(
                                        Expression.table(table, "k", Expression.variable("T")))
                                .start(310)
                                .source("1e6*exp(-(T - 300)/20)")
                                .hold(LEFT, 300)
                                .hold(RIGHT, 320));
        assertTrue(rod.temperature(4) < 600);
    }

    @Test
    void sourceWithoutValueAtAnIterateStepsBack() {
        Solved rod =
                Solved.of(
                        Gallery.rod(9, 0.1)
                                .conductivity("0.5")
                                .start(301)
                                .source("1e4*sqrt(400 - T)")
                                .hold(LEFT, 300)
                                .hold(RIGHT, 300));
        assertTrue(rod.temperature(4) < 400);
    }

    @Test
    void sourceWithoutValueAtTheStartIsRefused() {
        Outcome.Refused refused =
                refused(
                        Gallery.rod(9, 0.1)
                                .conductivity("1")
                                .start(450)
                                .source("1e5*sqrt(400 - T)")
                                .hold(LEFT, 300)
                                .hold(RIGHT, 300));
        says(refused.cause().message(), "source", "450", "cell");
        assertEquals("source", refused.cause().path());
    }

    @Test
    void conductivityThatIsNotPositiveAtTheStartIsRefused() {
        Outcome.Refused refused =
                refused(
                        Gallery.rod(3, 0.1)
                                .conductivity("T - 400")
                                .start(350)
                                .hold(LEFT, 300)
                                .hold(RIGHT, 500));
        says(refused.cause().message(), "conductivity", "-50", "350", "greater than 0");
    }

    @Test
    void initialStateBelowZeroIsRefused() {
        says(
                refused(Gallery.rod(3, 0.1).conductivity("1").start(-5).hold(LEFT, 300))
                        .cause()
                        .message(),
                "0 K");
    }

    /** Thermal runaway: exp(T/20) leaves faster than any conduction above its fold. */
    @ParameterizedTest
    @ValueSource(strings = {"1e5*exp((T - 300)/20)", "1e5*exp((T - 300)^2/1e3)"})
    void runawayEndsWithAReason(String source) {
        Outcome.Failed failed =
                failed(
                        Gallery.rod(20, 0.1)
                                .conductivity("1")
                                .source(source)
                                .hold(LEFT, 300)
                                .hold(RIGHT, 300));
        assertTrue(failed.status().equals("diverged") || failed.status().equals("not_converged"));
        for (double t : failed.state()) assertTrue(t > 0 && t < Double.POSITIVE_INFINITY);
    }

    @Test
    void stepsThatRunOutAreReportedWithTheResidual() {
        Outcome outcome =
                Solved.search(
                        new ness.discrete.GridBalance(
                                Gallery.rod(20, 0.1)
                                        .conductivity("1")
                                        .source("1e6/(1 + (T/400)^4)")
                                        .hold(LEFT, 300)
                                        .hold(RIGHT, 300)
                                        .problem()),
                        new Settings(1e-12, 1, 1e-6));
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcome);
        assertEquals("not_converged", failed.status());
        says(failed.reason(), "1 steps", "residual", "cell");
        assertEquals(1, failed.trace().steps());
    }
}
