package ness.io;

import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import ness.findings.Findings;

/** Writes results: whole, checked and in one step, or not at all. */
public final class ResultWriter {
    private ResultWriter() {}

    /**
     * Writes the HDF5 file and, for models on a mesh, the XDMF file beside it. The result grows in
     * NAME.h5.part, is brought to the disk, read back and only then renamed. Fields are asked for
     * block by block, so that memory does not grow with the mesh.
     *
     * @throws OutputException 73 if the target may not be replaced, 74 if writing fails; then
     *     nothing half written stays and an earlier result is as it was
     */
    public static void write(Findings findings, ResultTarget target, Selection selection) {
        target.check();
        try (PartFile part = PartFile.open(target.part(), target.file())) {
            // another run may have finished while this one waited
            target.check();
            new FullChannel(part.channel()).writeFile(ResultLayout.of(findings, selection));
            part.channel().force(true);
            Verification.check(part.channel());
            boolean drawn = selection.mesh() && !findings.mesh().axes().isEmpty();
            if (drawn) {
                writeXdmf(findings, target, selection);
            }
            try {
                part.moveTo(target.file());
                if (drawn) {
                    move(target.xdmfPart(), target.xdmf());
                } else {
                    removeXdmf(target);
                }
            } finally {
                Files.deleteIfExists(target.xdmfPart());
            }
            flushFolder(target.file());
        } catch (IOException | UncheckedIOException | HdfException e) {
            throw OutputException.failed(target.file(), e);
        }
    }

    private static void writeXdmf(Findings findings, ResultTarget target, Selection selection)
            throws IOException {
        String name = target.file().getFileName().toString();
        byte[] text = Xdmf.of(findings, selection, name).getBytes(StandardCharsets.UTF_8);
        Path part = target.xdmfPart();
        try (FileChannel channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A drawing of an earlier result would show what is no longer there. */
    private static void removeXdmf(ResultTarget target) throws IOException {
        if (target.ownsXdmf()) {
            Files.deleteIfExists(target.xdmf());
        }
    }

    /** Brings the new name to the disk where the system can do that for folders. */
    private static void flushFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                // not every system can; the file itself is safe
                return;
            }
        }
    }
}
