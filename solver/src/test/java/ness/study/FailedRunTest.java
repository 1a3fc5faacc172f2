package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.input.Exit;
import ness.input.Fault;
import org.junit.jupiter.api.Test;

/** A search that fails ends with a status, a reason and the last state for inspection. */
class FailedRunTest {
    private static Experiment sourced(String conductivity, String source) {
        return Experiment.rod(20)
                .with("reservoirs", "{bath: {temperature: 300}}")
                .with("boundaries", "{left: {reservoir: bath}, right: {reservoir: bath}}")
                .with(
                        "model",
                        "{type: heat, materials: {default: {conductivity: %s}}, source: \"%s\"}"
                                .formatted(conductivity, source));
    }

    private static Fault failed(Experiment experiment, String status) {
        Answer answer = experiment.solve();
        assertEquals(Exit.NO_STEADY_STATE, answer.exit());
        assertEquals(76, answer.findings().run().exit());
        assertEquals(status, answer.findings().run().status());
        assertEquals(1, answer.faults().size());
        assertFalse(answer.findings().cellFields().isEmpty());
        return answer.faults().getFirst();
    }

    /** Beyond b = k (pi/L)^2 = 4934.8 the first mode grows (reference H8). */
    @Test
    void aSourceThatFeedsItselfNamesTheGrowingMode() {
        Fault fault = failed(sourced("5", "5e4 + 6000*(T - 300)"), "diverged");
        assertTrue(fault.message().contains("grow"), fault.message());
        assertTrue(
                fault.message().contains("x = 0.04") || fault.message().contains("x = 0.05"),
                fault.message());
    }

    /** Its middle is 315.768 K (reference H8). */
    @Test
    void aSourceThatFeedsItselfLessIsSteady() {
        double middle = sourced("5", "5e4 + 1000*(T - 300)").quantity("at(T, 0.05)");
        assertEquals(315.768306926916, middle, 0.2);
    }

    @Test
    void aSinkThatFreezesIsToldBelowZero() {
        Fault fault = failed(sourced("5", "-1e9"), "diverged");
        assertTrue(fault.message().contains("below 0 K"), fault.message());
    }

    @Test
    void tooFewStepsAreNotConverged() {
        Fault fault =
                failed(
                        sourced("\"5*(T/300)^4 + x\"", "1e7").with("solve", "{max_steps: 1}"),
                        "not_converged");
        assertTrue(fault.message().contains("after 1 step"), fault.message());
        assertTrue(String.valueOf(fault.hint()).contains("max_steps"));
    }

    @Test
    void aReservoirOutsideATableIsRefusedWithItsRange() {
        Experiment rod = Experiment.rod(4).conducting("{table: {T: [300, 350], values: [10, 20]}}");
        var refused = rod.refusal();
        Fault fault = refused.faults().getFirst();
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals("model.materials.default.conductivity.table", fault.path());
        assertTrue(fault.message().contains("300") && fault.message().contains("350"));
        assertTrue(fault.message().contains("400"), fault.message());
        assertEquals(rod.place("{T:"), Experiment.place(fault));
    }

    @Test
    void aConductivityThatTurnsNegativeIsRefusedAtItsWords() {
        Experiment rod = Experiment.rod(4).conducting("\"T - 380\"");
        var refused = rod.refusal();
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals(rod.place("\"T - 380\""), Experiment.place(refused.faults().getFirst()));
        assertTrue(refused.faults().getFirst().message().startsWith("conductivity"));
    }

    @Test
    void aSourceWithoutValueIsRefusedAtItsWords() {
        var refused = sourced("5", "sqrt(200 - T)").refusal();
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertTrue(refused.faults().getFirst().path().startsWith("model.source"));
    }

    @Test
    void anInitialStateBelowZeroIsRefused() {
        Experiment rod =
                Experiment.rod(4)
                        .conducting("\"1 + T\"")
                        .with("solve", "{initial: {temperature: \"100 - 3000*x\"}}");
        Fault fault = rod.refused();
        assertEquals("solve.initial.temperature", fault.path());
        assertEquals(rod.place("\"100 - 3000*x\""), Experiment.place(fault));
    }
}
