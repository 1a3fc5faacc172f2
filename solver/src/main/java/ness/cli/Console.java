package ness.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Where a command writes and what surrounds it.
 *
 * @param out results: summaries, JSON documents, scripts
 * @param err diagnostics, logs, progress
 * @param home folder of the clone or installation, which holds {@code validation}
 * @param terminal whether {@code err} is a terminal, so that progress may be shown on it
 * @param colour whether {@code out} is a terminal that may be written in colour
 * @param gate through which results are written
 */
record Console(Output out, Output err, Path home, boolean terminal, boolean colour, Gate gate) {
    /** The console of this process, as the launcher describes it in system properties. */
    static Console ofProcess() {
        return new Console(
                new Output(new FileOutputStream(FileDescriptor.out), false),
                new Output(new FileOutputStream(FileDescriptor.err), true),
                Path.of(System.getProperty("ness.home", "")),
                Boolean.getBoolean("ness.terminal"),
                Boolean.getBoolean("ness.colour"),
                new Gate());
    }

    /** A console that writes elsewhere than the terminal. */
    static Console over(OutputStream out, OutputStream err, Path home) {
        return new Console(
                new Output(out, false), new Output(err, true), home, false, false, new Gate());
    }

    /** From now on nothing is said any more: the process is stopping. */
    void mute() {
        out.mute();
        err.mute();
    }
}
