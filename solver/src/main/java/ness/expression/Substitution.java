package ness.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.expression.Node.Index;
import ness.expression.Node.Loop;

/** Puts one node in place of another, keeping what is shared shared. */
final class Substitution {
    private Substitution() {}

    /** The formula with a node in place of a variable or index. */
    static Node of(Node root, Node variable, Node value) {
        List<Node> order = Graph.order(root);
        Set<Node> dependents = Graph.dependents(order, variable);
        Map<Node, Node> images = new HashMap<>();
        images.put(variable, value);
        return image(order, dependents, images, root);
    }

    /** The formula with indices of its own, so that it may stand inside itself. */
    static Node renamed(Node root) {
        List<Node> order = Graph.order(root);
        Map<Node, Node> images = new HashMap<>();
        Set<Node> changed = new HashSet<>();
        for (Node node : order) {
            if (node instanceof Loop loop) {
                Index index = loop.index();
                images.putIfAbsent(index, new Index(index.name(), index.isWhole()));
                changed.add(node);
            }
        }
        for (Node node : order) {
            if (images.containsKey(node) || node.children().stream().anyMatch(changed::contains)) {
                changed.add(node);
            }
        }
        return image(order, changed, images, root);
    }

    private static Node image(
            List<Node> order, Set<Node> changed, Map<Node, Node> images, Node root) {
        for (Node node : order) {
            if (!changed.contains(node) || images.containsKey(node)) {
                continue;
            }
            List<Node> children = new ArrayList<>();
            for (Node child : node.children()) {
                children.add(images.getOrDefault(child, child));
            }
            images.put(node, rebuilt(node, children, images));
        }
        return images.getOrDefault(root, root);
    }

    private static Node rebuilt(Node node, List<Node> children, Map<Node, Node> images) {
        return node instanceof Loop loop && images.get(loop.index()) instanceof Index index
                ? Build.loop(index, children.get(0), children.get(1), children.get(2))
                : Build.rebuilt(node, children);
    }
}
