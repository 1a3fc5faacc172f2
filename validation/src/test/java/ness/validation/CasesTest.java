package ness.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ness.cli.Cases;
import ness.findings.Claim;
import ness.findings.Trial;
import ness.input.HouseForm;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files that {@code ness validate} runs, run in this process. */
class CasesTest {
    private static final int FEWEST = 25;
    private static final Path HERE = Path.of("").toAbsolutePath();

    /** A case is solved when its turn comes, several at a time. */
    @TestFactory
    Stream<DynamicNode> everyClaimHolds() {
        return cases().stream().map(CasesTest::node);
    }

    @Test
    void thereAreCasesEnough() {
        int found = cases().size();
        assertTrue(found >= FEWEST, found + " cases under " + HERE);
    }

    private static List<String> cases() {
        return Cases.under(HERE.toString());
    }

    private static DynamicNode node(String config) {
        Path file = Path.of(config);
        return dynamicContainer(
                HERE.relativize(file).toString(),
                file.toUri(),
                Stream.of(config).flatMap(CasesTest::claims));
    }

    private static Stream<DynamicTest> claims(String config) {
        Trial trial = Cases.run(config);
        if (trial.isBroken()) {
            String faults = HouseForm.text(trial.faults());
            return Stream.of(dynamicTest("can be run", () -> fail(faults)));
        }
        return trial.claims().stream()
                .map(claim -> dynamicTest(claim.path(), () -> assertHolds(claim)));
    }

    private static void assertHolds(Claim claim) {
        assertTrue(
                claim.holds(),
                () ->
                        String.format(
                                Locale.ROOT,
                                "found %s, expected %s %s: error %s, allowed %s%s. %s",
                                claim.found(),
                                claim.expected(),
                                claim.unit(),
                                claim.error(),
                                claim.allowed(),
                                claim.relative() ? " (relative)" : "",
                                claim.remark()));
    }
}
