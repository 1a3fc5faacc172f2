package ness.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import ness.config.yaml.Node;
import ness.config.yaml.Tree;
import ness.config.yaml.YamlReader;
import ness.input.Fault;
import ness.input.InputException;
import ness.input.Text;

/** The single values of a config text, each of which a test replaces by others. */
record Leaves(String config) {
    /** Values of every kind, most of which fit hardly anywhere. */
    static final List<String> VALUES = List.of("17", "\"2*x\"", "[]", "true");

    /** A single value: its path, and where it stands in the text. */
    record Leaf(String path, int from, int to) {}

    List<Leaf> all() {
        List<Leaf> leaves = new ArrayList<>();
        collect(Objects.requireNonNull(YamlReader.read(Text.file("c", config))), "", leaves);
        return leaves;
    }

    private static void collect(Node node, String path, List<Leaf> leaves) {
        switch (node) {
            case Node.Scalar scalar -> {
                Text text = scalar.place().text();
                int from = text.index(scalar.place().line(), scalar.place().column());
                leaves.add(new Leaf(path, from, from + scalar.place().width()));
            }
            case Node.Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    collect(sequence.items().get(i), path + "[" + i + "]", leaves);
                }
            }
            case Node.Mapping mapping ->
                    mapping.entries()
                            .forEach(entry ->
                                    collect(
                                            entry.value(),
                                            Tree.child(path, entry.key().value()),
                                            leaves));
        }
    }

    /** All keys of the mappings. */
    List<Leaf> keys() {
        List<Leaf> keys = new ArrayList<>();
        collectKeys(Objects.requireNonNull(YamlReader.read(Text.file("c", config))), "", keys);
        return keys;
    }

    private static void collectKeys(Node node, String path, List<Leaf> keys) {
        switch (node) {
            case Node.Scalar _ -> {}
            case Node.Sequence sequence ->
                    sequence.items().forEach(item -> collectKeys(item, path + "[]", keys));
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    collect(entry.key(), Tree.child(path, entry.key().value()), keys);
                    collectKeys(entry.value(), Tree.child(path, entry.key().value()), keys);
                }
            }
        }
    }

    /** The text with another value in the place of one. */
    String with(Leaf leaf, String value) {
        return config.substring(0, leaf.from()) + value + config.substring(leaf.to());
    }

    /** What becomes of a config: its canonical text, or what is wrong with it and where. */
    static String outcome(String config, String... overrides) {
        try {
            return Texts.read(config, overrides).canonical();
        } catch (InputException e) {
            TreeSet<String> told = new TreeSet<>();
            for (Fault fault : e.faults()) {
                told.add(fault.path() + ": " + fault.message() + " | " + fault.hint());
            }
            return told.toString();
        }
    }
}
