package ness.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ness.findings.Findings;
import ness.findings.Samples;
import ness.input.Exit;
import ness.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DamageTest {
    /** The superblock ends here; what follows up to the root group is not used by HDF5. */
    private static final int GAP_START = 48;

    private static final int GAP_END = 64;

    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("rod.h5");
    }

    private static void assertRefused(Path file, String what) {
        InputException why = assertThrows(InputException.class, () -> Results.read(file), what);
        assertEquals(Exit.BAD_INPUT, why.exit());
        String message = why.faults().getFirst().message();
        assertTrue(message.startsWith("is "), message);
    }

    @Test
    void everyFlippedBitIsNoticed() throws IOException {
        Results.write(Samples.rod(2), file);
        for (int i = 0; i < Files.size(file); i += i < 120 ? 1 : 41) {
            if (i < GAP_START || i >= GAP_END) {
                flip(i);
                assertRefused(file, "bit flipped in byte " + i);
                flip(i);
            }
        }
        assertDoesNotThrow(() -> Results.read(file));
    }

    /** A compressed stream has a few bits between its blocks that mean nothing. */
    @Test
    void noFlippedBitChangesACompressedNumber() throws IOException {
        double[] sound = Samples.rod(2).cellFields().getFirst().values().toArray(2);
        Results.write(Samples.rod(2), file, Results.COMPRESSED);
        for (int i = GAP_END; i < Files.size(file); i += 41) {
            flip(i);
            try {
                Findings found = Results.read(file);
                assertEquals(Samples.ledger(), found.ledger());
                assertArrayEquals(sound, found.cellFields().getFirst().values().toArray(2));
            } catch (InputException e) {
                assertEquals(Exit.BAD_INPUT, e.exit());
            }
            flip(i);
        }
    }

    private void flip(int at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int value = bytes.read();
            bytes.seek(at);
            bytes.write(value ^ 1 << at % 8);
        }
    }

    @Test
    void everyCutIsNoticed() throws IOException {
        Results.write(Samples.rod(20), file);
        byte[] sound = Files.readAllBytes(file);
        for (int length = sound.length - 1; length >= 0; length -= 97) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            assertRefused(file, "cut to " + length);
        }
    }

    @Test
    void damagedOwnResultsAreForeignToTheWriter() throws IOException {
        Results.write(Samples.rod(3), file);
        Files.write(file, new byte[100]);
        assertThrows(OutputException.class, Results.target(file)::check);
    }
}
