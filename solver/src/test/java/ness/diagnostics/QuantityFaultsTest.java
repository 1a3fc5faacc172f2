package ness.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quantity without value is told before anything is solved, at its own place. */
class QuantityFaultsTest {
    private static Experiment asking(String text) {
        return Experiment.rod(4)
                .with("output", "{quantities: {good: \"mean(T)\", bad: \"" + text + "\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "'reservoirs.hott.heat_flow', 'no ledger entry reservoirs.hott.heat_flow'",
        "'2 + entropy.produced', 'no ledger entry entropy.produced'",
        "'reservoirs.hot', 'no ledger entry'",
        "'mean(U)', 'U'",
        "'mean(T', 'not closed'",
        "'at(T)', 'at takes an expression and 1 coordinate'",
        "'at(T, 0, 0)', 'at takes an expression and 1 coordinate'",
        "'at(T, 0.2)', 'lies outside the mesh, 0.0 to 0.1'",
        "'at(T, -0.01)', 'lies outside the mesh'",
        "'T', 'T'",
        "'x', 'x'",
        "'mean(y)', 'y'",
        "'nonsense', 'nonsense'",
        "'mean(T) +', ''",
        "'mean()', ''"
    })
    void aQuantityWithoutValueIsNamed(String text, String words) {
        InputException refused = asking(text).refusal();
        assertEquals(Exit.BAD_INPUT, refused.exit());
        Fault fault = refused.faults().getFirst();
        assertEquals("output.quantities.bad", fault.path());
        assertTrue(fault.message().contains(words), fault.message());
    }

    @ParameterizedTest
    @CsvSource({"'reservoirs.hott.heat_flow'", "'at(T, 0.2)'", "'mean(U)'", "'nonsense'"})
    void theFaultStandsAtTheText(String text) {
        Experiment rod = asking(text);
        assertEquals(rod.place("\"" + text), Experiment.place(rod.refused()));
    }

    @Test
    void theHintShowsHowAtIsCalled() {
        Experiment plate =
                Experiment.plate(2, 2, "{}").with("output", "{quantities: {q: \"at(T, 1)\"}}");
        Fault fault = plate.refused();
        assertEquals("at(T, x, y)", fault.hint());
        assertTrue(fault.message().contains("2 coordinates"), fault.message());
    }

    @Test
    void quantitiesAreTriedBeforeSolving() {
        Experiment runaway =
                asking("mean(U)")
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 1}},"
                                        + " source: \"1e9*exp(T/100)\"}");
        assertEquals("output.quantities.bad", runaway.refused().path());
    }
}
