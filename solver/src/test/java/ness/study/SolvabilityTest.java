package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.findings.Group;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces that no reservoir touches have a steady state only if it is determined. */
class SolvabilityTest {
    private static final String RING = "{axes: {x: {from: 0, to: 4, cells: 16, periodic: true}}}";
    private static final String STORING = "{conductivity: 5, density: 2, heat_capacity: 3}";

    private static Experiment ring(String material, String source) {
        return new Experiment(RING)
                .with(
                        "model",
                        "{type: heat, materials: {default: %s}, source: \"%s\"}"
                                .formatted(material, source))
                .with("boundaries", "")
                .with("reservoirs", "")
                .with("solve", "{initial: {temperature: \"300 + 10*cos(pi*x/2)\"}}");
    }

    @Test
    void aClosedPieceWithANetSourceHasNoSteadyState() {
        InputException refused = ring(STORING, "7").refusal();
        Fault fault = refused.faults().getFirst();
        assertEquals(Exit.NO_STEADY_STATE, refused.exit());
        assertEquals("model.source", fault.path());
        assertTrue(fault.message().contains("gains a net source of 28.0000 W"), fault.message());
        assertTrue(fault.message().contains("16 cells in region default"), fault.message());
    }

    @Test
    void fluxesOfAClosedPieceCount() {
        InputException refused =
                Experiment.rod(4).with("boundaries", "{left: {flux: 5e4}}").refusal();
        assertEquals(Exit.NO_STEADY_STATE, refused.exit());
        assertTrue(refused.faults().getFirst().message().contains("5.00000 W"));
    }

    @Test
    void withoutAnInitialStateTheAmountIsUndetermined() {
        InputException refused = ring(STORING, "sin(pi*x/2)").with("solve", "").refusal();
        Fault fault = refused.faults().getFirst();
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertTrue(fault.message().startsWith("the amount is undetermined"), fault.message());
        assertTrue(String.valueOf(fault.hint()).contains("solve.initial"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{conductivity: 5}",
                "{conductivity: 5, density: 2}",
                "{conductivity: 5, heat_capacity: 2}"
            })
    void withoutCapacityTheAmountIsUndetermined(String material) {
        InputException refused = ring(material, "sin(pi*x/2)").refusal();
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertTrue(String.valueOf(refused.faults().getFirst().hint()).contains("heat_capacity"));
    }

    @Test
    void aBalancedRingKeepsTheMeanOfItsInitialState() {
        Experiment ring = ring(STORING, "sin(pi*x/2)");
        assertEquals(300, ring.quantity("mean(T)"), 1e-10);
        assertEquals(0, ring.quantity("entropy.production"), 1e-12);
        assertTrue(ring.quantity("max(T)") > 300.05);
    }

    @Test
    void aClosedRodRelaxesToTheMean() {
        Group ledger =
                Experiment.rod(10)
                        .with("model", "{type: heat, materials: {default: " + STORING + "}}")
                        .with("boundaries", "{left: closed}")
                        .with("solve", "{initial: {temperature: \"300 + 1000*x\"}}")
                        .with("output", "{quantities: {least: min(T), most: max(T)}}")
                        .ledger();
        assertEquals(350, ledger.number("quantities", "least"), 1e-9);
        assertEquals(350, ledger.number("quantities", "most"), 1e-9);
        assertEquals(0, ledger.number("entropy", "production"), 1e-15);
    }

    /** A void cuts the plate into two pieces of which only the left touches a reservoir. */
    @Test
    void anIslandIsNamedByACellOfIt() {
        InputException refused =
                Experiment.plate(5, 2, "{cut: {box: {from: [2, 0], to: [3, 2]}, void: true}}")
                        .with("boundaries", "{left: {reservoir: hot}}")
                        .refusal();
        String message = refused.faults().getFirst().message();
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertTrue(message.contains("the piece of 4 cells"), message);
        assertTrue(message.contains("x = 3.5") || message.contains("x = 4.5"), message);
    }

    @Test
    void aContactWithoutConductanceDoesNotConnect() {
        InputException refused =
                Experiment.rod(4)
                        .with("boundaries", "{left: {reservoir: hot, conductance: 0}}")
                        .refusal();
        assertTrue(
                refused.faults().getFirst().message().contains("touches no reservoir"),
                refused.getMessage());
    }
}
