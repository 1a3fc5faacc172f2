package ness.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ness.input.Exit;
import ness.input.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {
    private static final Fault FAULT = Fault.of("a.yaml", "is missing", null);

    private static Claim claim(double error, double allowed) {
        return new Claim("entropy.production", "W/K", 1, 1, error, allowed, false, "");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "1, 1, true",
        "1.1, 1, false",
        "NaN, 1, false",
        "1, NaN, false",
        "Infinity, Infinity, false"
    })
    void aClaimHoldsIfItsErrorIsAllowed(double error, double allowed, boolean holds) {
        assertEquals(holds, claim(error, allowed).holds());
    }

    @Test
    void oneClaimThatFailsIsEnough() {
        Claim good = claim(0, 1);
        Claim bad = claim(2, 1);
        assertEquals(Exit.DONE, Trial.judged("a", "", "", List.of(good, good)).exit());
        Trial failed = Trial.judged("a", "", "", List.of(good, bad, good));
        assertEquals(Exit.CLAIM_FAILED, failed.exit());
        assertEquals(1, failed.failures());
        assertFalse(failed.isBroken());
    }

    @Test
    void aBrokenCaseHasFaultsInPlaceOfClaims() {
        Trial broken = Trial.broken("a.yaml", Exit.MISSING_INPUT, List.of(FAULT));
        assertTrue(broken.isBroken());
        assertEquals(Exit.MISSING_INPUT, broken.exit());
        assertEquals(0, broken.failures());
    }

    @Test
    void aCaseWithNeitherOrBothIsNone() {
        assertThrows(IllegalArgumentException.class, () -> Trial.judged("a", "", "", List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Trial("a", "", "", List.of(claim(0, 1)), Exit.DONE, List.of(FAULT), 0));
    }

    @Test
    void theTimeIsAddedLater() {
        Trial trial = Trial.judged("a", "t", "s", List.of(claim(0, 1)));
        assertEquals(0, trial.seconds());
        assertEquals(2.5, trial.withSeconds(2.5).seconds());
        assertEquals(trial, trial.withSeconds(2.5).withSeconds(0));
    }
}
