package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ness.cli.Batch.Reply;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.junit.jupiter.api.Test;

class FailureTest {
    private static final ByteArrayOutputStream NONE = new ByteArrayOutputStream();

    private record Printed(Exit exit, String out, String err) {}

    private static Printed run(boolean json, List<String> configs, Batch.Job job) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.over(out, err, Path.of(""));
        Exit exit = Batch.run(configs, json, console, job);
        console.out().flush();
        return new Printed(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Reply reply(String config) {
        return switch (config) {
            case "missing" ->
                    throw new InputException(
                            Exit.MISSING_INPUT, Fault.of(config, "there is no such file", null));
            case "large" -> throw new OutOfMemoryError("Java heap space");
            default -> new Reply(Exit.DONE, "{\"config\": \"" + config + "\"}\n");
        };
    }

    @Test
    void aBadConfigDoesNotKeepTheOthersFromRunning() {
        Printed printed = run(false, List.of("a", "missing", "large", "b"), FailureTest::reply);
        assertEquals(Exit.MISSING_INPUT, printed.exit);
        assertEquals("{\"config\": \"a\"}\n{\"config\": \"b\"}\n", printed.out);
        assertTrue(printed.err.startsWith("missing: error: there is no such file\n"), printed.err);
        assertTrue(printed.err.contains("large: error: does not fit in the heap"), printed.err);
    }

    @Test
    void severalConfigsMakeOneArray() {
        Printed printed = run(true, List.of("a", "missing"), FailureTest::reply);
        assertEquals("", printed.err);
        assertTrue(printed.out.startsWith("[\n{\"config\": \"a\"},\n{"), printed.out);
        assertTrue(printed.out.contains("\"exit\": 66"), printed.out);
        assertTrue(printed.out.endsWith("\n]\n"), printed.out);
    }

    @Test
    void aFullHeapNamesTheSettingToRaise() {
        Failure failure = Failure.of(new OutOfMemoryError("Java heap space"), "rod.yaml");
        assertEquals(Exit.TOO_LARGE, failure.exit());
        String hint = String.valueOf(failure.faults().getFirst().hint());
        assertTrue(hint.contains("NESS_JAVA_OPTS=-Xmx"), hint);
    }

    @Test
    void aFaultOfTheProgramLeavesItsTraceInAFileAndNowhereElse() throws Exception {
        for (Throwable thrown : List.of(new IllegalStateException("odd"), deep())) {
            Failure failure = Failure.of(thrown, "rod.yaml");
            assertEquals(Exit.INTERNAL, failure.exit());
            String message = failure.faults().getFirst().message();
            assertFalse(message.contains("Exception") || message.contains("StackOverflow"));
            Matcher file = Pattern.compile("the trace is in (.*)$").matcher(message);
            assertTrue(file.find(), message);
            Path trace = Path.of(file.group(1));
            assertTrue(Files.readString(trace).contains(thrown.getClass().getName()));
            Files.delete(trace);
        }
    }

    private static Throwable deep() {
        try {
            return fall(new ArrayList<>());
        } catch (StackOverflowError e) {
            return e;
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Throwable fall(List<Object> path) {
        path.add(NONE);
        return fall(path);
    }
}
