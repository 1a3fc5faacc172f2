package ness.io;

import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import ness.findings.Findings;
import org.jspecify.annotations.Nullable;

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
            Content content = new Content(findings, selection, null);
            complete(part, FullChannel.START, content, target);
        } catch (IOException | UncheckedIOException | HdfException e) {
            throw OutputException.failed(target.file(), e);
        }
    }

    /**
     * What a file is to hold.
     *
     * @param lead the course that ended with these findings, if they are the end of one
     */
    record Content(Findings findings, Selection selection, @Nullable Lead lead) {
        boolean drawn() {
            return selection.mesh() && !findings.mesh().axes().isEmpty();
        }
    }

    /** Writes everything from a position on, checks the file and gives it its name. */
    static void complete(PartFile part, long position, Content content, ResultTarget target)
            throws IOException {
        StoredGroup root = ResultLayout.of(content.findings(), content.selection(), content.lead());
        new FullChannel(part.channel()).writeFile(root, position);
        part.channel().force(true);
        Verification.check(part.channel());
        if (content.drawn()) {
            writeXdmf(content, target);
        }
        try {
            part.moveTo(target.file());
            if (content.drawn()) {
                move(target.xdmfPart(), target.xdmf());
            } else {
                removeXdmf(target);
            }
        } finally {
            Files.deleteIfExists(target.xdmfPart());
        }
        flushFolder(target.file());
    }

    private static void writeXdmf(Content content, ResultTarget target) throws IOException {
        String name = target.file().getFileName().toString();
        Path part = target.xdmfPart();
        try (FileChannel channel =
                        FileChannel.open(
                                part,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING);
                Writer text = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
            Xdmf.write(content, name, text);
            text.flush();
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A drawing of an earlier result would show what is no longer there. */
    private static void removeXdmf(ResultTarget target) throws IOException {
        if (target.ownsXdmf()) {
            Files.deleteIfExists(target.xdmf());
        }
    }

    /** Brings the new name to the disk where the system can do that for folders. */
    static void flushFolder(Path file) {
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
