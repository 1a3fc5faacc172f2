package ness.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps reach their times with the error that was asked for, and nothing is lost on the way. */
class IntegratorTest {
    private static Timing until(double end, double tolerance) {
        return new Timing(end, null, tolerance, null, false);
    }

    private static Integrator<Double> gone(Decay decay, Timing timing) {
        var integrator = new Integrator<>(decay, timing, Tableau.ESDIRK4);
        while (integrator.now().time() < timing.end()) assertTrue(integrator.advance(timing.end()));
        return integrator;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-6, 1e-8, 1e-10})
    void theErrorFollowsTheTolerance(double tolerance) {
        Decay decay = new Decay(2, 3);
        Integrator<Double> integrator = gone(decay, until(5, tolerance));
        assertEquals(5, integrator.now().time(), 0);
        assertEquals(decay.exact(5), integrator.frame(), 10 * tolerance);
    }

    /** With steps of given length the error falls with their fourth power. */
    @Test
    void theOrderIsFour() {
        double[] error = new double[2];
        for (int n = 0; n < 2; n++) {
            Decay decay = new Decay(1, 2);
            double step = 0.1 / (1 << n);
            Timing timing = new Timing(2, step, 1e9, step, false);
            var integrator = new Integrator<>(decay, timing, Tableau.ESDIRK4);
            for (int i = 1; timing.kept(i - 1) < 2; i++)
                while (integrator.now().time() < timing.kept(i))
                    assertTrue(integrator.advance(timing.kept(i)));
            error[n] = Math.abs(integrator.frame() - decay.exact(2));
        }
        assertEquals(4, Math.log(error[0] / error[1]) / Math.log(2), 0.3);
    }

    /** A stiff course costs no more than one that is not. */
    @Test
    void stiffnessDoesNotShortenSteps() {
        assertTrue(gone(new Decay(1e8, 1), until(5, 1e-6)).steps() < 200);
    }

    @Test
    void whatWasStoredIsWhatCame() {
        Integrator<Double> integrator = gone(new Decay(2, 3), until(5, 1e-6));
        double gained = integrator.now().amount()[0];
        assertEquals(gained, integrator.totals().inflow("stuff"), 1e-14);
        assertEquals(gained, integrator.totals().storage("stuff"), 1e-14);
        assertEquals(0, integrator.entropyError(), 1e-14);
    }

    @Test
    void aStepThatFailsIsTriedShorter() {
        Decay decay = new Decay(2, 3);
        decay.failures = 3;
        Integrator<Double> integrator = gone(decay, until(1, 1e-6));
        assertEquals(3, integrator.rejections());
        assertEquals(decay.exact(1), integrator.frame(), 1e-5);
    }

    @Test
    void noStepAtAllIsToldApart() {
        Decay decay = new Decay(2, 3);
        decay.failures = Integer.MAX_VALUE;
        var integrator = new Integrator<>(decay, until(1, 1e-6), Tableau.ESDIRK4);
        assertFalse(integrator.advance(1));
        assertTrue(integrator.failed());
        assertEquals(0, integrator.now().time(), 0);
    }

    @Test
    void goingBackLeadsToTheSameBits() {
        var integrator = new Integrator<>(new Decay(2, 3), until(5, 1e-6), Tableau.ESDIRK4);
        for (int i = 0; i < 5; i++) integrator.advance(5);
        Integrator.Snapshot place = integrator.snapshot();
        while (integrator.now().time() < 5) integrator.advance(5);
        double end = integrator.frame();
        double total = integrator.totals().inflow("stuff");
        integrator.restore(place);
        while (integrator.now().time() < 5) integrator.advance(5);
        assertEquals(end, integrator.frame(), 0);
        assertEquals(total, integrator.totals().inflow("stuff"), 0);
    }

    @Test
    void timesAreKeptAtMultiplesUpToTheEnd() {
        Timing timing = new Timing(1, 0.3, 1e-6, null, false);
        assertEquals(
                List.of(0.0, 0.3, 0.6, 0.3 * 3, 1.0),
                List.of(
                        timing.kept(0),
                        timing.kept(1),
                        timing.kept(2),
                        timing.kept(3),
                        timing.kept(4)));
        assertEquals(1, new Timing(1, 0.1, 1e-6, null, false).kept(10), 0);
        assertEquals(2, until(2, 1).kept(1), 0);
    }
}
