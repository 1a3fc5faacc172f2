package ness.config.yaml;

import ness.input.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds values of a tree by their config path: keys joined by dots, items as {@code [0]}. Keys may
 * hold dots themselves; the longest that fits is taken.
 */
public final class Tree {
    private Tree() {}

    /** Path of the value of a key. */
    public static String child(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Path of a value below another; either may be empty. */
    public static String join(String path, String below) {
        return below.isEmpty() || below.startsWith("[") ? path + below : child(path, below);
    }

    /** Place of the value; of the nearest value around it if it is absent. */
    public static Place place(Node root, String path) {
        Node node = root;
        Place place = root.place();
        String rest = path;
        while (!rest.isEmpty()) {
            Step step = step(node, rest);
            if (step == null) {
                return place;
            }
            node = step.value();
            boolean empty = node instanceof Node.Scalar scalar && scalar.isEmpty();
            place = empty && step.key() != null ? step.key().place() : node.place();
            rest = step.rest();
        }
        return place;
    }

    /** The value; null if it is absent. */
    public static @Nullable Node find(Node root, String path) {
        Node node = root;
        String rest = path;
        while (!rest.isEmpty()) {
            Step step = step(node, rest);
            if (step == null) {
                return null;
            }
            node = step.value();
            rest = step.rest();
        }
        return node;
    }

    /**
     * One step along a path.
     *
     * @param key the key that was followed; null for an item of a list
     * @param index the item that was followed; -1 for a key
     * @param value what is there
     * @param rest the path that is left
     */
    public record Step(Node.@Nullable Scalar key, int index, Node value, String rest) {}

    /** The first step along a path; null if the node has no such value. */
    public static @Nullable Step step(Node node, String path) {
        return switch (node) {
            case Node.Scalar _ -> null;
            case Node.Mapping mapping -> {
                Step best = null;
                for (Node.Entry entry : mapping.entries()) {
                    String key = entry.key().value();
                    boolean longer =
                            best == null || path.length() - key.length() < best.rest().length();
                    if (path.startsWith(key) && ends(path, key.length()) && longer) {
                        String rest = rest(path, key.length());
                        best = new Step(entry.key(), -1, entry.value(), rest);
                    }
                }
                yield best;
            }
            case Node.Sequence sequence -> item(sequence, path);
        };
    }

    private static @Nullable Step item(Node.Sequence sequence, String path) {
        boolean bracket = path.startsWith("[");
        int from = bracket ? 1 : 0;
        int to = from;
        while (to < path.length() && path.charAt(to) >= '0' && path.charAt(to) <= '9') {
            to++;
        }
        boolean closed = !bracket || path.startsWith("]", to);
        if (to == from || to - from > 8 || !closed) {
            return null;
        }
        int index = Integer.parseInt(path.substring(from, to));
        int end = bracket ? to + 1 : to;
        return index < sequence.items().size() && ends(path, end)
                ? new Step(null, index, sequence.items().get(index), rest(path, end))
                : null;
    }

    private static boolean ends(String path, int index) {
        return index == path.length() || path.charAt(index) == '.' || path.charAt(index) == '[';
    }

    private static String rest(String path, int index) {
        return path.substring(path.startsWith(".", index) ? index + 1 : index);
    }
}
