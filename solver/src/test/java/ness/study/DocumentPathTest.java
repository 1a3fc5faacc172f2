package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ness.findings.Entry;
import ness.findings.Group;
import ness.findings.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentPathTest {
    private static DocumentPath document(Group... groups) {
        return new DocumentPath(MadeUp.ledger(groups));
    }

    private static double number(DocumentPath document, String path) {
        Entry.Scalar found = document.find(path);
        assertNotNull(found, path);
        return found.value();
    }

    @ParameterizedTest
    @CsvSource({
        "reservoirs.hot.heat_flow, 40.1, W",
        "reservoirs.cold.temperature, 300, K",
        "boundaries.left.entropy_flow, 0.10025, W/K",
        "entropy.production, 0.03341666666666667, W/K",
        "entropy.by_process.conduction, 0.0334, W/K",
        "balances.heat.inflow, 0, W",
        "solver.steps, 1, 1",
        "solver.residual, 1e-15, 1",
        "mesh.unknowns, 3, 1",
        "mesh.cells[0], 3, 1",
        "mesh.cells.0, 3, 1",
        "seconds.total, 0.3, s",
        "exit, 0, 1"
    })
    void numbersOfTheDocumentHavePaths(String path, double value, String unit) {
        Entry.Scalar found = new DocumentPath(Samples.rod(3)).find(path);
        assertNotNull(found, path);
        assertEquals(value, found.value());
        assertEquals(unit, found.unit());
    }

    @Test
    void sidesOfVoidsLieOneGroupDeeper() {
        Group hole = Group.named("hole").put("heat_flow", 7, "W").build();
        Group around = Group.named("around").put(hole).build();
        DocumentPath document = document(Group.named("boundaries").put(around).build());
        assertEquals(7, number(document, "boundaries.around.hole.heat_flow"));
    }

    @Test
    void namesMayHoldDotsAndTheLongestThatLeadsSomewhereIsTaken() {
        DocumentPath document =
                document(
                        Group.named("quantities")
                                .put("a", 1, "1")
                                .put("a.b", 2, "1")
                                .put(Group.named("a.b.c").put("d", 3, "1").build())
                                .put(Group.named("a.b.c.d").put("e", 4, "1").build())
                                .build());
        assertEquals(1, number(document, "quantities.a"));
        assertEquals(2, number(document, "quantities.a.b"));
        assertEquals(3, number(document, "quantities.a.b.c.d"));
        assertEquals(4, number(document, "quantities.a.b.c.d.e"));
        assertNull(document.find("quantities.a.b.c.d.f"));
    }

    @Test
    void itemsOfListsAreCounted() {
        Group first = Group.named("").put("affinity", 1, "1").build();
        Group second = Group.named("").put("affinity", 2, "1").build();
        DocumentPath document =
                document(
                        Group.named("network")
                                .put(new Entry.Sequence("cycles", List.of(first, second)))
                                .build());
        assertEquals(1, number(document, "network.cycles[0].affinity"));
        assertEquals(2, number(document, "network.cycles[1].affinity"));
        assertEquals(2, number(document, "network.cycles.1.affinity"));
        assertNull(document.find("network.cycles[2].affinity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "entropy",
                "entropy.",
                "entropyproduction",
                "entropy.production.x",
                "boundaries.left.reservoir",
                "reservoirs.hot.heat",
                "mesh.cells[1]",
                "mesh.cells[0",
                "Entropy.production"
            })
    void whatIsNoNumberIsNotFound(String path) {
        DocumentPath document = new DocumentPath(Samples.rod(3));
        assertNull(document.find(path));
        assertTrue(document.missing(path).length() > 10, document.missing(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entropy.producton | entropy has no \"producton\"; did you mean \"production\"?",
                "reservoirs.warm.heat_flow"
                        + "| reservoirs has no \"warm.heat_flow\"; allowed: hot, cold",
                "reservoirs.hot | \"reservoirs.hot\" is no number;"
                        + " allowed: temperature, heat_flow, entropy_flow",
                "boundaries.left.reservoir | \"boundaries.left.reservoir\" is no number",
                "entropy.production.x | production has no \"x\""
            })
    void aMissingNumberIsToldWithWhatIsThere(String path, String message) {
        assertEquals(message, new DocumentPath(Samples.rod(3)).missing(path));
    }
}
