package ness.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.expression.Node.Constant;
import ness.expression.Node.Index;
import ness.expression.Node.Loop;

/** Finds what can leave the loop over an index, because it depends on outer indices only. */
final class Loops {
    private final Map<Node, Set<Index>> free = new HashMap<>();

    Loops(Node root) {
        for (Node node : Graph.order(root)) {
            Set<Index> indices = new HashSet<>();
            if (node instanceof Index index) {
                indices.add(index);
            }
            for (Node child : node.children()) {
                indices.addAll(freeIn(child));
            }
            if (node instanceof Loop loop) {
                indices.remove(loop.index());
            }
            free.put(node, indices.isEmpty() ? Set.of() : indices);
        }
    }

    private Set<Index> freeIn(Node node) {
        Set<Index> indices = free.get(node);
        if (indices == null) {
            throw new IllegalArgumentException("a node of another formula");
        }
        return indices;
    }

    /** Whether the node depends on no outer index. */
    boolean isClosed(Node node) {
        return freeIn(node).isEmpty();
    }

    /**
     * The outermost parts of a body that can be computed outside its loop.
     *
     * @param outer the indices that have values outside
     */
    List<Node> invariants(Node body, Set<Index> outer) {
        Set<Node> invariants = new LinkedHashSet<>();
        Graph.order(
                body,
                node -> {
                    if (outer.containsAll(freeIn(node))) {
                        if (!(node instanceof Constant)) {
                            invariants.add(node);
                        }
                        return List.of();
                    }
                    return node.children();
                });
        return new ArrayList<>(invariants);
    }
}
