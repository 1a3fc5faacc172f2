package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ness.report.ValidationPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir private Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Path page() {
        return folder.resolve("page.html");
    }

    private Told validate(String... words) {
        List<String> all = new ArrayList<>(List.of("validate", "-o", page().toString()));
        all.addAll(List.of(words));
        return Told.by(all.toArray(String[]::new));
    }

    @Test
    void claimsThatHoldAreShownInATable() throws IOException {
        String rod = write("rod.yaml", CasesTest.ROD);
        Told told = validate(rod);
        assertEquals(0, told.code(), told.err());
        assertEquals("", told.err());
        List<String> lines = told.out().lines().toList();
        assertTrue(lines.getFirst().startsWith("claim "), told.out());
        assertTrue(lines.get(2).matches("  reservoirs.hot.heat_flow .* 40.1 .* pass"), told.out());
        assertTrue(lines.get(3).startsWith("1 case, 1 claim, all hold"), told.out());
        assertEquals("wrote " + page(), lines.get(4));
        assertTrue(Files.readString(page()).contains("reservoirs.hot.heat_flow"));
    }

    @Test
    void aClaimThatFailsEndsWith1() throws IOException {
        String rod = write("rod.yaml", CasesTest.ROD);
        Told told = validate(rod, "--set", "parameters.TH=450 K");
        assertEquals(1, told.code());
        assertTrue(told.out().contains("FAIL"), told.out());
        assertTrue(told.out().contains("1 claim of which 1 fail"), told.out());
        assertTrue(Files.readString(page()).contains(">FAIL<"));
    }

    @Test
    void aBrokenCaseDoesNotKeepTheOthersFromRunning() throws IOException {
        write("a.yaml", CasesTest.ROD.replace("heat,", "hat,"));
        write("b.yaml", CasesTest.ROD.replace("40.1 W", "41 W"));
        write("c.yaml", CasesTest.ROD);
        Told told = validate(folder.toString());
        assertEquals(65, told.code(), told.out());
        assertTrue(told.err().startsWith(folder.resolve("a.yaml") + ":4:15: error: "), told.err());
        assertTrue(told.out().contains("3 cases, 2 claims of which 1 fail, 1 broken case"));
        Files.delete(folder.resolve("a.yaml"));
        assertEquals(1, validate(folder.toString()).code());
    }

    @Test
    void oneDocumentIsAllThatStandardOutputHolds() throws IOException {
        String good = write("good.yaml", CasesTest.ROD);
        String broken = write("broken.yaml", CasesTest.ROD.replace("heat,", "hat,"));
        Told told = validate("--json", good, broken);
        assertEquals(65, told.code());
        assertEquals("", told.err());
        assertTrue(told.out().startsWith("{\n  \"exit\": 65,\n"), told.out());
        assertTrue(told.out().endsWith("\n}\n"), told.out());
        assertTrue(told.out().contains("\"verdict\": \"pass\""), told.out());
        assertTrue(told.out().contains("\"errors\": ["), told.out());
        assertTrue(Files.exists(page()));
    }

    @Test
    void quietlyOnlyTheSummaryIsSaid() throws IOException {
        String rod = write("rod.yaml", CasesTest.ROD);
        Told told = validate("-q", rod);
        assertEquals(0, told.code());
        assertTrue(told.out().startsWith("1 case, 1 claim, all hold"), told.out());
    }

    @Test
    void whatIsMissingEndsWith66() throws IOException {
        assertEquals(66, validate(folder.resolve("no.yaml").toString()).code());
        Files.createDirectory(folder.resolve("empty"));
        Told empty = validate(folder.resolve("empty").toString());
        assertEquals(66, empty.code());
        assertTrue(empty.err().contains("holds no validation case"), empty.err());
    }

    @Test
    void aWrongCommandLineEndsWith64() throws IOException {
        String rod = write("rod.yaml", CasesTest.ROD);
        assertEquals(64, validate("--set", "parameters.TH", rod).code());
        assertEquals(64, validate("--threads", "0", rod).code());
        assertEquals(64, validate("--sett", "a=b", rod).code());
        assertFalse(Files.exists(page()));
    }

    @Test
    void anEarlierPageIsReplacedAndAnyOtherFileIsNot() throws IOException {
        String rod = write("rod.yaml", CasesTest.ROD);
        Files.writeString(page(), ValidationPage.FIRST_LINE + "\nyesterday");
        assertEquals(0, validate(rod).code());
        assertFalse(Files.readString(page()).contains("yesterday"));
        Files.writeString(page(), "my notes");
        Told told = validate(rod);
        assertEquals(73, told.code());
        assertEquals("", told.out(), "nothing is solved for a page that cannot be written");
        assertEquals("my notes", Files.readString(page()));
    }

    @Test
    void severalThreadsTellTheCasesInTheirOrder() throws IOException {
        for (int i = 0; i < 8; i++) {
            write("rod" + i + ".yaml", CasesTest.ROD);
        }
        Told one = validate("--threads", "1", folder.toString());
        Told many = validate("--threads", "8", folder.toString());
        assertEquals(table(one), table(many));
        assertEquals(17 + 1, table(one).lines().count() + 1);
    }

    private static String table(Told told) {
        return told.out().substring(0, told.out().indexOf("8 cases"));
    }
}
