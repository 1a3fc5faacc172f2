package ness.io;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import ness.findings.Entry;
import ness.findings.Group;
import org.jspecify.annotations.Nullable;

/** Reads groups of scalars back as groups of named values, in their old order. */
final class LedgerReader {
    private static final int LAST = Integer.MAX_VALUE;

    /** The words that whole numbers stand for. */
    static final String NAMES = "names";

    private LedgerReader() {}

    static Group group(String name, io.jhdf.api.Group stored) {
        List<Entry> entries = new ArrayList<>();
        for (Node node : inOrder(stored)) {
            entries.add(entry(node));
        }
        return new Group(name, entries);
    }

    /** Members by their attribute {@code position}; those without one last, by name. */
    static List<Node> inOrder(io.jhdf.api.Group stored) {
        List<Node> nodes = new ArrayList<>(stored.getChildren().values());
        nodes.sort(Comparator.comparingInt(LedgerReader::position).thenComparing(Node::getName));
        return nodes;
    }

    static String name(Node node) {
        return Objects.requireNonNullElse(text(node, MemberName.ATTRIBUTE), node.getName());
    }

    static String text(Node node, String attribute, String otherwise) {
        return Objects.requireNonNullElse(text(node, attribute), otherwise);
    }

    private static @Nullable String text(Node node, String attribute) {
        return ResultHead.text(node.getAttribute(attribute));
    }

    private static int position(Node node) {
        Attribute position = node.getAttribute(LedgerLayout.POSITION);
        return position != null && position.getData() instanceof Integer place ? place : LAST;
    }

    private static Entry entry(Node node) {
        String name = name(node);
        if (node instanceof io.jhdf.api.Group group) {
            return text(group, LedgerLayout.KIND, "").equals(LedgerLayout.SEQUENCE)
                    ? sequence(name, group)
                    : group(name, group);
        }
        Object data = node instanceof Dataset dataset ? last(dataset) : "";
        return switch (data) {
            case Double number ->
                    new Entry.Scalar(
                            name, number, text(node, "units", "1"), text(node, "long_name", ""));
            case Integer place -> word(name, place, node.getAttribute(NAMES));
            case Long whole -> new Entry.Count(name, whole);
            case Byte truth -> new Entry.Flag(name, truth != 0);
            case String word ->
                    new Entry.Word(
                            name,
                            text(node, LedgerLayout.KIND, "").equals(LedgerLayout.MISSING)
                                    ? null
                                    : word);
            default -> throw new DamagedException("holds something unknown at " + node.getName());
        };
    }

    private static Entry word(String name, int place, @Nullable Attribute names) {
        if (names != null && names.getData() instanceof String[] words) {
            return new Entry.Word(name, words[place]);
        }
        throw new DamagedException("holds a number without its words at " + name);
    }

    /** Where there is a value for each point of a course, the last. */
    private static Object last(Dataset dataset) {
        Object data = dataset.getData();
        boolean many = data.getClass().isArray() && Array.getLength(data) > 0;
        return many ? Array.get(data, Array.getLength(data) - 1) : data;
    }

    private static Entry sequence(String name, io.jhdf.api.Group stored) {
        List<Group> groups = new ArrayList<>();
        for (Node node : inOrder(stored)) {
            if (node instanceof io.jhdf.api.Group group) {
                groups.add(group(node.getName(), group));
            }
        }
        return new Entry.Sequence(name, groups);
    }
}
