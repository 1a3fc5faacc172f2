package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import ness.config.Resolved;
import ness.findings.Claim;
import ness.findings.Group;
import ness.findings.Samples;
import ness.findings.Trial;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
    private static final String AXIS = "{from: 0, to: 10 cm, cells: 3}";

    private static Trial judge(String claims, Function<Resolved, Answer> solver) {
        return Claims.judge(MadeUp.read(MadeUp.rod(AXIS, claims)), solver);
    }

    private static Claim only(Trial trial) {
        assertEquals(1, trial.claims().size());
        return trial.claims().getFirst();
    }

    private static Claim value(String path, String claim, double found) {
        return only(judge("values: {" + path + ": " + claim + "}", _ -> flow(found)));
    }

    private static Answer flow(double value) {
        return new Answer(MadeUp.flow(value), List.of());
    }

    @Test
    void aSolvedRodIsJudgedInTheOrderOfItsClaims() {
        Trial trial =
                judge(
                        """
                        values:
                          reservoirs.hot.heat_flow: {expect: 40.1 W, relative: 1e-12}
                          entropy.closure: {expect: 0, absolute: 1e-12}
                          solver.steps: {expect: 1, absolute: 1}
                        fields:
                          temperature: {expect: "400 - 1000*x", absolute: 1e-10 K}
                        """,
                        MadeUp::solve);
        assertEquals("rod.yaml", trial.config());
        assertEquals("Rod", trial.title());
        assertEquals("Fourier", trial.source());
        assertEquals(
                List.of(
                        "reservoirs.hot.heat_flow",
                        "entropy.closure",
                        "solver.steps",
                        "fields.temperature"),
                trial.claims().stream().map(Claim::path).toList());
        assertEquals(Exit.DONE, trial.exit(), trial.toString());
        assertEquals(0, trial.failures());
    }

    @ParameterizedTest
    @CsvSource({
        "'{expect: 40 W, relative: 1e-2}', 40.3, true",
        "'{expect: 40 W, relative: 1e-2}', 40.5, false",
        "'{expect: -40 W, relative: 1e-2}', -39.7, true",
        "'{expect: 40 W, absolute: 0.4 W}', 40.3, true",
        "'{expect: 40 W, absolute: 400 mW}', 39.5, false",
        "'{expect: 0.04 kW, relative: 1e-9, absolute: 0.4 W}', 40.3, true",
        "'{expect: 40 W, relative: 1e-2, absolute: 1e-9 W}', 40.3, true",
        "'{expect: 40 W, relative: 1e-9, absolute: 1e-9 W}', 40.3, false",
        "'{expect: \"2*20\", relative: 1e-2}', 40.3, true",
        "'{expect: 40 W, relative: 1e-2}', NaN, false",
        "'{expect: 40 W, relative: 1e300}', Infinity, false",
        "'{expect: 40 W, absolute: 1e300 W}', -Infinity, false"
    })
    void aNumberMayBeOffByWhatIsAllowed(String claim, double found, boolean holds) {
        assertEquals(holds, value("reservoirs.hot.heat_flow", claim, found).holds());
    }

    @Test
    void inAToleranceADegreeCelsiusIsAKelvin() {
        Trial trial =
                judge(
                        """
                        values:
                          reservoirs.hot.temperature: {expect: 126.85 degC, absolute: 1e-9 degC}
                          reservoirs.cold.temperature: {expect: 27 degC, absolute: 1 degC}
                        """,
                        MadeUp::solve);
        assertEquals(Exit.DONE, trial.exit(), trial.toString());
        assertEquals(300.15, trial.claims().getLast().expected(), 1e-12);
        assertEquals(1, trial.claims().getLast().allowed());
    }

    @Test
    void anUnknownPathFailsAndIsNamed() {
        Trial trial =
                judge(
                        """
                        values:
                          reservoirs.hott.heat_flow: {expect: 1 W, relative: 1}
                          reservoirs.hot.heat_flow: {expect: 1 W, relative: 1}
                        """,
                        _ -> flow(1));
        assertEquals(Exit.CLAIM_FAILED, trial.exit());
        assertEquals(1, trial.failures());
        Claim unknown = trial.claims().getFirst();
        assertFalse(unknown.holds());
        assertTrue(Double.isNaN(unknown.found()));
        assertTrue(unknown.remark().startsWith("reservoirs has no \"hott.heat_flow\""));
    }

    @Test
    void anUnknownFieldFailsAndIsNamed() {
        Claim claim =
                only(
                        judge(
                                "fields: {temprature: {expect: \"1\", absolute: 1 K}}",
                                _ -> new Answer(Samples.rod(3), List.of())));
        assertFalse(claim.holds());
        assertEquals("there is no such field; did you mean \"temperature\"?", claim.remark());
    }

    @Test
    void aFieldIsComparedAtItsNodes() {
        Claim claim =
                only(
                        judge(
                                "fields: {temperature: {expect: \"400 + 2*x\", absolute: 1 K}}",
                                _ -> new Answer(Samples.rod(3), List.of())));
        assertEquals(400.5, claim.found());
        assertEquals(400.5, claim.expected());
        assertEquals(0, claim.error());
        assertEquals("K", claim.unit());
        assertTrue(claim.holds());
        assertTrue(claim.remark().startsWith("largest at x = "), claim.remark());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "values: {reservoirs.hot.heat_flow: {expect: 40 K, relative: 1}}",
                "values: {reservoirs.hot.heat_flow: {expect: 40 W, absolute: 1 K}}",
                "values: {reservoirs.hot.heat_flow: {expect: 40 W/K, absolute: 1 W}}",
                "fields: {temperature: {expect: \"400\", absolute: 1 W}}"
            })
    void aClaimInTheWrongUnitIsABrokenCase(String claims) {
        InputException refused = MadeUp.refused(() -> judge(claims, _ -> flow(40)));
        assertEquals(Exit.BAD_INPUT, refused.exit());
        Fault fault = refused.faults().getFirst();
        assertTrue(fault.message().startsWith("expected "), fault.message());
        assertTrue(fault.line() > 0);
        assertTrue(fault.path().endsWith(".expect") || fault.path().endsWith(".absolute"));
    }

    @Test
    void numbersOfUnknownUnitFitAnyClaim() {
        Group quantities = Group.named("quantities").put("wall", 350, "").build();
        Trial trial =
                judge(
                        "values: {quantities.wall: {expect: 350 K, absolute: 1 K}}",
                        _ -> new Answer(MadeUp.ledger(quantities), List.of()));
        assertEquals(Exit.DONE, trial.exit());
    }

    @Test
    void aConfigWithoutReferenceIsNoCase() {
        String text = MadeUp.rod(AXIS, "").replaceFirst("(?s)reference:.*", "");
        InputException refused =
                MadeUp.refused(() -> Claims.judge(MadeUp.read(text), MadeUp::solve));
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals("missing key: reference", refused.faults().getFirst().message());
    }

    @Test
    void aCaseWithoutSteadyStateIsBroken() {
        Fault fault = Fault.of("rod.yaml", "runs away", null);
        InputException refused =
                MadeUp.refused(() ->
                        judge(
                                "values: {exit: {expect: 0, absolute: 1}}",
                                _ -> new Answer(Samples.rod(3), List.of(fault))));
        assertEquals(Exit.NO_STEADY_STATE, refused.exit());
        assertEquals(List.of(fault), refused.faults());
    }

    @Test
    void aCheckFindsMeshesThatCannotBeRefined() {
        String claims =
                """
                values: {reservoirs.hot.heat_flow: {expect: 40 W, relative: 1}}
                order: {of: reservoirs.hot.heat_flow, refine: [4, 8], expect: 2, within: 0.1}
                """;
        Resolved config = MadeUp.read(MadeUp.rod("{faces: [0, 0.04, 0.1]}", claims));
        InputException refused =
                MadeUp.refused(() -> new Run(config, "/rod.yaml", "test", "", 1).check());
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals("reference.order.refine[0]", refused.faults().getFirst().path());
    }
}
