package ness.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import ness.findings.Samples;
import ness.findings.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the nodes write, the library reads. */
class StoredNodeTest {
    @TempDir private Path folder = Path.of("");

    private void written(StoredGroup root, Consumer<HdfFile> claims) throws IOException {
        Path file = folder.resolve("nodes.h5");
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.READ)) {
            new FullChannel(channel).writeFile(root);
        }
        try (HdfFile open = new HdfFile(file)) {
            claims.accept(open);
        }
    }

    private static StoredDataset numbers(boolean compress, long... shape) {
        long count = 1;
        for (long length : shape) {
            count *= length;
        }
        return new StoredDataset(new Elements.Reals(count, Samples.counting(0)), compress, shape);
    }

    @Test
    void aFlatSourceIsLaidOutInItsShape() throws IOException {
        StoredGroup root = new StoredGroup();
        root.put("a", numbers(false, 2, 3));
        root.put("b", numbers(true, 2, 3));
        written(
                root,
                open -> {
                    double[][] expected = {{0, 1, 2}, {3, 4, 5}};
                    for (String name : new String[] {"a", "b"}) {
                        Object data = open.getDatasetByPath(name).getData();
                        assertArrayEquals(expected, assertInstanceOf(double[][].class, data));
                    }
                });
    }

    @Test
    void groupsMayBeEmptyWhereverTheyStand() throws IOException {
        StoredGroup root = new StoredGroup();
        root.group("first");
        root.put("a", numbers(false, 4));
        root.group("last").group("inner");
        written(
                root,
                open -> {
                    assertEquals(3, open.getChildren().size());
                    assertEquals(0, open.getByPath("first").getAttributes().size());
                    assertTrue(open.getByPath("last/inner").isGroup());
                });
    }

    @Test
    void attributesKeepTypeAndText() throws IOException {
        StoredGroup root = new StoredGroup();
        root.with("text", "größer").with("number", 7).with("words", new String[] {"a", "bcd"});
        root.with("empty", "").with("numbers", new int[] {2, 0});
        written(
                root,
                open -> {
                    assertEquals("größer", open.getAttribute("text").getData());
                    assertEquals(7, open.getAttribute("number").getData());
                    assertEquals("", open.getAttribute("empty").getData());
                    assertArrayEquals(
                            new String[] {"a", "bcd"},
                            (String[]) open.getAttribute("words").getData());
                    assertArrayEquals(
                            new int[] {2, 0}, (int[]) open.getAttribute("numbers").getData());
                });
    }

    /** An attribute of 64 kB or more makes a file that nobody can read. */
    @Test
    void textsThatNoAttributeCanHoldAreCutBetweenCharacters() throws IOException {
        StoredGroup root = new StoredGroup();
        root.with("long", "😀".repeat(40_000)).with("zero", "a\0b");
        written(
                root,
                open -> {
                    String text = (String) open.getAttribute("long").getData();
                    assertTrue(text.length() > 5000 && text.length() < 40_000);
                    assertTrue(text.endsWith("😀…"), text.substring(text.length() - 4));
                    assertEquals("a b", open.getAttribute("zero").getData());
                });
    }

    @Test
    void linksLeadToTheirTarget() throws IOException {
        StoredGroup root = new StoredGroup();
        root.put("temperature", numbers(false, 4));
        root.group("plot").link("größe", "/temperature");
        written(
                root,
                open -> {
                    Object data = open.getDatasetByPath("plot/größe").getData();
                    assertArrayEquals(
                            new double[] {0, 1, 2, 3}, assertInstanceOf(double[].class, data));
                });
    }

    @Test
    void aShapeMustHoldItsElements() {
        Elements five = new Elements.Reals(5, Values.constant(0));
        assertThrows(IllegalArgumentException.class, () -> new StoredDataset(five, false, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new StoredDataset(five, false));
    }

    @Test
    void membersHaveDifferentNames() {
        StoredGroup root = new StoredGroup();
        root.group("a");
        assertThrows(IllegalArgumentException.class, () -> root.group("a"));
    }

    @Test
    void addressesAreKnownOnceTheyAreWritten() throws IOException {
        StoredGroup root = new StoredGroup();
        StoredDataset dataset = root.put("a", numbers(false, 4));
        assertThrows(IllegalStateException.class, dataset::address);
        written(root, open -> assertFalse(open.getChildren().isEmpty()));
        assertEquals(FullChannel.START, root.address());
        assertTrue(dataset.address() > root.address());
    }

    /** The device that is always full. */
    @Test
    void aFullDiskIsNotPassedOver() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "skipped: there is no /dev/full");
        try (FileChannel channel = FileChannel.open(full, StandardOpenOption.WRITE)) {
            FullChannel whole = new FullChannel(channel);
            var why =
                    assertThrows(
                            UncheckedIOException.class,
                            () -> whole.write(ByteBuffer.allocate(10), 0));
            assertEquals("No space left on device", Reason.of(why));
        }
    }

    @Test
    void reasonsAreToldWithoutNamesOfExceptions() {
        var missing = assertThrows(IOException.class, () -> Files.size(folder.resolve("none")));
        assertEquals("no such file or folder", Reason.of(missing));
        assertEquals(
                "permission denied",
                Reason.of(new RuntimeException(new AccessDeniedException("x"))));
        assertEquals("unknown reason", Reason.of(new RuntimeException()));
        assertEquals("why", Reason.of(new FileSystemException("x", null, "why")));
        assertEquals("the file system refused", Reason.of(new FileSystemException("x")));
        assertEquals("io", Reason.of(new IOException("io")));
    }
}
