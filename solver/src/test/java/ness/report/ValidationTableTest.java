package ness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ness.findings.Claim;
import ness.findings.Trial;
import org.junit.jupiter.api.Test;

class ValidationTableTest {
    private static final int WIDEST = 100;

    @Test
    void everyClaimHasARow() {
        assertEquals(
                """
                claim                                         found       expected     error     allowed  verdict
                """,
                ValidationTable.head(false));
        assertEquals(
                """
                heat/wall.yaml: Wall
                  entropy.production                    0.033416667    0.033416667   2.1e-16   1e-12 rel  pass
                  fields.temperature                          350.5            350       0.5        1e-9  FAIL
                    largest at x = 0.05 m
                  reservoirs.hot.flow                             -             40         -           1  FAIL
                    hot has no "flow"
                """,
                ValidationTable.of(Trials.BAD, false));
    }

    @Test
    void aLongNameHasALineOfItsOwn() {
        String path = "order of fields.entropy_production_density";
        Claim claim = new Claim(path, "1", 1.976, 2, 0.024, 0.1, false, "orders");
        String text = ValidationTable.of(Trial.judged("a", "", "", List.of(claim)), false);
        List<String> lines = text.lines().toList();
        assertEquals("a", lines.getFirst());
        assertEquals("  " + path, lines.get(1));
        assertTrue(lines.get(2).endsWith("1.976              2     0.024         0.1  pass"), text);
    }

    @Test
    void aBrokenCaseSaysWhatIsBroken() {
        assertEquals(
                """
                heat/no.yaml
                  broken (65): type: expected heat, got "hat"
                """,
                ValidationTable.of(Trials.BROKEN, false));
    }

    @Test
    void noLineIsTooWideAndNothingIsObeyed() {
        double tiny = -1.23456789123e-200;
        Claim wide = new Claim("a".repeat(200), "W", tiny, tiny, -tiny, 1.2345e-200, true, "b c");
        Trial trial = Trial.judged("c".repeat(200), "d".repeat(200), "", List.of(wide));
        for (Trial each : List.of(trial, Trials.MEAN, Trials.MEAN_BROKEN)) {
            String text = ValidationTable.of(each, false);
            assertFalse(text.contains("\u001b"), text);
            text.lines()
                    .forEach(line ->
                            assertTrue(line.codePointCount(0, line.length()) <= WIDEST, line));
        }
    }

    @Test
    void coloursAreThereOnlyIfAskedFor() {
        String coloured = ValidationTable.of(Trials.BAD, true);
        assertTrue(coloured.contains("\u001b[33m  fields.temperature"), coloured);
        assertEquals(
                ValidationTable.of(Trials.BAD, false), coloured.replaceAll("\u001b\\[[0-9]+m", ""));
    }

    @Test
    void theSummaryCountsCasesClaimsAndFailures() {
        assertEquals(
                "1 case, 1 claim, all hold (0.5 s)",
                ValidationTable.summary(List.of(Trials.GOOD), 0.5));
        assertEquals(
                "3 cases, 4 claims of which 2 fail, 1 broken case (1.23 s)",
                ValidationTable.summary(List.of(Trials.GOOD, Trials.BAD, Trials.BROKEN), 1.2345));
        assertEquals(
                "2 cases, 0 claims, 2 broken cases (0 s)",
                ValidationTable.summary(List.of(Trials.BROKEN, Trials.BROKEN), 0));
    }
}
