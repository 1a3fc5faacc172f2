package ness.io;

import io.jhdf.HdfFile;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ness.findings.Findings;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.jspecify.annotations.Nullable;

/** Reads results back. */
public final class ResultReader {
    private ResultReader() {}

    /**
     * The findings in a result file. Everything is checked first; fields are read from the file
     * when they are asked for, so it must stay where it is. Times of the run are not in the file.
     *
     * @param shown the path as the user should see it
     * @throws InputException 66 if there is no such file, 65 if it is not a whole result of Ness
     */
    public static Findings read(Path file, String shown) {
        if (Files.isDirectory(file)) {
            throw refused(Exit.MISSING_INPUT, shown, "is a folder", "name a result file");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(channel, file, shown);
        } catch (IOException | UncheckedIOException e) {
            throw refused(Exit.MISSING_INPUT, shown, "cannot be read: " + Reason.of(e), null);
        }
    }

    @SuppressWarnings("resource") // closing the file would close the channel, which is the caller's
    private static Findings read(FileChannel channel, Path file, String shown) {
        try {
            HdfFile open = Verification.open(channel);
            Verification.check(channel, open);
            return new FindingsReader(open, file, shown).findings();
        } catch (DamagedException e) {
            throw refused(
                    Exit.BAD_INPUT,
                    shown,
                    String.valueOf(e.getMessage()),
                    "results are made by: ness run CONFIG");
        } catch (HdfException | IllegalArgumentException | ArithmeticException e) {
            throw refused(Exit.BAD_INPUT, shown, "is damaged", null);
        }
    }

    private static InputException refused(
            Exit exit, String shown, String message, @Nullable String hint) {
        return new InputException(exit, Fault.of(shown, message, hint));
    }
}
