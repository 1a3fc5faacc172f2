package ness.cli;

import java.util.function.LongSupplier;
import ness.input.HouseForm;

/** A line on a terminal that tells what is being done; off a terminal nothing. */
final class Progress {
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final int WIDTH = 60;

    private final Console console;
    private final LongSupplier clock;
    private final long start;
    private boolean shown;

    /**
     * Nothing is shown yet.
     *
     * @param clock tells the time [ns], never going back
     */
    Progress(Console console, LongSupplier clock) {
        this.console = console;
        this.clock = clock;
        start = clock.getAsLong();
    }

    /**
     * Something is begun; told only once the whole takes longer than a second. Of a long name the
     * end is shown.
     */
    void show(String count, String name) {
        if (console.terminal() && clock.getAsLong() - start > PATIENCE_NANOS) {
            String visible = HouseForm.escaped(name);
            int length = visible.codePointCount(0, visible.length());
            int from = visible.offsetByCodePoints(0, Math.max(0, length - WIDTH));
            console.err().print("\r" + count + " " + visible.substring(from) + "\u001b[K");
            console.err().flush();
            shown = true;
        }
    }

    /** Takes the line away. */
    void clear() {
        if (shown) {
            console.err().print("\r\u001b[K");
            console.err().flush();
            shown = false;
        }
    }
}
