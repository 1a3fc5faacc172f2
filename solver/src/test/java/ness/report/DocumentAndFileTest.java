package ness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ness.diagnostics.HandMade;
import ness.diagnostics.Units;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.io.ResultReader;
import ness.io.ResultTarget;
import ness.io.ResultWriter;
import ness.io.Selection;
import ness.study.Experiment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Terminal, JSON and file tell the same of one run. */
class DocumentAndFileTest {
    @TempDir private Path folder = Path.of("");

    static Stream<Findings> runs() {
        return Stream.concat(
                experiments().map(Experiment::findings),
                Stream.of(
                        HandMade.findings(HandMade.frame(5, 1), Units.SI),
                        HandMade.findings(HandMade.frame(4, 3), Units.REDUCED),
                        HandMade.findings(HandMade.boundless(), Units.SI)));
    }

    private static Stream<Experiment> experiments() {
        String plate =
                "{axes: {x: {from: 0, to: 4, cells: 4}, y: {from: 0, to: 3, cells: 3}}, thickness: 0.1, regions: {hole: {box: {from: [1, 1], to: [2, 2]}, void: true}}}";
        return Stream.of(
                Experiment.rod(7),
                Experiment.rod(5)
                        .conducting("\"400*(T/300)^0.5\"")
                        .with("title", "Ütitle \"quoted\"")
                        .with("output", "{quantities: {middle: \"at(T, 0.05)\", none: \"0/0\"}}"),
                new Experiment(plate)
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, around: {hole: {reservoir: cold, emissivity: 0.5}}, surface: {reservoir: cold, conductance: 3}}")
                        .with(
                                "reservoirs",
                                "{hot: {temperature: 400}, cold: {temperature: 300}, idle: {temperature: 10}}"),
                Experiment.rod(4)
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 4}}, source: {power: 1e5, from: hot}}"));
    }

    private Findings stored(Findings findings) {
        Path file = folder.resolve("r.h5");
        String owner = findings.run().configPath();
        ResultTarget target = new ResultTarget(file, owner, List.of(), false);
        ResultWriter.write(findings, target, Selection.ALL);
        return ResultReader.read(file, findings.run().output());
    }

    private static Map<?, ?> document(Findings findings) {
        return (Map<?, ?>)
                Objects.requireNonNull(
                        new Load(LoadSettings.builder().build()).loadFromString(Json.of(findings)));
    }

    /** Times are the run's own; everything else is in the file. */
    @ParameterizedTest
    @MethodSource("runs")
    void theDocumentOfTheFileIsThatOfTheRun(Findings findings) {
        Map<Object, @Nullable Object> run = new LinkedHashMap<>(document(findings));
        Map<Object, @Nullable Object> file = new LinkedHashMap<>(document(stored(findings)));
        assertNotEquals(Map.of(), run.remove("seconds"));
        assertEquals(Map.of(), file.remove("seconds"));
        assertEquals(run, file);
        assertEquals(List.copyOf(run.keySet()), List.copyOf(file.keySet()));
    }

    /** What stands in the terminal after a run and what ness show prints later. */
    @ParameterizedTest
    @MethodSource("runs")
    void theSummaryOfTheFileIsThatOfTheRun(Findings findings) {
        String run = Summary.of(findings, false);
        String file = Summary.of(stored(findings), false);
        assertEquals(withoutEnd(run), withoutEnd(file));
        List<String> shown = Summary.show(stored(findings), false).lines().toList();
        assertTrue(shown.containsAll(withoutEnd(run).lines().toList()), run);
    }

    private static String withoutEnd(String summary) {
        return summary.replaceFirst("(?s)\nwrote .*", "");
    }

    /** Each number of the ledger is printed, with as many digits as are told of it. */
    @ParameterizedTest
    @MethodSource("runs")
    void everyNumberOfTheLedgerIsPrinted(Findings findings) {
        List<Double> printed = new ArrayList<>();
        for (String word : Summary.of(findings, false).split("\\s+", -1)) {
            if (word.matches("-?inf")) {
                printed.add(infinity(word));
            } else if (word.matches("-?[0-9].*")) {
                printed.add(Double.parseDouble(word.replaceAll("[^-+0-9.eE]", "")));
            }
        }
        List<Double> numbers = new ArrayList<>();
        collect(findings.ledger(), numbers);
        assertFalse(numbers.isEmpty());
        for (double number : numbers) {
            assertTrue(
                    Double.isNaN(number)
                            || printed.stream()
                                    .anyMatch(p ->
                                            p == number
                                                    || Math.abs(p - number)
                                                            <= 1e-5 * Math.abs(number)),
                    () -> number + " in\n" + Summary.of(findings, false));
        }
    }

    private static double infinity(Object word) {
        return word.equals("inf") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private static void collect(Group group, List<Double> numbers) {
        for (Entry entry : group.entries()) {
            if (entry instanceof Group inner) {
                collect(inner, numbers);
            } else if (entry instanceof Entry.Scalar scalar) {
                numbers.add(scalar.value());
            }
        }
    }

    /** The document has just the numbers of the findings, unrounded. */
    @ParameterizedTest
    @MethodSource("runs")
    void theDocumentKeepsEveryBit(Findings findings) {
        Map<?, ?> document = document(findings);
        for (String name : List.of("reservoirs", "boundaries", "sources", "entropy", "balances")) {
            same(findings.ledger().group(name), document.get(name));
        }
    }

    private static void same(Group group, @Nullable Object tree) {
        Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(tree, group.name());
        assertEquals(group.entries().stream().map(Entry::name).toList(), List.copyOf(map.keySet()));
        for (Entry entry : group.entries()) {
            Object found = map.get(entry.name());
            switch (entry) {
                case Group inner -> same(inner, found);
                case Entry.Scalar scalar ->
                        assertEquals(
                                scalar.value(),
                                found instanceof Number number
                                        ? number.doubleValue()
                                        : infinity(Objects.requireNonNull(found)));
                case Entry.Word word -> assertEquals(word.text(), found);
                default -> throw new AssertionError(entry.toString());
            }
        }
    }
}
