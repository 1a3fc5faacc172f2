package ness.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Readers of other people: Python with its modules, and the tools of HDF5 and netCDF. */
final class Python {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    /** How a script ends whose modules are not there. */
    private static final int NONE = 77;

    private Python() {}

    /** Runs a script that must say "fine" at its end; skips the test where a module is missing. */
    static void run(Path folder, List<String> modules, String script, List<String> arguments)
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PYTHON), "skipped: there is no " + PYTHON);
        String imports =
                """
                import sys
                try:
                    import MODULES
                except ImportError:
                    sys.exit(NONE)
                """
                        .replace("MODULES", String.join(", ", modules))
                        .replace("NONE", Integer.toString(NONE));
        List<String> command = new ArrayList<>(List.of(PYTHON.toString(), "-c", imports + script));
        command.addAll(arguments);
        Output output = output(folder, command.toArray(String[]::new));
        assumeTrue(output.exit() != NONE, "skipped: python3 lacks one of " + modules);
        assertEquals("fine", output.text().strip());
    }

    /** Runs a tool; skips the test where it is missing. */
    static String tool(Path folder, String tool, Object... arguments)
            throws IOException, InterruptedException {
        Path program = Path.of("/usr/bin", tool);
        assumeTrue(Files.isExecutable(program), "skipped: there is no " + program);
        List<String> command = new ArrayList<>(List.of(program.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Output output = output(folder, command.toArray(String[]::new));
        assertEquals(0, output.exit(), output.text());
        return output.text();
    }

    private record Output(int exit, String text) {}

    private static Output output(Path folder, String... command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Output(process.waitFor(), text);
    }
}
