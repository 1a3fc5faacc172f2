package ness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.io.OutputException;
import ness.report.Json;

/** Why a command did not do what it was asked, and how it ends: never a stack trace. */
record Failure(Exit exit, List<Fault> faults) {
    Failure {
        faults = List.copyOf(faults);
    }

    /** What to tell about anything that was thrown while working on a file (or on nothing). */
    static Failure of(Throwable thrown, String file) {
        return switch (thrown) {
            case InputException refused -> new Failure(refused.exit(), refused.faults());
            case OutputException refused -> new Failure(refused.exit(), List.of(refused.fault()));
            case OutOfMemoryError _ -> outOfMemory(file);
            default -> internal(thrown, file);
        };
    }

    private static Failure outOfMemory(String file) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        String message = "does not fit in the heap of " + megabytes + " MB";
        String hint =
                "fewer cells, or a larger heap: NESS_JAVA_OPTS=-Xmx" + 2 * megabytes + "m ness ...";
        return new Failure(Exit.TOO_LARGE, List.of(Fault.of(file, message, hint)));
    }

    private static Failure internal(Throwable thrown, String file) {
        String message = "internal error, the trace is in " + written(thrown);
        String hint = "please report it together with the trace and the config";
        return new Failure(Exit.INTERNAL, List.of(Fault.of(file, message, hint)));
    }

    private static String written(Throwable thrown) {
        try {
            Path trace = Files.createTempFile("ness-error-", ".txt");
            try (var out =
                    new PrintWriter(Files.newBufferedWriter(trace, StandardCharsets.UTF_8))) {
                out.println("ness " + Version.ofProgram() + ", Java " + Runtime.version());
                thrown.printStackTrace(out);
            }
            return trace.toString();
        } catch (IOException e) {
            return "no file, as none could be written: " + thrown;
        }
    }

    /** Tells the terminal, in the house form. */
    void print(Console console) {
        console.err().print(HouseForm.text(faults));
    }

    /** The JSON document that takes the place of a result. */
    String document() {
        return Json.of(exit.code(), faults);
    }
}
