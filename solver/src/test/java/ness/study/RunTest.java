package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import ness.findings.Findings;
import ness.findings.Table;
import ness.input.Exit;
import org.junit.jupiter.api.Test;

/** A run says what it solved, how, and what came of it. */
class RunTest {
    @Test
    void aLinearProblemTakesOneStep() {
        Findings findings = Experiment.rod(50).findings();
        assertEquals(1, findings.solver().number("steps"));
        assertEquals(1, findings.solver().number("linear_iterations"), 1);
        assertTrue(findings.solver().number("residual") <= 1e-12);
    }

    @Test
    void theHeadNamesWhatWasRun() {
        Answer answer = Experiment.rod(3).with("title", "Copper").solve();
        var head = answer.findings().run();
        assertEquals("Copper", head.title());
        assertEquals("heat", head.model());
        assertEquals("converged", head.status());
        assertEquals(0, head.exit());
        assertEquals("test.yaml", head.config());
        assertEquals("/test.yaml", head.configPath());
        assertEquals("test.h5", head.output());
        assertEquals(Exit.DONE, answer.exit());
    }

    @Test
    void aRunWithoutTitleHasAnEmptyOne() {
        assertEquals("", Experiment.rod(3).with("title", "").findings().run().title());
    }

    @Test
    void warningsOfTheMeshReachTheHead() {
        Findings findings = Experiment.plate(2, 2, "{a: {where: \"x > 9\"}}").findings();
        assertEquals(List.of("region a selects no cell"), findings.run().warnings());
    }

    @Test
    void theResolvedConfigGivesTheSameResultAgain() {
        Experiment rod = Experiment.rod(7).conducting("\"400*(T/300)^1.5\"");
        Findings first = rod.findings();
        Findings again = MadeUp.solve(MadeUp.read(first.run().resolved())).findings();
        assertEquals(
                first.ledger().number("entropy", "production"),
                again.ledger().number("entropy", "production"));
    }

    @Test
    void theHistoryFallsFromStepToStep() {
        Findings findings = Experiment.rod(20).conducting("\"400*(T/300)^3 + x\"").findings();
        Table history = findings.tables().getFirst();
        assertEquals("history", history.name());
        int n = (int) findings.solver().number("steps") + 1;
        double[] residual = history.columns().getFirst().values().toArray(n);
        assertEquals(n, residual.length);
        assertTrue(n > 2);
        for (int i = 1; i < n; i++) assertTrue(residual[i] < residual[i - 1]);
    }

    @Test
    void whoeverListensHearsEveryStep() {
        List<Integer> heard = new ArrayList<>();
        Experiment rod = Experiment.rod(20).conducting("\"400*(T/300)^3 + x\"");
        Run run =
                new Run(
                        rod.read(),
                        "/test.yaml",
                        "test",
                        "",
                        1,
                        (step, residual) -> heard.add(step));
        double steps = run.solve().findings().solver().number("steps");
        assertFalse(heard.isEmpty());
        assertEquals(steps, heard.getLast().doubleValue(), 1);
    }

    @Test
    void theDirectMethodFindsTheSameState() {
        Experiment plate =
                Experiment.plate(6, 5, "{a: {where: \"x > y\"}}")
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 1},"
                                        + " a: {conductivity: 30}}}");
        double auto = plate.quantity("max(T*x)");
        double direct = plate.with("solve", "{linear: {method: direct}}").quantity("max(T*x)");
        assertEquals(auto, direct, 1e-12 * auto);
    }

    @Test
    void voidCellsAreNoUnknowns() {
        Findings findings =
                Experiment.plate(4, 3, "{hole: {where: \"x > 3\", void: true}}")
                        .with("boundaries", "{left: {reservoir: hot}, top: {reservoir: cold}}")
                        .findings();
        assertEquals(9, findings.mesh().unknowns());
        assertEquals(12, findings.mesh().cells());
        assertTrue(findings.mesh().hasVoids());
    }

    @Test
    void twoRunsGiveTheSameBits() {
        Experiment plate =
                Experiment.plate(9, 7, "{}").conducting("\"2 + 0.01*T + sin(x)*cos(y)\"");
        double[] one = plate.findings().cellFields().getFirst().values().toArray(63);
        double[] two = plate.findings().cellFields().getFirst().values().toArray(63);
        assertEquals(java.util.Arrays.hashCode(one), java.util.Arrays.hashCode(two));
    }
}
