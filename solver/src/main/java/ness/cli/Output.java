package ness.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text in UTF-8 that is written when it is complete. A reader who went away is no fault; a disk
 * that is full is one, and {@link #failure()} tells it.
 */
final class Output extends PrintStream {
    private final Sink sink;

    /** Text to a stream; {@code eager}: line by line. */
    Output(OutputStream stream, boolean eager) {
        this(new Sink(stream), eager);
    }

    private Output(Sink sink, boolean eager) {
        super(new BufferedOutputStream(sink, 1 << 13), eager, StandardCharsets.UTF_8);
        this.sink = sink;
    }

    /** Drops everything from now on. */
    void mute() {
        sink.broken = true;
    }

    /** Writes out everything; what went wrong, if the reader would want to know. */
    @Nullable String failure() {
        flush();
        return sink.failure;
    }

    /** Remembers the first failure and swallows what comes after it. */
    private static final class Sink extends OutputStream {
        private final OutputStream stream;
        private volatile boolean broken;
        private volatile @Nullable String failure;

        Sink(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (broken) {
                return;
            }
            try {
                stream.write(bytes, offset, length);
            } catch (IOException e) {
                broken = true;
                String reason = String.valueOf(e.getMessage());
                failure = readerLeft(reason) ? null : reason;
            }
        }

        private static boolean readerLeft(String reason) {
            return reason.contains("Broken pipe") || reason.contains("Bad file descriptor");
        }
    }
}
