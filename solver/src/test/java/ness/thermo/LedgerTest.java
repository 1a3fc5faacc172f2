package ness.thermo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The books: what came in, what was made, and by how much they disagree. */
class LedgerTest {
    private static final Account HOT = new Account("hot", "left");
    private static final Account COLD = new Account("cold", "right");

    private static Ledger rod() {
        Ledger ledger = new Ledger(List.of("heat"), List.of("conduction", "contact"));
        ledger.flow("heat", HOT).exchange(40, 40 / 400.0);
        ledger.flow("heat", COLD).exchange(-40, -40 / 300.0);
        ledger.production("conduction").add(40 / 300.0 - 40 / 400.0);
        return ledger;
    }

    @Test
    void productionThatEqualsTheOutflowCloses() {
        Ledger ledger = rod();
        assertEquals(ledger.production(), ledger.outflow(), Math.ulp(1.0));
        assertTrue(ledger.closure() <= Math.ulp(1.0));
        assertEquals(0, ledger.imbalance("heat"));
    }

    @Test
    void aGapIsMeasuredAgainstTheEntropyExchanged() {
        Ledger ledger = rod();
        ledger.production("contact").add(1e-6);
        assertEquals(1e-6 / (0.1 + 40 / 300.0), ledger.closure(), 1e-15);
    }

    /** In equilibrium flows are rounding; a thousandth of the one-way flows is the floor. */
    @Test
    void oneWayFlowsAreTheFloorOfTheScale() {
        Ledger ledger = new Ledger(List.of("heat"), List.of("conduction"));
        ledger.flow("heat", HOT).exchange(1e-13, 1e-13 / 300);
        ledger.flow("heat", HOT).oneWay(1000, 1000 / 300.0);
        assertEquals(1e-13, ledger.closure(), 1e-18);
        assertEquals(1e-13, ledger.imbalance("heat"), 1e-18);
    }

    @Test
    void anEmptyLedgerClosesAndOneOfNothingButProductionDoesNot() {
        Ledger ledger = new Ledger(List.of("heat"), List.of("conduction"));
        assertEquals(0, ledger.closure());
        assertEquals(0, ledger.outflow());
        assertEquals(1, 1 / Math.signum(1 + ledger.outflow()), "no negative zero");
        ledger.production("conduction").add(1);
        assertEquals(Double.POSITIVE_INFINITY, ledger.closure());
    }

    @Test
    void sourcesAndSidesAreToldApart() {
        Ledger ledger = rod();
        ledger.flow("heat", Account.WORK).exchange(7, 0);
        ledger.flow("heat", new Account("hot", null)).exchange(3, 3 / 400.0);
        assertEquals(0, ledger.inflow("heat"));
        assertEquals(10, ledger.source("heat"));
        assertEquals(10 / 90.0, ledger.imbalance("heat"), 1e-16);
        ledger.store("heat", 10, 0);
        assertEquals(0, ledger.imbalance("heat"));
    }

    @Test
    void accountsKeepTheOrderInWhichTheyWereOpened() {
        assertEquals(List.of(HOT, COLD), rod().accounts());
        assertThrows(IllegalArgumentException.class, () -> new Account(null, "left"));
        assertThrows(IllegalArgumentException.class, () -> rod().production("magic"));
    }

    @Test
    void compensatedSumsLoseOnlyTheLastRounding() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(1e100);
        sum.add(1);
        sum.add(-1e100);
        assertEquals(1, sum.value());
        CompensatedSum tenths = new CompensatedSum();
        for (int n = 0; n < 10_000_000; n++) tenths.add(0.1);
        assertEquals(1e6, tenths.value(), 2e-10 * 0.5);
    }

    @Test
    void partialSumsMergeWithWhatTheyHadKeptApart() {
        Random random = new Random(1);
        CompensatedSum whole = new CompensatedSum();
        CompensatedSum merged = new CompensatedSum();
        CompensatedSum part = new CompensatedSum();
        for (int n = 0; n < 10000; n++) {
            double term = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(16));
            whole.add(term);
            part.add(term);
            if (n % 100 == 99) {
                merged.add(part);
                part = new CompensatedSum();
            }
        }
        assertEquals(whole.value(), merged.value(), 1e-15 * 1e16);
    }

    @Test
    void productsAreExact() {
        CompensatedSum sum = new CompensatedSum();
        double a = 1 + 0x1p-30;
        double b = 1 - 0x1p-30;
        sum.addProduct(a, b);
        sum.add(-1);
        assertEquals(-0x1p-60, sum.value());
    }

    @Test
    void infiniteTermsMakeInfiniteSumsNotNaN() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(1);
        sum.add(Double.POSITIVE_INFINITY);
        sum.add(-5);
        assertEquals(Double.POSITIVE_INFINITY, sum.value());
        CompensatedSum other = new CompensatedSum();
        other.add(3);
        other.add(sum);
        assertEquals(Double.POSITIVE_INFINITY, other.value());
        assertFalse(Double.isNaN(other.value()));
    }

    @Test
    void sharesAreKeptBesideProcesses() {
        Ledger ledger = new Ledger(List.of("salt", "dust"), List.of("diffusion", "contact"));
        ledger.share("salt").add(3);
        ledger.share("dust").add(1);
        ledger.production("diffusion").add(4);
        assertEquals(Map.of("salt", 3.0, "dust", 1.0), ledger.byQuantity());
        ledger.boundless("contact", "dust");
        double inf = Double.POSITIVE_INFINITY;
        assertEquals(Map.of("salt", 3.0, "dust", inf), ledger.byQuantity());
        assertEquals(Map.of("diffusion", 4.0, "contact", inf), ledger.byProcess());
    }

    @Test
    void housekeepingIsWhatDoesNotExceedIt() {
        Ledger ledger = rod();
        assertTrue(Double.isNaN(ledger.housekeeping()), "nothing is known of the steady state");
        ledger.exceed(0.01);
        assertEquals(40 / 300.0 - 0.1 - 0.01, ledger.housekeeping(), 1e-16);
    }
}
