package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ness.findings.Claim;
import ness.findings.Findings;
import ness.findings.Trial;
import ness.input.Exit;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderClaimTest {
    private static final String FLOW =
            "values: {reservoirs.hot.heat_flow: {expect: 40 W, absolute: 1 W}}\n";

    private static Trial judge(String claims, Function<Long, Findings> byCells) {
        String text = MadeUp.rod("{from: 0, to: 10 cm, cells: 10}", claims);
        return Claims.judge(MadeUp.read(text), MadeUp.finding(byCells));
    }

    private static String order(String of, String refine, double expect) {
        return "order: {of: %s, refine: %s, expect: %s, within: 0.1}\n"
                .formatted(of, refine, expect);
    }

    private static Claim last(Trial trial) {
        return trial.claims().getLast();
    }

    @ParameterizedTest
    @CsvSource({"2, 2, true", "2, 1.95, true", "2, 1.5, false", "1.3333, 1.3333, true"})
    void theErrorOfAValueIsTakenFromItsOwnClaim(double power, double expected, boolean holds) {
        Claim claim =
                last(
                        judge(
                                FLOW + order("reservoirs.hot.heat_flow", "[10, 20, 40]", expected),
                                cells -> MadeUp.flow(40 - 7 * Math.pow(cells, -power))));
        assertEquals("order of reservoirs.hot.heat_flow", claim.path());
        assertEquals(power, claim.found(), 1e-9);
        assertEquals(Math.abs(power - expected), claim.error(), 1e-9);
        assertEquals(0.1, claim.allowed());
        assertEquals(holds, claim.holds());
        assertTrue(claim.remark().endsWith("on 10, 20, 40 cells"), claim.remark());
    }

    @Test
    void everyPairOfMeshesMustHaveTheOrder() {
        Claim claim =
                last(
                        judge(
                                FLOW + order("reservoirs.hot.heat_flow", "[10, 20, 40]", 2),
                                cells ->
                                        MadeUp.flow(
                                                40 + (cells == 10 ? 1 : 100.0 / cells / cells))));
        assertTrue(claim.holds());
        Claim spoilt =
                last(
                        judge(
                                FLOW + order("reservoirs.hot.heat_flow", "[10, 20, 40]", 2),
                                cells ->
                                        MadeUp.flow(
                                                40 + (cells == 10 ? 3 : 100.0 / cells / cells))));
        assertFalse(spoilt.holds());
        assertEquals(2 + Math.log(3) / Math.log(2), spoilt.found(), 1e-9);
    }

    @Test
    void aValueWithoutClaimIsExtrapolated() {
        Function<Long, Findings> cubic = cells -> MadeUp.flow(12.5 + 300 * Math.pow(cells, -3));
        Claim claim = last(judge(order("reservoirs.hot.heat_flow", "[10, 20, 30]", 3), cubic));
        assertTrue(claim.holds(), claim.toString());
        assertEquals(3, claim.found(), 1e-6);
        InputException refused =
                MadeUp.refused(
                        () -> judge(order("reservoirs.hot.heat_flow", "[10, 20]", 3), cubic));
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals("reference.order.refine", refused.faults().getFirst().path());
    }

    @Test
    void valuesThatApproachNothingFail() {
        Claim claim =
                last(
                        judge(
                                order("reservoirs.hot.heat_flow", "[10, 20, 40]", 2),
                                cells -> MadeUp.flow(cells == 20 ? 1 : 2)));
        assertFalse(claim.holds());
        assertTrue(Double.isNaN(claim.found()));
        assertTrue(claim.remark().endsWith(" approach no limit on 10, 20, 40 cells"));
    }

    @Test
    void anUnknownPathFailsAndIsNamed() {
        Trial trial = judge(order("reservoirs.hot.flow", "[10, 20, 40]", 2), _ -> MadeUp.flow(1));
        assertEquals(Exit.CLAIM_FAILED, trial.exit());
        assertTrue(last(trial).remark().startsWith("hot has no \"flow\""), last(trial).remark());
    }

    /** -k T'' = q for T = 400 - 1000 x + 20 sin(pi x/L): the two-point flux is of second order. */
    @Test
    void theErrorOfAFieldIsTakenFromItsOwnClaim() {
        String claims =
                """
                fields:
                  temperature: {expect: "400 - 1000*x + 20*sin(10*pi*x)", absolute: 1 K}
                order: {of: fields.temperature, refine: [10, 20, 40], expect: 2, within: 0.1}
                """;
        String text =
                MadeUp.rod("{from: 0, to: 10 cm, cells: 10}", claims)
                        .replace(
                                "type: heat",
                                "type: heat, source: \"401*20*(10*pi)^2*sin(10*pi*x)\"");
        Trial trial = Claims.judge(MadeUp.read(text), MadeUp::solve);
        assertEquals(Exit.DONE, trial.exit(), trial.toString());
        assertEquals("order of fields.temperature", last(trial).path());
    }

    @Test
    void aFieldWithoutClaimIsRefused() {
        InputException refused =
                MadeUp.refused(() ->
                        judge(order("fields.temperature", "[10, 20]", 2), _ -> MadeUp.flow(1)));
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals("reference.order.of", refused.faults().getFirst().path());
    }

    @Test
    void meshesThatCannotBeRefinedAreRefusedBeforeAnythingIsSolved() {
        String text =
                MadeUp.rod(
                        "{faces: [0, 0.1]}", order("reservoirs.hot.heat_flow", "[10, 20, 40]", 2));
        InputException refused =
                MadeUp.refused(() ->
                        Claims.judge(
                                MadeUp.read(text),
                                _ -> {
                                    throw new AssertionError("solved");
                                }));
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals("reference.order.refine[0]", refused.faults().getFirst().path());
    }

    @Test
    void theCasesOwnMeshIsSolvedOnce() {
        List<Long> solved = new ArrayList<>();
        judge(
                FLOW + order("reservoirs.hot.heat_flow", "[5, 10, 20]", 2),
                cells -> {
                    solved.add(cells);
                    return MadeUp.flow(40 + 1.0 / cells);
                });
        assertEquals(List.of(10L, 5L, 20L), solved);
    }
}
