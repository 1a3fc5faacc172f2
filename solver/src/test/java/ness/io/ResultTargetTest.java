package ness.io;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ness.findings.Findings;
import ness.findings.Run;
import ness.findings.Samples;
import ness.input.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTargetTest {
    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("rod.h5");
    }

    private static void assertRefused(ResultTarget target, String because) {
        OutputException why = assertThrows(OutputException.class, target::check);
        assertEquals(Exit.CANNOT_CREATE, why.exit());
        assertTrue(why.fault().message().contains(because), why.fault().message());
    }

    private ResultTarget forced(Path file, Path... inputs) {
        return new ResultTarget(file, Results.CONFIG, List.of(inputs), true);
    }

    private static Findings ofAnotherConfig() {
        Run run = Samples.run("Other");
        return Samples.withRun(
                Samples.rod(3),
                new Run(
                        run.title(),
                        "other.yaml",
                        "/home/me/other.yaml",
                        "",
                        "",
                        run.version(),
                        run.model(),
                        run.status(),
                        0,
                        "",
                        List.of()));
    }

    private void writeOther() {
        ResultWriter.write(
                ofAnotherConfig(),
                new ResultTarget(file, "/home/me/other.yaml", List.of(), false),
                Selection.ALL);
    }

    @Test
    void aNewNameIsFree() throws IOException {
        assertDoesNotThrow(Results.target(file)::check);
        assertEquals(List.of(), Results.names(folder));
    }

    @Test
    void theResultOfTheSameConfigIsReplaced() {
        Results.write(Samples.rod(3), file);
        assertDoesNotThrow(Results.target(file)::check);
    }

    @Test
    void theResultOfAnotherConfigIsNotUnlessForced() {
        writeOther();
        assertRefused(Results.target(file), "another config, /home/me/other.yaml");
        assertDoesNotThrow(forced(file)::check);
    }

    @Test
    void aForeignFileIsNotUnlessForced() throws IOException {
        Files.writeString(file, "my thesis");
        assertRefused(Results.target(file), "not a result of Ness");
        assertDoesNotThrow(forced(file)::check);
        assertEquals("my thesis", Files.readString(file));
    }

    @Test
    void foreignHdf5IsForeign() throws IOException {
        try (var hdf = io.jhdf.HdfFile.write(file)) {
            hdf.putDataset("a", 1.0);
        }
        assertRefused(Results.target(file), "not a result of Ness");
    }

    @Test
    void aForeignXdmfIsNotReplacedUnlessForced() throws IOException {
        Files.writeString(folder.resolve("rod.xdmf"), "<Xdmf/>");
        assertRefused(Results.target(file), "does not belong");
        assertDoesNotThrow(forced(file)::check);
    }

    @Test
    void theXdmfOfAnotherConfigIsForeign() throws IOException {
        writeOther();
        Files.delete(file);
        assertRefused(Results.target(file), "does not belong");
    }

    @Test
    void itsOwnXdmfAloneIsReplaced() throws IOException {
        Results.write(Samples.rod(3), file);
        Files.delete(file);
        assertDoesNotThrow(Results.target(file)::check);
    }

    @Test
    void inputsAreNeverOverwritten() throws IOException {
        Path config = Files.writeString(folder.resolve("rod.yaml"), "title: Rod");
        assertRefused(forced(config, config), "is an input");
        Path link = Files.createLink(folder.resolve("link.h5"), config);
        assertRefused(forced(link, config), "is an input");
        assertRefused(forced(folder.resolve("x/../rod.yaml"), config), "no folder");
        assertRefused(forced(folder.resolve("rod.h5"), folder.resolve("rod.xdmf")), "is an input");
        assertRefused(forced(file, folder.resolve("rod.h5.part")), "is an input");
    }

    @Test
    void foldersAndDevicesAreNoTargets() throws IOException {
        Files.createDirectory(file);
        assertRefused(forced(file), "is a folder");
        assertRefused(forced(Path.of("/dev/null")), "is not a regular file");
        assertRefused(forced(Path.of("/")), "not the name of a file");
        Path dangling = folder.resolve("dangling.h5");
        Files.createSymbolicLink(dangling, folder.resolve("nowhere"));
        assertRefused(forced(dangling), "is not a regular file");
    }

    /** The drawing is replaced like the result: neither a folder nor what a link leads to. */
    @Test
    void onlyAFileCanBeTheDrawing() throws IOException {
        Path drawing = folder.resolve("rod.xdmf");
        Files.createDirectory(drawing);
        assertRefused(forced(file), "is not a regular file");
        Files.delete(drawing);
        Path mine = Files.writeString(folder.resolve("mine.xml"), "<mine/>");
        Files.createSymbolicLink(drawing, mine);
        assertRefused(forced(file), "is not a regular file");
        assertEquals("<mine/>", Files.readString(mine));
    }

    /** Another run may put a file there between the check and the writing. */
    @Test
    void whatAppearsLaterIsFoundBeforeWriting() throws IOException {
        ResultTarget target = Results.target(file);
        target.check();
        Files.writeString(file, "my thesis");
        assertThrows(
                OutputException.class,
                () -> ResultWriter.write(Samples.rod(3), target, Selection.ALL));
        assertEquals("my thesis", Files.readString(file));
        assertEquals(List.of("rod.h5"), Results.names(folder));
    }

    @Test
    void theFolderMustBeThere() {
        assertRefused(forced(folder.resolve("no/rod.h5")), "there is no folder");
    }

    @Test
    void theFolderMustBeWritable() {
        assertTrue(folder.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(folder), "skipped: this user may write everywhere");
            assertRefused(forced(file), "read-only");
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
    }

    @Test
    void whatStandsInTheWayOfThePartIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("rod.h5.part"));
        assertRefused(forced(file), "in the way");
        Files.createSymbolicLink(folder.resolve("b.h5.part"), folder.resolve("elsewhere"));
        assertRefused(forced(folder.resolve("b.h5")), "in the way");
    }

    @Test
    void aNameMayBeTooLong() {
        assertRefused(forced(folder.resolve("n".repeat(248) + ".h5")), "too long");
        assertDoesNotThrow(forced(folder.resolve("n".repeat(240) + ".h5"))::check);
    }

    @ParameterizedTest
    @CsvSource({
        "rod.h5,rod.xdmf",
        "rod.HDF5,rod.xdmf",
        "rod,rod.xdmf",
        "rod.v2.h5,rod.v2.xdmf",
        "rod.xdmf,rod.xdmf.xdmf",
        ".h5,.h5.xdmf",
    })
    void theXdmfStandsBesideTheResult(String name, String xdmf) {
        ResultTarget target = Results.target(folder.resolve(name));
        assertEquals(folder.resolve(xdmf), target.xdmf());
        assertEquals(folder.resolve(name + ".part"), target.part());
    }
}
