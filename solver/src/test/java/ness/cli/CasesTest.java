package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ness.findings.Trial;
import ness.input.Exit;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasesTest {
    /** A copper rod that claims its flow, 40.1 W. */
    static final String ROD =
            """
            title: Rod
            parameters: {TH: 400 K}
            mesh: {axes: {x: {from: 0, to: 10 cm, cells: 4}}, area: 1 cm^2}
            model: {type: heat, materials: {default: {conductivity: 401 W/(m.K)}}}
            reservoirs: {hot: {temperature: TH}, cold: {temperature: 300 K}}
            boundaries: {left: {reservoir: hot}, right: {reservoir: cold}}
            reference:
              source: Fourier's law
              values: {reservoirs.hot.heat_flow: {expect: 40.1 W, relative: 1e-12}}
            """;

    @TempDir private Path folder;

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static Trial run(String config, String... sets) {
        return Cases.run(config, new Subject(List.of(sets), false, 1));
    }

    @Test
    void aFolderHoldsTheConfigsWithAReferenceByName() throws IOException {
        String second = write("b/rod.yaml", ROD);
        String first = write("a/deep/er/rod.yml", ROD);
        write("b/plain.yaml", "title: no case\n# reference: none\nmodel: {}\n");
        write("b/notes.txt", ROD);
        write("meshes/rod.yaml", "axes: {x: {from: 0, to: 1, cells: 4}}\n");
        assertEquals(List.of(first, second), Cases.under(folder.toString()));
        assertEquals(
                List.of(first, second),
                Cases.of(List.of(first, folder.toString()), Path.of("nowhere")));
    }

    @Test
    void aLinkLeadsToAFolderAndLoopsLeadNowhere() throws IOException {
        write("real/rod.yaml", ROD);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("real/loop"), folder);
        assertEquals(List.of(link.resolve("rod.yaml").toString()), Cases.under(link.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference:\n  source: s", "\"reference\": {source: s}", "reference :"})
    void aReferenceIsKnownHoweverItIsWritten(String text) throws IOException {
        String file = write("case.yaml", "title: t\r\n" + text + "\r\n");
        assertEquals(List.of(file), Cases.under(folder.toString()));
    }

    @Test
    void aFolderWithoutCasesIsMissingInput() throws IOException {
        write("plain.yaml", "title: no case\n");
        String empty = folder.toString();
        InputException refused = assertThrows(InputException.class, () -> Cases.under(empty));
        assertEquals(Exit.MISSING_INPUT, refused.exit());
        assertEquals("holds no validation case", refused.faults().getFirst().message());
    }

    @Test
    void theInstallationsCasesStandInForNone() throws IOException {
        String file = write("validation/rod.yaml", ROD);
        assertEquals(List.of(file), Cases.of(List.of(), folder));
    }

    @Test
    void aCaseIsRunAndTimed() throws IOException {
        Trial trial = Cases.run(write("rod.yaml", ROD));
        assertEquals(Exit.DONE, trial.exit(), trial.toString());
        assertEquals("Rod", trial.title());
        assertTrue(trial.seconds() > 0);
    }

    @Test
    void overridesChangeTheCase() throws IOException {
        Trial trial = run(write("rod.yaml", ROD), "parameters.TH=500 K");
        assertEquals(Exit.CLAIM_FAILED, trial.exit());
        assertEquals(80.2, trial.claims().getFirst().found(), 1e-10);
    }

    @Test
    void whatIsWrongWithACaseIsPartOfWhatComesBack() throws IOException {
        assertEquals(Exit.MISSING_INPUT, run(folder.resolve("no.yaml").toString()).exit());
        assertEquals(Exit.MISSING_INPUT, run("\0").exit());
        Trial plain = run(write("plain.yaml", ROD.replaceFirst("(?s)reference:.*", "")));
        assertEquals(Exit.BAD_INPUT, plain.exit());
        assertEquals("missing key: reference", plain.faults().getFirst().message());
        Trial typo = run(write("typo.yaml", ROD.replace("title:", "titel:")));
        assertEquals(Exit.BAD_INPUT, typo.exit());
        assertEquals(1, typo.faults().getFirst().line());
        assertEquals(Exit.USAGE, run(write("rod.yaml", ROD), "no.such.key=1").exit());
    }

    @Test
    void sourceClaimAndToleranceAreNeeded() throws IOException {
        for (String missing :
                List.of("  source: Fourier's law\n", ", relative: 1e-12", "expect: 40.1 W, ")) {
            assertTrue(ROD.contains(missing));
            Trial trial = run(write("rod.yaml", ROD.replace(missing, "")));
            assertEquals(Exit.BAD_INPUT, trial.exit(), missing);
        }
        Trial empty = run(write("rod.yaml", ROD.replaceFirst("  values:.*", "")));
        assertEquals(Exit.BAD_INPUT, empty.exit());
        assertFalse(empty.faults().isEmpty());
    }

    @Test
    void aProblemWithoutSteadyStateIsABrokenCase() throws IOException {
        String sealed =
                ROD.replaceFirst("(?m)^boundaries.*$", "boundaries: {}")
                        .replace("type: heat", "type: heat, source: 1 W/m^3");
        Trial trial = run(write("rod.yaml", sealed));
        assertTrue(trial.isBroken());
        assertTrue(
                trial.exit() == Exit.NO_STEADY_STATE || trial.exit() == Exit.BAD_INPUT,
                trial.toString());
    }
}
