package ness.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.expression.Node.Constant;
import ness.expression.Node.Loop;
import ness.quantity.TextException;

/** Counts the terms that one evaluation of a sum takes, nested sums multiplied. */
final class Terms {
    /** Most terms of one evaluation. */
    static final long MOST = 1_000_000;

    private static final int DEEPEST = 12;

    /** Up to here a double counts one by one. */
    private static final double LARGEST_BOUND = 1L << 52;

    private Terms() {}

    /**
     * Checks a sum whose bounds are constants.
     *
     * @throws TextException if a bound is not whole, or the terms are too many
     */
    static void check(Loop sum) {
        count(sum);
    }

    private static long count(Loop sum) {
        double from = whole(sum.from());
        double to = whole(sum.to());
        double count = checked(to - from + 1);
        if (count <= 0) {
            return 0;
        }
        List<Node> order = Graph.order(sum.body(), Terms::outside);
        List<Loop> inner = sums(order);
        if (inner.isEmpty()) {
            return (long) count;
        }
        Set<Node> dependents = Graph.dependents(Graph.order(sum.body()), sum.index());
        boolean fixed = true;
        for (Loop s : inner) {
            fixed &= !dependents.contains(s.from()) && !dependents.contains(s.to());
            fixed &= sums(Graph.order(s.body())).stream().allMatch(Terms::hasConstantBounds);
        }
        if (fixed) {
            return (long) checked(count * each(inner));
        }
        long total = 0;
        for (double k = from; k <= to; k++) {
            Node body = Substitution.of(sum.body(), sum.index(), Build.constant(k));
            total += each(sums(Graph.order(body, Terms::outside)));
            checked((double) total);
        }
        return total;
    }

    static boolean hasConstantBounds(Loop sum) {
        return sum.from() instanceof Constant && sum.to() instanceof Constant;
    }

    private static List<Node> outside(Node node) {
        return node instanceof Loop loop && loop.isSum()
                ? loop.children().subList(0, 2)
                : node.children();
    }

    private static List<Loop> sums(List<Node> nodes) {
        List<Loop> sums = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Loop loop && loop.isSum()) {
                sums.add(loop);
            }
        }
        return sums;
    }

    private static long each(List<Loop> sums) {
        long terms = 0;
        for (Loop sum : sums) {
            terms += count(sum);
        }
        return Math.max(1, terms);
    }

    private static double checked(double count) {
        if (count > MOST) {
            throw tooMany();
        }
        return count;
    }

    static TextException tooMany() {
        return refused("too many terms in sums and integrals, at most " + MOST + " a point");
    }

    /** What is wrong with a loop; its place is known to whoever reads it. */
    static TextException refused(String problem) {
        return new TextException(problem, 0, 0, null);
    }

    private static double whole(Node bound) {
        double value = bound instanceof Constant constant ? constant.value() : Double.NaN;
        if (value != Math.rint(value) || Math.abs(value) > LARGEST_BOUND) {
            throw refused("expected a whole bound of the sum (up to 2^52), got " + value);
        }
        return value;
    }

    /**
     * Checks how deeply sums and integrals stand inside each other.
     *
     * @throws TextException if too deeply
     */
    static void checkNesting(Node root) {
        List<Node> order = Graph.order(root);
        Map<Node, Integer> depths = new HashMap<>();
        for (Node node : order) {
            int depth = 0;
            for (Node child : node.children()) {
                depth = Math.max(depth, depths.getOrDefault(child, 0));
            }
            if (node instanceof Loop) {
                depth++;
            }
            if (depth > DEEPEST) {
                throw refused("sums and integrals are nested too deeply, at most " + DEEPEST);
            }
            depths.put(node, depth);
        }
    }
}
