package ness.io;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints as files: HDF5, and behind it the checksum of every byte. They are written aside,
 * brought to the disk and renamed, so that there is always a whole one.
 */
final class Checkpoints {
    static final String FORMAT = "ness-checkpoint";
    static final int FORMAT_VERSION = 1;
    private static final int BLOCK = 1 << 20;
    private static final int TRAILER = Checksum.EMPTY.length();

    private Checkpoints() {}

    /** Writes a checkpoint in place of an earlier one. */
    static void write(Path file, Checkpoint checkpoint) throws IOException {
        Path part = part(file);
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE)) {
                FullChannel full = new FullChannel(channel);
                full.writeFile(CheckpointLayout.of(checkpoint));
                long end = channel.size();
                String sum = checksum(channel, end);
                full.write(ByteBuffer.wrap(sum.getBytes(StandardCharsets.US_ASCII)), end);
                channel.force(true);
            }
            ResultWriter.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
        ResultWriter.flushFolder(file);
    }

    /** The file in which a checkpoint grows. */
    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /**
     * Reads a checkpoint.
     *
     * @param shown the path as the user should see it
     * @throws InputException 66 if there is no such file, 65 if it is not a whole checkpoint
     */
    static Checkpoint read(Path file, String shown) {
        if (Files.isDirectory(file)) {
            throw refused(Exit.MISSING_INPUT, shown, "is a folder", "name a checkpoint");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(channel);
        } catch (DamagedException e) {
            throw refused(
                    Exit.BAD_INPUT,
                    shown,
                    String.valueOf(e.getMessage()),
                    "without --restart the run begins anew");
        } catch (IOException | UncheckedIOException e) {
            throw refused(Exit.MISSING_INPUT, shown, "cannot be read: " + Reason.of(e), null);
        }
    }

    static InputException refused(Exit exit, String shown, String message, @Nullable String hint) {
        return new InputException(exit, Fault.of(shown, message, hint));
    }

    @SuppressWarnings("resource") // closing the file would close the channel, which is the caller's
    private static Checkpoint read(FileChannel channel) throws IOException {
        long end = channel.size() - TRAILER;
        ByteBuffer trailer = ByteBuffer.allocate(TRAILER);
        while (end > 0 && trailer.hasRemaining()) {
            if (channel.read(trailer, end + trailer.position()) < 0) {
                break;
            }
        }
        String sum = new String(trailer.array(), StandardCharsets.US_ASCII);
        if (end <= 0 || !checksum(channel, end).equals(sum)) {
            throw new DamagedException("is not a checkpoint of Ness, or a damaged one");
        }
        HdfFile open = Verification.open(channel);
        try {
            if (!FORMAT.equals(ResultHead.text(open.getAttribute("format")))
                    || !Integer.valueOf(FORMAT_VERSION)
                            .equals(open.getAttribute("format_version").getData())) {
                throw new DamagedException(
                        "is a checkpoint of a version of Ness that this one cannot read");
            }
            return CheckpointReader.checkpoint(open);
        } catch (DamagedException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw new DamagedException("is not a checkpoint of Ness, or a damaged one", e);
        }
    }

    private static String checksum(FileChannel channel, long end) throws IOException {
        Checksum sum = new Checksum();
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long at = 0;
        while (at < end) {
            block.clear().limit((int) Math.min(BLOCK, end - at));
            int got = channel.read(block, at);
            if (got < 0) {
                throw new DamagedException("ends too early");
            }
            sum.add(block.array(), got);
            at += got;
        }
        return sum.text();
    }
}
