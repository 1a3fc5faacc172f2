package ness.thermo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a ledger tells of itself is all of it, to the last bit. */
class LedgerRecordTest {
    private static Ledger ledger() {
        Ledger ledger = new Ledger(List.of("heat", "n"), List.of("conduction", "contact"));
        ledger.flow("heat", new Account("hot", "left")).exchange(1e16, 1 / 3.0);
        ledger.flow("heat", new Account("hot", "left")).exchange(1, 1e-20);
        ledger.flow("heat", Account.WORK).exchange(3, 0);
        ledger.flow("n", new Account("tank", null)).oneWay(5, 7);
        ledger.flow("n", new Account("tank", null)).boundless(-1);
        ledger.production("conduction").add(0.1);
        ledger.share("n").add(0.3);
        ledger.boundless("contact", "n");
        ledger.store("heat", 4, 0.7);
        ledger.move("heat", 9, 2);
        ledger.convert(0.2);
        ledger.exceed(0.05);
        return ledger;
    }

    @Test
    void aCopyHasTheSameRecord() {
        assertEquals(ledger().record(), ledger().copy().record());
    }

    @Test
    void twiceALedgerIsThatLedgerAddedTwice() {
        Ledger twice = ledger().blank();
        twice.add(ledger(), 2);
        assertEquals(2 * ledger().outflow(), twice.outflow(), 1e-15);
        assertEquals(8, twice.storage("heat"), 0);
        assertEquals(1.4, twice.entropyStorage(), 1e-15);
        assertEquals(2 * ledger().inflow("heat"), twice.inflow("heat"), 0);
        assertEquals(Double.POSITIVE_INFINITY, twice.production(), 0);
    }

    /** Inside a closed system the scale is what moves there, not nothing. */
    @Test
    void whatMovesInsideIsPartOfTheScale() {
        Ledger closed = new Ledger(List.of("heat"), List.of("conduction"));
        closed.production("conduction").add(1);
        closed.store("heat", 1e-15, 1 + 1e-15);
        closed.move("heat", 100, 0.5);
        assertEquals(2e-15, closed.closure(), 1e-15);
        assertEquals(1e-17, closed.imbalance("heat"), 1e-20);
    }
}
