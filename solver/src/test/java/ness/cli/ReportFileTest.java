package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ness.input.Exit;
import ness.input.InputException;
import ness.report.ValidationPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir private Path folder;

    private static void assertRefused(String name, String message) {
        InputException refused =
                assertThrows(InputException.class, () -> ReportFile.at(name), name);
        assertEquals(Exit.CANNOT_CREATE, refused.exit());
        assertEquals(message, refused.faults().getFirst().message());
    }

    @Test
    void aPageIsWrittenWholeUnderItsName() throws IOException {
        Path path = folder.resolve("page.html");
        ReportFile.at(path.toString()).write(ValidationPage.FIRST_LINE + "\n1");
        ReportFile.at(path.toString()).write(ValidationPage.FIRST_LINE + "\n2");
        assertEquals(ValidationPage.FIRST_LINE + "\n2", Files.readString(path));
        assertFalse(Files.exists(folder.resolve("page.html.part")));
    }

    @Test
    void whatCannotBeCreatedIsSaidBefore() throws IOException {
        assertRefused(folder.toString(), "is a folder");
        assertRefused(folder.resolve("no/page.html").toString(), "its folder does not exist");
        assertRefused("\0", "is not the name of a file");
        Path notes = folder.resolve("notes");
        for (String text : new String[] {"", "x", "<!DOCTYPE html><html>"}) {
            Files.writeString(notes, text);
            assertRefused(notes.toString(), "exists and is no validation report");
        }
        Files.write(notes, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertRefused(notes.toString(), "exists and is no validation report");
    }

    @Test
    void aFolderThatGoesAwayMeanwhileIsAFailedWrite() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        ReportFile file = ReportFile.at(inner.resolve("page.html").toString());
        Files.delete(inner);
        InputException failed = assertThrows(InputException.class, () -> file.write("x"));
        assertEquals(Exit.WRITE_FAILED, failed.exit());
    }
}
