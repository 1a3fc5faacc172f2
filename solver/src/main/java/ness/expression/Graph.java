package ness.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Walks over the graph of a formula, each node once, without recursion: chains may be long. */
final class Graph {
    private Graph() {}

    /** A node and what is left of its children. */
    private record Visit(Node node, Iterator<Node> below) {}

    /** All nodes, what a node is made of before the node itself. */
    static List<Node> order(Node root) {
        return order(root, Node::children);
    }

    /** All nodes that are reached by the given children, children first. */
    static List<Node> order(Node root, Function<Node, List<Node>> children) {
        List<Node> order = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        Deque<Visit> path = new ArrayDeque<>();
        seen.add(root);
        path.push(new Visit(root, children.apply(root).iterator()));
        while (!path.isEmpty()) {
            Iterator<Node> below = path.element().below();
            if (!below.hasNext()) {
                order.add(path.pop().node());
                continue;
            }
            Node child = below.next();
            if (seen.add(child)) {
                path.push(new Visit(child, children.apply(child).iterator()));
            }
        }
        return order;
    }

    /** Those of an ordered list of nodes that depend on a variable or index. */
    static Set<Node> dependents(List<Node> order, Node variable) {
        Set<Node> dependents = new HashSet<>();
        for (Node node : order) {
            if (node.equals(variable) || isAny(node.children(), dependents)) {
                dependents.add(node);
            }
        }
        return dependents;
    }

    static boolean dependsOn(Node root, Node variable) {
        return dependents(order(root), variable).contains(root);
    }

    /** Whether it depends on a free variable or on an index that varies from point to point. */
    static boolean varies(Node root) {
        Set<Node> varying = new HashSet<>();
        for (Node node : order(root)) {
            boolean self =
                    switch (node) {
                        case Node.Variable _ -> true;
                        case Node.Index index -> !index.isWhole();
                        case Node.Constant _, Node.Apply _, Node.Loop _, Node.Lookup _ -> false;
                    };
            if (self || isAny(node.children(), varying)) {
                varying.add(node);
            }
        }
        return varying.contains(root);
    }

    private static boolean isAny(List<Node> nodes, Set<Node> set) {
        for (Node node : nodes) {
            if (set.contains(node)) {
                return true;
            }
        }
        return false;
    }
}
