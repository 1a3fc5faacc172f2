package ness.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.findings.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path of names joined by dots leads to a number, names with dots included. */
class LedgerPathsTest {
    private static final Group LEDGER =
            Group.named("ledger")
                    .put("steps", 7)
                    .put("done", true)
                    .put(
                            Group.named("a")
                                    .put("flow", 1.5, "W")
                                    .put("word", "hot")
                                    .put(Group.named("b.c").put("flow", 2.5, "W").build())
                                    .put("b.c.d", 3.5, "W")
                                    .build())
                    .put(Group.named("a.b").put("flow", 4.5, "W").build())
                    .build();

    @Test
    void aPathLeadsThroughGroups() {
        assertEquals(1.5, LedgerPaths.number(LEDGER, "a.flow"));
        assertEquals(7, LedgerPaths.number(LEDGER, "steps"));
    }

    @Test
    void namesMayHoldDots() {
        assertEquals(2.5, LedgerPaths.number(LEDGER, "a.b.c.flow"));
        assertEquals(3.5, LedgerPaths.number(LEDGER, "a.b.c.d"));
        assertEquals(4.5, LedgerPaths.number(LEDGER, "a.b.flow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.", "a.word", "done", "a.flow.x", "flow", "a.b.c", ".flow"})
    void whatIsNoNumberIsNotANumber(String path) {
        assertTrue(Double.isNaN(LedgerPaths.number(LEDGER, path)), path);
    }
}
