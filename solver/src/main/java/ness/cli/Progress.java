package ness.cli;

import ness.input.HouseForm;

/** A line on a terminal that tells which of many things is being done; off a terminal nothing. */
final class Progress {
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final int WIDTH = 60;

    private final Console console;
    private final int total;
    private final long start = System.nanoTime();
    private boolean shown;

    Progress(Console console, int total) {
        this.console = console;
        this.total = total;
    }

    /** Something is begun; told only once the whole takes longer than a second. */
    void show(int done, String name) {
        if (console.terminal() && System.nanoTime() - start > PATIENCE_NANOS) {
            String visible = HouseForm.escaped(name);
            int length = visible.codePointCount(0, visible.length());
            String end =
                    visible.substring(visible.offsetByCodePoints(0, Math.max(0, length - WIDTH)));
            console.err().print("\r[" + (done + 1) + "/" + total + "] " + end + "\u001b[K");
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
