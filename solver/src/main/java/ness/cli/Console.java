package ness.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a command writes and what surrounds it.
 *
 * @param out results: summaries, JSON documents, scripts
 * @param err diagnostics, logs, progress
 * @param home folder of the clone or installation, which holds {@code validation}
 * @param terminal whether {@code err} is a terminal, so that progress may be shown on it
 */
record Console(Output out, PrintStream err, Path home, boolean terminal) {
    /** The console of this process, as the launcher describes it in system properties. */
    static Console ofProcess() {
        return new Console(
                new Output(new FileOutputStream(FileDescriptor.out)),
                utf8(new FileOutputStream(FileDescriptor.err)),
                Path.of(System.getProperty("ness.home", "")),
                Boolean.getBoolean("ness.terminal"));
    }

    /** A console that writes elsewhere than the terminal. */
    static Console over(OutputStream out, OutputStream err, Path home) {
        return new Console(new Output(out), utf8(err), home, false);
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
