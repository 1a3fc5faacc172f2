package ness.input;

/** How a command ends: the exit codes of the program. */
public enum Exit {
    /** The command did what it was asked. */
    DONE(0),
    /** A validation case failed. */
    CLAIM_FAILED(1),
    /** The command line is wrong. */
    USAGE(64),
    /** A config, mesh or other input has wrong content. */
    BAD_INPUT(65),
    /** An input file is missing or cannot be read. */
    MISSING_INPUT(66),
    /** A program or part that is needed is not there. */
    UNAVAILABLE(69),
    /** The program itself is at fault. */
    INTERNAL(70),
    /** An output cannot be created. */
    CANNOT_CREATE(73),
    /** Reading or writing failed half way. */
    WRITE_FAILED(74),
    /** The time step fell under its minimum. */
    TIME_STEP(75),
    /** No steady state was found. */
    NO_STEADY_STATE(76),
    /** The problem does not fit in memory. */
    TOO_LARGE(78),
    /** Stopped from the keyboard (SIGINT). */
    INTERRUPTED(130),
    /** Stopped by SIGTERM. */
    TERMINATED(143);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The number that the process returns. */
    public int code() {
        return code;
    }
}
