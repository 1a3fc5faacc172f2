package ness.cli;

import java.io.OutputStream;
import java.nio.file.Path;

/**
 * What the JVM watches once to make the cache that later starts load: the usual work of the
 * program. What it learns of methods that work hard spares later runs the time to find out.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** Solves configs, given last, into a folder, given first; the first of them in all ways. */
    public static void main(String[] args) {
        String result = args[0] + "/rehearsal.h5";
        String rod = args[1];
        play("--help");
        play("run", "--help");
        play("schema");
        play("run", rod, "-o", result);
        play("run", rod, "-o", result, "--json");
        play("check", rod);
        play("show", result);
        for (int n = 2; n < args.length; n++)
            play(
                    "run",
                    args[n],
                    "-o",
                    args[0] + "/" + n + ".h5",
                    "--set",
                    "solve.linear.method=multigrid");
    }

    private static void play(String... line) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Main.run(Console.over(nowhere, nowhere, Path.of("")), line);
    }
}
