package ness.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ness.config.settings.Settings;
import ness.config.yaml.Node;
import ness.config.yaml.Tree;
import ness.input.Fault;
import ness.input.Place;
import org.jspecify.annotations.Nullable;

/** A config whose every word is bound, checked and in SI, and which knows where each one stands. */
public final class Resolved {
    private final Reading reading;
    private final Node.Mapping root;
    private final Settings settings;
    private final List<String> warnings;

    Resolved(Reading reading, Node.Mapping root, Settings settings, List<String> warnings) {
        this.reading = reading;
        this.root = root;
        this.settings = settings;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads a config and everything that it names.
     *
     * @param sources where files come from
     * @param path the config as the user wrote it
     * @param overrides assignments {@code a.b.c=VALUE}, as {@code --set} takes them
     * @throws ness.input.InputException with all faults that can be told apart: 64 for an override
     *     of an unknown key, 65 for wrong content, 66 for a missing file
     */
    public static Resolved read(Sources sources, String path, List<String> overrides) {
        return Reading.of(sources, path).resolve(overrides);
    }

    /** Path of the config as the user wrote it. */
    public String path() {
        return reading.text().name();
    }

    /** The config as given. */
    public String text() {
        return reading.text().content();
    }

    /** The bound words. */
    public Settings settings() {
        return settings;
    }

    /** The word of {@code model.type}. */
    public String model() {
        return Laws.type(settings.model());
    }

    /** What is odd but allowed. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Where the value of a config path stands; of the nearest mapping around it if it is absent.
     */
    public Place place(String path) {
        return Tree.place(root, path);
    }

    /** Something found wrong later with the value of a config path. */
    public Fault fault(String path, String message, @Nullable String hint) {
        return place(path).fault(path, message, hint);
    }

    /**
     * The same config with another value, as it would be written; the files that it names are not
     * read again.
     *
     * @throws ness.input.InputException if the path or the value does not fit
     */
    public Resolved with(String path, String value) {
        return with(Map.of(path, value));
    }

    /**
     * The same config with other values by their paths.
     *
     * @throws ness.input.InputException if a path or value does not fit
     */
    public Resolved with(Map<String, String> values) {
        List<String> assignments = new ArrayList<>();
        values.forEach((path, value) -> assignments.add(path + "=" + value));
        return reading.resolve(root, assignments, path());
    }

    /** Everything in SI as YAML: enough to run again. */
    public String canonical() {
        return new Canonical().text(settings);
    }
}
