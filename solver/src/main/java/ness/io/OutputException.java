package ness.io;

import java.nio.file.Path;
import ness.input.Exit;
import ness.input.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A result cannot be created (73) or writing it failed half way (74). In both cases nothing half
 * written stays and what was there before is as it was.
 */
public final class OutputException extends RuntimeException {
    private final Exit exit;
    private final transient Fault fault;

    private OutputException(
            Exit exit, Path file, String message, @Nullable String hint, @Nullable Throwable why) {
        super(file + ": " + message, why);
        this.exit = exit;
        this.fault = Fault.of(file.toString(), message, hint);
    }

    static OutputException cannotCreate(Path file, String message, @Nullable String hint) {
        return new OutputException(Exit.CANNOT_CREATE, file, message, hint, null);
    }

    static OutputException failed(Path file, Throwable why) {
        return new OutputException(
                Exit.WRITE_FAILED,
                file,
                "writing failed: " + Reason.of(why),
                "nothing was left behind; an earlier result is as it was",
                why);
    }

    /** How the command ends: 73 or 74. */
    public Exit exit() {
        return exit;
    }

    /** What is wrong with which file. */
    public Fault fault() {
        return fault;
    }
}
