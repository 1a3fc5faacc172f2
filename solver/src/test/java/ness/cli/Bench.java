package ness.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import ness.input.HouseForm;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A folder in which configs are run, and what has to hold of whatever is refused there. */
record Bench(Path folder) {
    /** Puts a file there and returns its path. */
    Path put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path put(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Name of the result that runs of this bench write. */
    String result() {
        return folder.resolve("result.h5").toString();
    }

    /** Runs a config into {@link #result()}. */
    Told run(Path config, String... options) {
        List<String> words = new ArrayList<>(List.of("run", config.toString(), "-o", result()));
        words.addAll(List.of(options));
        return Told.by(words.toArray(String[]::new));
    }

    /** Writes the config and demands that check and run refuse it, as text and as a document. */
    void refuses(Refusal refusal) {
        refusesToRun(refusal);
        demandDocument(refusal, config(), Told.by("check", "--json", config().toString()));
    }

    /** Writes the config and demands that run refuses it; solving may be needed to see why. */
    void refusesToRun(Refusal refusal) {
        put("rod.yaml", refusal.text());
        Map<String, String> before = contents();
        Told document = run(config(), "--json");
        demandDocument(refusal, config(), document);
        Told text = run(config());
        demandText(refusal, error(refusal, config(), document), text);
        assertEquals(before, contents(), "files changed");
    }

    private Path config() {
        return folder.resolve("rod.yaml");
    }

    private static void demandDocument(Refusal refusal, Path config, Told told) {
        assertEquals(refusal.exit(), told.code(), told::out);
        assertEquals("", told.err());
        quiet(told.out());
        Map<?, ?> document = document(told.out());
        assertEquals(refusal.exit(), document.get("exit"));
        Map<?, ?> error = error(refusal, config, told);
        for (String key : List.of("file", "line", "column", "path", "message", "hint")) {
            assertTrue(error.containsKey(key), key);
        }
        String said = error.get("message") + "\nhint: " + error.get("hint");
        for (String word : refusal.words()) {
            assertTrue(said.contains(word), () -> "\"" + word + "\" is not in: " + said);
        }
    }

    /** The error at the place of the refusal. */
    private static Map<?, ?> error(Refusal refusal, Path config, Told told) {
        List<?> errors = (List<?>) document(told.out()).get("errors");
        assertNotNull(errors, told::out);
        for (Object each : errors) {
            Map<?, ?> error = (Map<?, ?>) each;
            if (config.toString().equals(error.get("file")) && isAt(refusal, error)) {
                return error;
            }
        }
        String place = refusal.line() + ":" + refusal.column();
        throw new AssertionError("no error at " + place + " in " + errors);
    }

    private static boolean isAt(Refusal refusal, Map<?, ?> error) {
        if (refusal.line() <= 0) {
            return refusal.line() < 0 || error.get("line") == null;
        }
        return Objects.equals(refusal.line(), error.get("line"))
                && Objects.equals(refusal.column(), error.get("column"));
    }

    private void demandText(Refusal refusal, Map<?, ?> error, Told told) {
        assertEquals(refusal.exit(), told.code(), told::err);
        assertEquals("", told.out());
        quiet(told.err());
        @Nullable Object line = error.get("line");
        String place = line == null ? "" : ":" + line + ":" + error.get("column");
        String message = HouseForm.escaped(String.valueOf(error.get("message")));
        String first = config() + place + ": error: " + message + "\n";
        assertTrue(told.err().contains(first), told::err);
        if (error.get("hint") != null) {
            assertTrue(told.err().contains("\nhint: "), told::err);
        }
    }

    /** What a user may never be shown. */
    static void quiet(String text) {
        for (String word : List.of("Exception", "\tat ", "java.util", "internal error", "\u001b")) {
            assertFalse(text.contains(word), () -> word.strip() + " in: " + text);
        }
    }

    /** A JSON document as maps and lists. */
    static Map<?, ?> document(String json) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(json);
        return document instanceof Map<?, ?> map ? map : Map.of("all", document);
    }

    /** The number under these keys of a document. */
    static double number(Map<?, ?> document, String... keys) {
        Object value = document;
        for (String key : keys) {
            value = Objects.requireNonNull(((Map<?, ?>) value).get(key), key);
        }
        return ((Number) value).doubleValue();
    }

    /** Every file of the folder with its bytes. */
    Map<String, String> contents() {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> all = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String name = folder.relativize(file).toString();
                all.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
            }
            return all;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Demands the exit code and returns what was said, which is free of traces. */
    static Told ends(int code, Told told) {
        assertEquals(code, told.code(), () -> told.out() + told.err());
        quiet(told.err());
        return told;
    }

    static void same(byte[] expected, Path file) throws IOException {
        assertArrayEquals(expected, Files.readAllBytes(file), file.toString());
    }
}
