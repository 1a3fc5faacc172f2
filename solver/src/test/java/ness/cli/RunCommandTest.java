package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final String ROD =
            """
            title: A rod
            parameters: {TH: 400 K}
            mesh: {axes: {x: {from: 0, to: 10 cm, cells: 4}}, area: 1 cm^2}
            model: {type: heat, materials: {default: {conductivity: 401 W/(m.K)}}}
            reservoirs: {hot: {temperature: TH}, cold: {temperature: 300 K}}
            boundaries: {left: {reservoir: hot}, right: {reservoir: cold}}
            """;

    @TempDir Path folder;
    private String rod;
    private String result;

    @BeforeEach
    void writeAConfig() throws IOException {
        rod = Files.writeString(folder.resolve("rod.yaml"), ROD).toString();
        result = folder.resolve("rod.h5").toString();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void solvesPrintsTheLedgerAndWritesBothFiles() throws IOException {
        Told told = Told.by("run", rod, "-o", result);
        assertEquals(0, told.code(), told.err());
        assertEquals("", told.err());
        assertTrue(told.out().contains("converged"), told.out());
        assertTrue(told.out().contains("40.1"), told.out());
        assertTrue(told.out().contains("wrote " + result), told.out());
        assertEquals(List.of("rod.h5", "rod.xdmf", "rod.yaml"), files());
    }

    @Test
    void theDocumentIsAllThatIsPrintedWithJson() {
        Told told = Told.by("run", "--json", rod, "-o", result);
        assertEquals(0, told.code());
        assertEquals("", told.err());
        assertTrue(told.out().startsWith("{\n  \"title\": \"A rod\""), told.out());
        assertTrue(told.out().contains("\"status\": \"converged\""), told.out());
        assertTrue(told.out().contains("\"output\": \"" + result + "\""), told.out());
    }

    @Test
    void setStandsInForTheFile() {
        Told told = Told.by("run", "--set", "parameters.TH=300 K", rod, "-o", result, "--json");
        assertEquals(0, told.code(), told.out());
        assertTrue(told.out().contains("\"production\": 0,"), told.out());
    }

    @Test
    void aBadSetIsToldAtItsPlace() {
        Told unknown = Told.by("run", "--set", "modle.type=heat", rod, "-o", result);
        assertEquals(64, unknown.code(), unknown.err());
        Told bad = Told.by("run", "--set", "parameters.TH=hot and cold", rod, "-o", result);
        assertEquals(65, bad.code());
        assertTrue(bad.err().startsWith("--set:"), bad.err());
    }

    @Test
    void quietMeansNothingAtAllWhenAllIsWell() {
        assertEquals(new Told(0, "", ""), Told.by("run", "-q", rod, "-o", result));
    }

    @Test
    void verboseTellsEveryStepOnStandardError() {
        Told told = Told.by("run", "-v", rod, "-o", result);
        assertTrue(told.err().startsWith("step 1: residual "), told.err());
    }

    @Test
    void aRefusedConfigLeavesNothingBehind() throws IOException {
        Told told = Told.by("run", "--set", "reservoirs.hot.temperature=-1 K", rod, "-o", result);
        assertEquals(65, told.code());
        assertEquals("", told.out());
        assertEquals(List.of("rod.yaml"), files());
    }

    @Test
    void aForeignFileIsReplacedByForceOnlyAndTheConfigNever() throws IOException {
        Files.writeString(folder.resolve("rod.h5"), "somebody's");
        assertEquals(73, Told.by("run", rod, "-o", result).code());
        assertEquals("somebody's", Files.readString(folder.resolve("rod.h5")));
        assertEquals(0, Told.by("run", rod, "-o", result, "--force").code());
        assertEquals(73, Told.by("run", rod, "-o", rod, "--force").code());
        assertEquals(ROD, Files.readString(folder.resolve("rod.yaml")));
    }

    @Test
    void anOutputThatLeavesTheFolderMustBeAllowed() {
        String elsewhere = "output.file=" + result;
        Told refused = Told.by("run", "--set", elsewhere, rod);
        assertEquals(65, refused.code(), refused.err());
        assertTrue(refused.err().contains("--allow-outside"), refused.err());
        assertFalse(Files.exists(Path.of(result)));
        Told allowed = Told.by("run", "--set", elsewhere, rod, "--allow-outside");
        assertEquals(0, allowed.code(), allowed.err());
    }

    @Test
    void theDefaultNameIsTheConfigs() {
        assertEquals("rod.h5", OutputFile.defaultName("a/rod.yaml"));
        assertEquals("rod.h5", OutputFile.defaultName("rod.yml"));
        assertEquals("rod.v2.h5", OutputFile.defaultName("/x/rod.v2"));
    }

    @Test
    void showReadsBackWhatWasWritten() {
        Told.by("run", rod, "-o", result);
        Told shown = Told.by("show", result);
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.out().contains("A rod") && shown.out().contains("40.1"), shown.out());
        assertEquals(0, Told.by("show", "--json", result).code());
        assertEquals(65, Told.by("show", rod).code());
        assertEquals(66, Told.by("show", folder.resolve("nothing.h5").toString()).code());
        assertEquals(66, Told.by("show", "a\0b").code());
    }

    @Test
    void checkSolvesNothingAndWritesNothing() throws IOException {
        Told told = Told.by("check", rod);
        assertEquals(0, told.code(), told.err());
        assertTrue(told.out().contains("unknowns"), told.out());
        assertTrue(told.out().contains("memory"), told.out());
        assertEquals(List.of("rod.yaml"), files());
        Told twin = Told.by("check", "--equilibrium", "--json", rod, rod);
        assertEquals(0, twin.code(), twin.out());
        assertTrue(twin.out().startsWith("[\n{"), twin.out());
        assertTrue(twin.out().contains("\"largest_net\": "), twin.out());
    }

    @Test
    void theSchemaIsADocument() {
        Told told = Told.by("schema");
        assertEquals(0, told.code());
        assertTrue(told.out().startsWith("{"), told.out());
        assertTrue(told.out().contains("\"conductivity\""), told.out());
    }

    @Test
    void aSteadyRunHasNothingToGoOnFrom() {
        assertEquals(66, Told.by("run", rod, "--restart", result + "x").code());
        assertEquals(65, Told.by("run", rod, "--restart", rod).code());
    }
}
