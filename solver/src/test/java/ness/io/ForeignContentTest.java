package ness.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ness.findings.Findings;
import ness.findings.Samples;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that look like results and are none are refused in one sentence, not with a trace. */
class ForeignContentTest {
    @TempDir private Path folder = Path.of("");

    record Foreign(String what, String told, Consumer<StoredGroup> content) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static StoredDataset text(String text) {
        return new StoredDataset(new Elements.Text(text), false);
    }

    private static StoredDataset table() {
        return new StoredDataset(new Elements.Reals(4, Samples.counting(0)), false, 2, 2);
    }

    private static void nest(StoredGroup group, int depth) {
        if (depth > 0) {
            nest(group.group("g"), depth - 1);
        }
    }

    /** Files that are whole, with the sums of results over what results never hold. */
    static Stream<Foreign> contents() {
        return Stream.of(
                new Foreign("another format", "not a result", r -> r.with("format", "netcdf")),
                new Foreign("a format that is no text", "not a result", r -> r.with("format", 3)),
                new Foreign("a later format", "a version", r -> r.with("format_version", 99)),
                new Foreign("no format version", "a version", r -> r.with("format_version", "1")),
                new Foreign(
                        "a table of numbers in the ledger",
                        "holds something unknown at entropy",
                        r -> r.group("ledger").put("entropy", table())),
                new Foreign("groups in groups", "nested too deeply", r -> nest(r, 40)),
                new Foreign(
                        "a table with a group in it",
                        "holds something unknown at inner",
                        r -> {
                            StoredGroup table = r.group("history");
                            table.with(LedgerLayout.KIND, "table");
                            table.group("inner");
                        }));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void isRefused(Foreign foreign) throws IOException {
        StoredGroup root = new StoredGroup();
        root.with("format", ResultLayout.FORMAT);
        root.with("format_version", ResultLayout.FORMAT_VERSION);
        foreign.content.accept(root);
        Path file = folder.resolve("foreign.h5");
        write(file, root);
        InputException why = assertThrows(InputException.class, () -> Results.read(file));
        assertEquals(Exit.BAD_INPUT, why.exit());
        Fault fault = why.faults().getFirst();
        assertEquals("rod.h5", fault.file());
        assertTrue(fault.message().contains(foreign.told), fault.message());
        assertThrows(OutputException.class, Results.target(file)::check);
    }

    private static void write(Path file, StoredGroup root) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.READ)) {
            new FullChannel(channel).writeFile(root);
        }
    }

    /** Little is needed for a result; what is missing is empty, and nothing is made up. */
    @Test
    void theHeadAloneIsAnEmptyResult() throws IOException {
        StoredGroup root = new StoredGroup();
        root.with("format", ResultLayout.FORMAT).with("format_version", 1);
        root.with("title", "bare");
        root.put("config", text("title: bare\n"));
        Path file = folder.resolve("bare.h5");
        write(file, root);
        Findings found = Results.read(file);
        assertEquals("bare", found.run().title());
        assertEquals("title: bare\n", found.run().configText());
        assertEquals("", found.run().status());
        assertTrue(found.ledger().isEmpty());
        assertEquals(List.of(), found.cellFields());
        assertEquals(List.of(), found.tables());
    }

    /** Files of other programs have no sums, whatever they say of themselves. */
    @Test
    void aCopyMadeByAnotherProgramIsRefused() {
        Path file = folder.resolve("copy.h5");
        try (WritableHdfFile open = HdfFile.write(file)) {
            open.putAttribute("format", ResultLayout.FORMAT);
            open.putAttribute("format_version", ResultLayout.FORMAT_VERSION);
            open.putDataset("temperature", new double[] {1, 2});
        }
        InputException why = assertThrows(InputException.class, () -> Results.read(file));
        String message = why.faults().getFirst().message();
        assertTrue(message.contains("the numbers of temperature are not those"), message);
    }

    @Test
    void aFolderIsNoResult() {
        InputException why = assertThrows(InputException.class, () -> Results.read(folder));
        assertEquals(Exit.MISSING_INPUT, why.exit());
        why = assertThrows(InputException.class, () -> Results.read(folder.resolve("missing.h5")));
        assertEquals(Exit.MISSING_INPUT, why.exit());
    }
}
