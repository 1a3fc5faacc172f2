package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.config.Resolved;
import ness.config.Sources;
import ness.config.assembly.Assembly;
import ness.findings.Findings;
import ness.findings.Group;
import ness.grid.Grid;
import ness.input.Fault;
import ness.input.InputException;
import ness.input.Place;
import ness.problem.GridProblem;

/** A config that a test writes, one section a line, and what the program makes of it. */
public final class Experiment {
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    /** A copper rod on this mesh, 0.1 m long as a rule, between 400 K and 300 K. */
    public Experiment(String mesh) {
        sections.put("title", "Test");
        sections.put("mesh", mesh);
        sections.put("model", "{type: heat, materials: {default: {conductivity: 400}}}");
        sections.put("reservoirs", "{hot: {temperature: 400}, cold: {temperature: 300}}");
        sections.put("boundaries", "{left: {reservoir: hot}, right: {reservoir: cold}}");
    }

    private Experiment(Map<String, String> sections, Map<String, byte[]> files) {
        this.sections.putAll(sections);
        this.files.putAll(files);
    }

    /** A rod of that many cells, 0.1 m long, of cross-section 1 cm^2. */
    public static Experiment rod(int cells) {
        return new Experiment("{axes: {x: {from: 0, to: 0.1, cells: " + cells + "}}, area: 1e-4}");
    }

    /** A plate of unit cells and unit thickness with these regions. */
    public static Experiment plate(int nx, int ny, String regions) {
        return new Experiment(
                "{axes: {x: {from: 0, to: %d, cells: %d}, y: {from: 0, to: %d, cells: %d}}, regions: %s}"
                        .formatted(nx, nx, ny, ny, regions));
    }

    /** Particles in reduced units, with these words beside the type of the model. */
    public static Experiment particles(String mesh, String model) {
        return new Experiment(mesh)
                .with("units", "reduced")
                .with("model", "{type: drift-diffusion, temperature: 1, " + model + "}")
                .with("reservoirs", "")
                .with("boundaries", "");
    }

    /** With a section replaced, added, or left out where the text is empty. */
    public Experiment with(String section, String text) {
        Experiment other = new Experiment(sections, files);
        if (text.isEmpty()) other.sections.remove(section);
        else other.sections.put(section, text);
        return other;
    }

    /** With this conductivity, as it stands in a config. */
    public Experiment conducting(String conductivity) {
        return with(
                "model",
                "{type: heat, materials: {default: {conductivity: " + conductivity + "}}}");
    }

    /** With a file that the config may name. */
    public Experiment file(String path, byte[] content) {
        Experiment other = new Experiment(sections, files);
        other.files.put(path, content);
        return other;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        sections.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.toString();
    }

    public Resolved read() {
        return Resolved.read(new Memory(text(), files), "test.yaml", List.of());
    }

    public Assembly.Assembled assembled() {
        return Assembly.of(read());
    }

    public GridProblem problem() {
        return (GridProblem) assembled().problem();
    }

    public Grid grid() {
        return problem().grid();
    }

    Run run() {
        return new Run(read(), "/test.yaml", "test", "test.h5", 1);
    }

    public Answer solve() {
        return run().solve();
    }

    /** What was found, which must be a steady state. */
    public Findings findings() {
        Answer answer = solve();
        assertEquals(List.of(), answer.faults());
        return answer.findings();
    }

    /** All numbers of the ledger of the steady state. */
    public Group ledger() {
        return findings().ledger();
    }

    /** What {@code output.quantities} gives for one text. */
    public double quantity(String text) {
        return with("output", "{quantities: {q: \"" + text + "\"}}")
                .ledger()
                .number("quantities", "q");
    }

    /** The one fault for which the config is refused, whenever that happens. */
    public Fault refused() {
        return refusal().faults().getFirst();
    }

    /** Line and column at which these words first stand in the config. */
    public String place(String words) {
        int at = text().indexOf(words);
        if (at < 0) throw new AssertionError("no " + words);
        String before = text().substring(0, at);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (at - before.lastIndexOf('\n'));
    }

    /** Line and column of a fault. */
    public static String place(Fault fault) {
        return fault.line() + ":" + fault.column();
    }

    /** With what the config is refused, whenever that happens. */
    public InputException refusal() {
        try {
            solve();
        } catch (InputException e) {
            assertEquals(1, e.faults().size(), e::toString);
            return e;
        }
        throw new AssertionError("accepted:\n" + text());
    }

    /** Files that exist only in a test. */
    private record Memory(String config, Map<String, byte[]> files) implements Sources {
        @Override
        public Source config(String path) {
            return new Source(path, path, config.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Source named(Source from, String path, Place place, String key, long limit) {
            byte[] content = files.get(path);
            if (content == null) throw new AssertionError("names " + path);
            return new Source(path, path, content);
        }
    }
}
