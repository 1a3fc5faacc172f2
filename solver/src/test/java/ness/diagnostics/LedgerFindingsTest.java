package ness.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import ness.findings.Entry;
import ness.findings.Group;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger is told in the words of the interface, with its units and its signs. */
class LedgerFindingsTest {
    private static void list(Group group, String path, List<String> into) {
        for (Entry entry : group.entries()) {
            String here = path + entry.name();
            switch (entry) {
                case Entry.Scalar scalar -> into.add(here + " " + scalar.unit());
                case Entry.Word word -> into.add(here + " = " + word.text());
                case Group inner -> list(inner, here + ".", into);
                case Entry.Count _, Entry.Flag _, Entry.Sequence _ -> into.add(here);
            }
        }
    }

    @Test
    void theWordsAndUnitsOfARodAreThoseOfTheInterface() {
        List<String> found = new ArrayList<>();
        list(Experiment.rod(5).ledger(), "", found);
        assertEquals(
                List.of(
                        "reservoirs.hot.temperature K",
                        "reservoirs.hot.heat_flow W",
                        "reservoirs.hot.entropy_flow W/K",
                        "reservoirs.cold.temperature K",
                        "reservoirs.cold.heat_flow W",
                        "reservoirs.cold.entropy_flow W/K",
                        "boundaries.left.reservoir = hot",
                        "boundaries.left.heat_flow W",
                        "boundaries.left.entropy_flow W/K",
                        "boundaries.right.reservoir = cold",
                        "boundaries.right.heat_flow W",
                        "boundaries.right.entropy_flow W/K",
                        "sources.heat W",
                        "sources.work W",
                        "entropy.production W/K",
                        "entropy.by_process.conduction W/K",
                        "entropy.by_process.contact W/K",
                        "entropy.by_process.radiation W/K",
                        "entropy.by_process.source W/K",
                        "entropy.outflow W/K",
                        "entropy.storage W/K",
                        "entropy.closure 1",
                        "balances.heat.inflow W",
                        "balances.heat.storage W",
                        "balances.heat.source W",
                        "balances.heat.imbalance 1"),
                found);
    }

    @Test
    void inReducedUnitsEveryUnitIsOne() {
        List<String> found = new ArrayList<>();
        Group ledger =
                new Experiment("{axes: {x: {from: 0, to: 1, cells: 3}}}")
                        .with("units", "reduced")
                        .ledger();
        list(ledger, "", found);
        assertEquals(
                List.of(),
                found.stream().filter(t -> !t.endsWith(" 1") && !t.contains(" = ")).toList());
        assertEquals(40000, ledger.number("reservoirs", "hot", "heat_flow"), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({
        "reservoirs hot heat_flow, 40",
        "reservoirs hot entropy_flow, 0.1",
        "reservoirs cold heat_flow, -40",
        "reservoirs cold entropy_flow, -0.133333333333333333",
        "boundaries left heat_flow, 40",
        "boundaries right entropy_flow, -0.133333333333333333",
        "entropy production, 0.033333333333333333",
        "entropy outflow, 0.033333333333333333",
        "entropy by_process conduction, 0.033333333333333333",
        "entropy by_process contact, 0",
        "entropy storage, 0",
        "entropy closure, 0",
        "balances heat inflow, 0",
        "balances heat imbalance, 0"
    })
    void flowsAreCountedIntoTheSystem(String path, double expected) {
        double found = Experiment.rod(5).ledger().number(path.split(" "));
        assertEquals(expected, found, 1e-13 * Math.max(1, Math.abs(expected)));
    }

    @Test
    void aReservoirThatVariesTellsNoTemperature() {
        Group ledger =
                Experiment.plate(2, 3, "{}")
                        .with(
                                "reservoirs",
                                "{hot: {temperature: \"400 + y\"}, cold: {temperature: 300}}")
                        .ledger();
        assertTrue(ledger.find("reservoirs", "hot", "temperature").isEmpty());
        assertTrue(ledger.find("reservoirs", "hot", "heat_flow").isPresent());
    }

    /** Contact and bulk in series: jumps of 8/9 and bulk of 1/9 of 100 K. */
    @Test
    void aContactProducesApart() {
        Group ledger =
                Experiment.rod(5)
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot, conductance: 500}, right: {reservoir:"
                                        + " cold}}")
                        .ledger();
        double flow = 1e-4 * 100 / (1 / 500.0 + 0.1 / 400);
        double wall = 400 - flow / (500 * 1e-4);
        assertEquals(flow, ledger.number("reservoirs", "hot", "heat_flow"), 1e-12);
        Group split = ledger.group("entropy", "by_process");
        assertEquals(flow * (1 / wall - 1 / 400.0), split.number("contact"), 1e-13);
        assertEquals(flow * (1 / 300.0 - 1 / wall), split.number("conduction"), 1e-13);
        assertEquals(0, split.number("radiation"));
    }

    @Test
    void radiationProducesApart() {
        Group ledger =
                Experiment.rod(5)
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot, emissivity: 0.8}, right: {reservoir:"
                                        + " cold}}")
                        .ledger();
        double flow = ledger.number("reservoirs", "hot", "heat_flow");
        double wall = 300 + flow * 0.1 / (400 * 1e-4);
        double sigma = 5.6703744191844294e-8;
        double radiated = 1e-4 * 0.8 * sigma * (Math.pow(400, 4) - Math.pow(wall, 4));
        assertEquals(radiated, flow, 1e-12);
        assertEquals(
                flow * (1 / wall - 1 / 400.0),
                ledger.number("entropy", "by_process", "radiation"),
                1e-13);
        assertEquals(0, ledger.number("entropy", "by_process", "contact"));
    }

    /** What a reservoir delivers as source counts to it, and to no side. */
    @Test
    void aReservoirThatSuppliesASourceAndASideIsBothTogether() {
        Group ledger =
                Experiment.rod(5)
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 400}},"
                                        + " source: {power: 1e6, from: hot}}")
                        .ledger();
        double side = ledger.number("boundaries", "left", "heat_flow");
        assertEquals(side + 10, ledger.number("reservoirs", "hot", "heat_flow"), 1e-12);
        assertEquals(10, ledger.number("sources", "heat"), 1e-12);
        assertEquals(10, ledger.number("balances", "heat", "source"), 1e-12);
        assertEquals(-10, ledger.number("balances", "heat", "inflow"), 1e-12);
        double entropies =
                ledger.number("reservoirs", "hot", "entropy_flow")
                        + ledger.number("reservoirs", "cold", "entropy_flow");
        assertEquals(-entropies, ledger.number("entropy", "outflow"), 1e-15);
        assertTrue(ledger.number("entropy", "closure") < 1e-12);
    }
}
