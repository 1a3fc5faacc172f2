package ness.cli;

import java.io.OutputStream;
import java.nio.file.Path;

/**
 * What the JVM watches once to make the cache that later starts load: the usual work of the
 * program.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** Solves a config, given first, into a folder, given second. */
    public static void main(String[] args) {
        String result = args[1] + "/rehearsal.h5";
        for (String[] line :
                new String[][] {
                    {"--help"},
                    {"run", "--help"},
                    {"schema"},
                    {"run", args[0], "-o", result},
                    {"run", args[0], "-o", result, "--json"},
                    {"check", args[0]},
                    {"show", result}
                }) {
            OutputStream nowhere = OutputStream.nullOutputStream();
            Main.run(Console.over(nowhere, nowhere, Path.of("")), line);
        }
    }
}
