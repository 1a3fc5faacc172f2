package ness.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTest {
    private final Group ledger = Samples.ledger();

    @Test
    void pathsLeadToNumbers() {
        assertEquals(40.1, ledger.number("reservoirs", "hot", "heat_flow"));
        assertEquals(0.0334, ledger.number("entropy", "by_process", "conduction"));
    }

    @Test
    void countsAreNumbersToo() {
        assertEquals(3, Group.named("g").put("steps", 3).build().number("steps"));
    }

    @Test
    void whereNothingIsThereIsNoNumber() {
        assertTrue(Double.isNaN(ledger.number("reservoirs", "warm", "heat_flow")));
        assertTrue(Double.isNaN(ledger.number("reservoirs", "hot", "heat_flow", "further")));
        assertTrue(Double.isNaN(ledger.number("reservoirs")));
        assertTrue(Double.isNaN(ledger.number("boundaries", "left", "reservoir")));
        assertTrue(ledger.find("boundaries", "right").isEmpty());
    }

    @Test
    void pathsLeadToGroups() {
        assertEquals("hot", ledger.group("reservoirs", "hot").name());
        assertEquals(ledger, ledger.group());
        assertEquals(Group.empty("nothing"), ledger.group("entropy", "nothing"));
        assertEquals(Group.empty("production"), ledger.group("entropy", "production"));
    }

    @Test
    void orderIsThatOfPutting() {
        assertEquals(
                List.of("reservoirs", "boundaries", "sources", "entropy", "balances", "quantities"),
                ledger.entries().stream().map(Entry::name).toList());
    }

    @Test
    void aNameStandsOnce() {
        Group.Builder twice = Group.named("g").put("a", 1, "W").put("a", true);
        var why = assertThrows(IllegalArgumentException.class, twice::build);
        assertTrue(why.toString().contains("group g has two entries named a"), why.toString());
    }

    @Test
    void aGroupDoesNotChangeWithTheListItWasMadeOf() {
        List<Entry> entries = new ArrayList<>(List.of(new Entry.Count("a", 1)));
        Group group = new Group("g", entries);
        entries.clear();
        assertFalse(group.isEmpty());
        assertTrue(Group.empty("g").isEmpty());
    }
}
