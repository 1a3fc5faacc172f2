package ness.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import ness.config.yaml.Node;
import ness.config.yaml.Tree;
import ness.config.yaml.YamlReader;
import ness.input.Exit;
import ness.input.InputException;
import ness.input.Place;
import ness.input.Text;
import org.jspecify.annotations.Nullable;

/** Puts values into a tree by their config path, as {@code --set a.b.c=VALUE} does. */
final class Overrides {
    private final Set<Node.Scalar> made;
    private final UnaryOperator<Node.Mapping> load;

    /**
     * Overrides that note the keys they make.
     *
     * @param made takes the keys that were not there, by identity
     * @param load puts the mesh into the tree in place of its file's name
     */
    Overrides(Set<Node.Scalar> made, UnaryOperator<Node.Mapping> load) {
        this.made = made;
        this.load = load;
    }

    /**
     * The tree with one assignment made.
     *
     * @param assignment {@code a.b.c=VALUE}
     * @throws InputException 64 if it has no {@code =} or the path leads through a value without
     *     keys, 65 if the value is no YAML
     */
    Node.Mapping apply(Node.Mapping root, String name, String assignment) {
        Text text = Text.word(name, assignment);
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            throw usage(
                    text,
                    "",
                    new Span(0, assignment.length()),
                    "expected KEY=VALUE, got no key or no =");
        }
        String path = assignment.substring(0, equals);
        Node.Mapping tree = path.startsWith("mesh.") ? load.apply(root) : root;
        Node value = YamlReader.read(text, equals + 1);
        if (value == null) {
            value = new Node.Scalar(text.at(equals + 1, 1), "", true);
        }
        return (Node.Mapping) put(tree, new Path(text, path, 0), value);
    }

    /** The rest of a path and where it starts in its text. */
    private record Path(Text text, String rest, int offset) {
        Path after(String left) {
            return new Path(text, left, offset + rest.length() - left.length());
        }

        Place place(int width) {
            return text.at(offset, width);
        }
    }

    private Node put(@Nullable Node node, Path path, Node value) {
        if (path.rest().isEmpty()) {
            return value;
        }
        Tree.Step step = node == null ? null : Tree.step(node, path.rest());
        if (node instanceof Node.Sequence sequence && step != null) {
            List<Node> items = new ArrayList<>(sequence.items());
            items.set(step.index(), put(step.value(), path.after(step.rest()), value));
            return new Node.Sequence(sequence.place(), items);
        }
        boolean nothing = node == null || (node instanceof Node.Scalar scalar && scalar.isEmpty());
        if (!nothing && !(node instanceof Node.Mapping)) {
            String key = path.rest();
            Span span = new Span(path.offset(), key.length());
            throw usage(path.text(), key, span, "unknown key: there is no such value");
        }
        Node.Mapping mapping =
                node instanceof Node.Mapping old ? old : new Node.Mapping(path.place(1), List.of());
        Node.Scalar old = step == null ? null : step.key();
        if (step != null && old != null) {
            return mapping.with(old, put(step.value(), path.after(step.rest()), value));
        }
        int dot = path.rest().indexOf('.');
        String key = dot < 0 ? path.rest() : path.rest().substring(0, dot);
        Node.Scalar fresh = new Node.Scalar(path.place(key.length()), key, true);
        made.add(fresh);
        String left = dot < 0 ? "" : path.rest().substring(dot + 1);
        return mapping.with(fresh, put(null, path.after(left), value));
    }

    private record Span(int offset, int width) {}

    private static InputException usage(Text text, String path, Span span, String message) {
        Place place = text.at(span.offset(), span.width());
        return new InputException(Exit.USAGE, place.fault(path, message, null));
    }
}
