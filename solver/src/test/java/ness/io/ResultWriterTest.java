package ness.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import ness.findings.Axis;
import ness.findings.Findings;
import ness.findings.Samples;
import ness.findings.Values;
import ness.input.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultWriterTest {
    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("rod.h5");
    }

    @Test
    void resultAndXdmfAreAllThatIsLeft() throws IOException {
        Results.write(Samples.rod(5), file);
        assertEquals(List.of("rod.h5", "rod.xdmf"), Results.names(folder));
    }

    @Test
    void theSameFindingsGiveTheSameBytes() throws IOException {
        Axis x = Samples.axis("x", "m", 700);
        Axis y = Samples.axis("y", "m", 300);
        for (Selection selection : List.of(Selection.ALL, Results.COMPRESSED)) {
            Path one = folder.resolve("one.h5");
            Path two = folder.resolve("two.h5");
            Results.write(Samples.of("cartesian", List.of(x, y)), one, selection);
            Results.write(Samples.of("cartesian", List.of(x, y)), two, selection);
            assertEquals(-1, Files.mismatch(one, two));
        }
    }

    @Test
    void whatAKilledRunLeftIsNotInTheWay() throws IOException {
        Files.write(folder.resolve("rod.h5.part"), new byte[1 << 20]);
        Files.writeString(folder.resolve("rod.xdmf.part"), "x".repeat(10_000));
        Results.write(Samples.rod(5), file);
        assertEquals(List.of("rod.h5", "rod.xdmf"), Results.names(folder));
        assertTrue(Files.size(file) < 1 << 20);
        Path clean = folder.resolve("clean.h5");
        Results.write(Samples.rod(5), clean);
        assertEquals(-1, Files.mismatch(file, clean));
    }

    @Test
    void failingHalfWayKeepsTheEarlierResult() throws IOException {
        Results.write(Samples.rod(5), file);
        byte[] before = Files.readAllBytes(file);
        byte[] drawing = Files.readAllBytes(folder.resolve("rod.xdmf"));
        AtomicInteger blocks = new AtomicInteger();
        Values breaks =
                (from, into, count) -> {
                    if (blocks.incrementAndGet() == 2) {
                        throw new UncheckedIOException(new IOException("No space left on device"));
                    }
                };
        Findings failing = Results.withField(Samples.rod(200_000), breaks);
        OutputException why =
                assertThrows(OutputException.class, () -> Results.write(failing, file));
        assertEquals(Exit.WRITE_FAILED, why.exit());
        assertTrue(why.fault().message().contains("No space left on device"));
        assertEquals(2, blocks.get());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertArrayEquals(drawing, Files.readAllBytes(folder.resolve("rod.xdmf")));
        assertEquals(List.of("rod.h5", "rod.xdmf"), Results.names(folder));
    }

    @Test
    void runningOutOfMemoryLeavesNothing() throws IOException {
        Values hungry =
                (from, into, count) -> {
                    throw new OutOfMemoryError("pretended");
                };
        Findings failing = Results.withField(Samples.rod(5), hungry);
        assertThrows(OutOfMemoryError.class, () -> Results.write(failing, file));
        assertEquals(List.of(), Results.names(folder));
    }

    @Test
    void aTargetThatMustNotBeReplacedIsNotTouched() throws IOException {
        Files.writeString(file, "my thesis");
        assertThrows(OutputException.class, () -> Results.write(Samples.rod(5), file));
        assertEquals("my thesis", Files.readString(file));
        assertEquals(List.of("rod.h5"), Results.names(folder));
    }

    /** Memory must not grow with the mesh: never more than a block is asked for. */
    @Test
    void fieldsAreAskedForInBlocks() {
        AtomicInteger most = new AtomicInteger();
        Values counting = (from, into, count) -> most.accumulateAndGet(into.length, Math::max);
        for (Selection selection : List.of(Selection.ALL, Results.COMPRESSED)) {
            Findings big = Results.withField(Samples.rod(1_000_000), counting);
            Results.write(big, file, selection);
            assertTrue(most.get() <= 1 << 17, () -> most.get() + " numbers at once");
        }
    }

    @Test
    void compressionMakesTheFileSmaller() throws IOException {
        Results.write(Samples.rod(100_000), file);
        long plain = Files.size(file);
        Results.write(Samples.rod(100_000), file, Results.COMPRESSED);
        assertTrue(Files.size(file) < plain / 3, "compressed " + Files.size(file));
    }

    @Test
    void fieldsCanBeChosen() {
        Selection one = new Selection(Optional.of(List.of("temperature", "heat_flow_x")), false);
        Results.write(Samples.rod(5), file, one);
        Findings back = Results.read(file);
        assertEquals(1, back.cellFields().size());
        assertEquals("temperature", back.cellFields().getFirst().name());
        assertEquals("heat_flow_x", back.faceFields().getFirst().name());
    }

    @Test
    void withoutFieldsThereIsTheLedgerAndNoDrawing() throws IOException {
        Results.write(Samples.rod(1000), file);
        long all = Files.size(file);
        Results.write(Samples.rod(1000), file, new Selection(Optional.of(List.of()), false));
        assertEquals(List.of("rod.h5"), Results.names(folder));
        assertTrue(Files.size(file) < all / 3);
        Findings back = Results.read(file);
        assertEquals(Samples.ledger(), back.ledger());
        assertEquals(1000, back.mesh().cells());
        assertEquals(List.of(), back.cellFields());
    }

    @Test
    void aForeignDrawingIsKeptWhereNoneIsMade() throws IOException {
        Path drawing = folder.resolve("rod.xdmf");
        ResultTarget forced = new ResultTarget(file, Results.CONFIG, List.of(), true);
        Files.writeString(drawing, "<Xdmf/>");
        ResultWriter.write(Samples.rod(5), forced, new Selection(Optional.of(List.of()), false));
        assertEquals("<Xdmf/>", Files.readString(drawing));
        ResultWriter.write(Samples.rod(5), forced, Selection.ALL);
        assertFalse(Files.readString(drawing).equals("<Xdmf/>"));
    }
}
