package ness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Run;
import ness.findings.Samples;
import ness.input.Fault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JsonTest {
    /** JSON is a part of YAML 1.2, so the YAML reader is a second opinion. */
    private static Object parse(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static List<String> keys(@Nullable Object value) {
        List<String> keys = new ArrayList<>();
        map(value).keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    @Test
    void keysStandInTheOrderOfTheInterface() {
        Object document = parse(Json.of(Samples.rod(4)));
        assertEquals(
                List.of(
                        "title",
                        "config",
                        "status",
                        "exit",
                        "output",
                        "mesh",
                        "solver",
                        "reservoirs",
                        "boundaries",
                        "sources",
                        "entropy",
                        "balances",
                        "quantities",
                        "warnings",
                        "seconds"),
                keys(document));
        assertEquals(
                List.of("production", "by_process", "outflow", "storage", "closure"),
                keys(map(document).get("entropy")));
    }

    @Test
    void valuesAreThoseOfTheFindings() {
        Map<?, ?> document = map(parse(Json.of(Samples.rod(4))));
        assertEquals("heat", Samples.rod(4).run().model());
        assertEquals("configs/rod.yaml", document.get("config"));
        assertEquals(0, document.get("exit"));
        assertEquals(List.of(4), map(document.get("mesh")).get("cells"));
        assertEquals(
                -0.1336666666666667,
                map(map(document.get("reservoirs")).get("cold")).get("entropy_flow"));
        assertEquals("hot", map(map(document.get("boundaries")).get("left")).get("reservoir"));
        assertEquals(1, map(document.get("solver")).get("steps"));
        assertEquals(0.3, map(document.get("seconds")).get("total"));
    }

    @Test
    void groupsThatAreMissingStandEmptyAndFurtherOnesFollow() {
        Group ledger =
                Group.named("ledger")
                        .put(Group.named("transitions").put("A->B", 1, "1/s").build())
                        .build();
        Object document = parse(Json.of(Samples.withLedger(Samples.rod(1), ledger)));
        assertEquals(Map.of(), map(document).get("reservoirs"));
        assertTrue(keys(document).indexOf("transitions") > keys(document).indexOf("quantities"));
    }

    @Test
    void whatIsNoFiniteNumberHasAWord() {
        Group group =
                Group.named("g")
                        .put("one", Double.POSITIVE_INFINITY, "W")
                        .put("two", Double.NEGATIVE_INFINITY, "W")
                        .put("three", Double.NaN, "W")
                        .put("four", (String) null)
                        .put("five", true)
                        .put("six", 1L << 60)
                        .put("seven", -0.0, "W")
                        .build();
        Map<?, ?> document = map(parse(Json.of(group)));
        assertEquals("inf", document.get("one"));
        assertEquals("-inf", document.get("two"));
        assertNull(document.get("three"));
        assertTrue(document.containsKey("three"));
        assertNull(document.get("four"));
        assertEquals(true, document.get("five"));
        assertEquals(1L << 60, document.get("six"));
        assertEquals(-0.0, document.get("seven"));
    }

    @Test
    void sequencesAreArraysOfObjects() {
        Group cycle = Group.named("first").put("affinity", 2, "1").build();
        Group group = new Group("g", List.of(new Entry.Sequence("cycles", List.of(cycle, cycle))));
        assertEquals(
                List.of(Map.of("affinity", 2), Map.of("affinity", 2)),
                map(parse(Json.of(group))).get("cycles"));
    }

    @Property
    void everyTextSurvives(@ForAll String text) {
        Group group = Group.named("g").put(text, text).build();
        String json = Json.of(group);
        assertTrue(json.chars().allMatch(c -> c == '\n' || c >= ' '), "control characters");
        if (wellFormed(text)) {
            assertEquals(Map.of(text, text), parse(json));
        }
    }

    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000);
    }

    @Test
    void controlAndDirectionCharactersAreEscaped() {
        Findings findings =
                Samples.withRun(Samples.rod(1), Samples.run("a\u001b[31m\u202eb\"\\\n\t"));
        String json = Json.of(findings);
        assertTrue(json.contains("a\\u001b[31m\\u202eb\\\"\\\\\\u000a\\u0009"), json);
        assertEquals("a\u001b[31m\u202eb\"\\\n\t", map(parse(json)).get("title"));
    }

    @Test
    void faultsKeepTheirPlaceAndUnknownOnesAreNull() {
        Fault placed = new Fault("rod.yaml", 12, 19, "model.k", "is wrong", "do", "k: 1", 1);
        Map<?, ?> document = map(parse(Json.of(65, List.of(placed, Fault.of("x", "gone", null)))));
        assertEquals(List.of("exit", "errors"), keys(document));
        List<?> errors = list(document.get("errors"));
        assertEquals(
                List.of("file", "line", "column", "path", "message", "hint"),
                keys(errors.getFirst()));
        assertEquals(12, map(errors.getFirst()).get("line"));
        assertEquals(19, map(errors.getFirst()).get("column"));
        assertEquals(placed.sentence(), map(errors.getFirst()).get("message"));
        assertNull(map(errors.getLast()).get("line"));
        assertNull(map(errors.getLast()).get("column"));
        assertNull(map(errors.getLast()).get("hint"));
    }

    @Test
    void aRunWithoutSteadyStateHasItsDocumentAndTheErrors() {
        String json = Json.of(Samples.rod(1), List.of(Fault.of("rod.yaml", "diverged", null)));
        assertEquals(1, list(map(parse(json)).get("errors")).size());
        assertFalse(map(parse(Json.of(Samples.rod(1)))).containsKey("errors"));
    }

    @Test
    void severalDocumentsAreOneArray() {
        String json = Json.array(List.of(Json.of(Samples.rod(1)), Json.of(65, List.of())));
        assertEquals(2, list(parse(json)).size());
        assertEquals(List.of(), parse(Json.array(List.of())));
    }

    @Test
    void withoutAFileOutputIsNull() {
        assertTrue(Json.of(Samples.rod(1)).contains("\"output\": \"rod.h5\""));
        assertTrue(
                Json.of(Samples.withRun(Samples.rod(1), unwritten())).contains("\"output\": null"));
    }

    private static Run unwritten() {
        var run = Samples.run("Rod");
        return new Run(
                run.title(),
                run.config(),
                run.configPath(),
                run.configText(),
                run.resolved(),
                run.version(),
                run.model(),
                run.status(),
                run.exit(),
                "",
                run.warnings());
    }

    @Test
    void theLocaleDoesNotMatter() {
        String json = Json.of(Samples.rod(3));
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(json, Json.of(Samples.rod(3)), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
