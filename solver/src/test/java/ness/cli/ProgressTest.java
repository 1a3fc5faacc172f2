package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong(-7);

    private Progress progress(boolean terminal) {
        Console quiet = Console.over(out, err, Path.of("."));
        Console console =
                new Console(quiet.out(), quiet.err(), quiet.home(), terminal, false, quiet.gate());
        return new Progress(console, clock::get);
    }

    private String told() {
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalIsToldWhatIsDoneAfterASecond() {
        Progress progress = progress(true);
        progress.show("[1/12]", "a.yaml");
        progress.clear();
        assertEquals("", told());
        clock.addAndGet(SECOND + 1);
        progress.show("[5/12]", "b/\u001b.yaml");
        assertEquals("\r[5/12] b/\\u001b.yaml\u001b[K", told());
        progress.clear();
        progress.clear();
        assertEquals("\r[5/12] b/\\u001b.yaml\u001b[K\r\u001b[K", told());
    }

    @Test
    void ofALongNameTheEndIsShown() {
        Progress progress = progress(true);
        clock.addAndGet(2 * SECOND);
        progress.show("[1/12]", "x".repeat(100) + "/rod.yaml");
        assertEquals("\r[1/12] " + "x".repeat(51) + "/rod.yaml\u001b[K", told());
    }

    @Test
    void offATerminalNothingIsSaid() {
        Progress progress = progress(false);
        clock.addAndGet(100 * SECOND);
        progress.show("[4/12]", "a.yaml");
        progress.clear();
        assertEquals("", told());
    }
}
