package ness.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.expression.Node.Constant;
import ness.expression.Node.Integral;
import ness.expression.Node.Sum;

/** Counts the terms that one evaluation of a sum takes, nested sums multiplied. */
final class Terms {
    /** Most terms of one evaluation. */
    static final long MOST = 1_000_000;

    static final String TOO_MANY = "too many terms in sums and integrals, at most 1000000 a point";

    private static final int DEEPEST = 12;

    /** Up to here a double counts one by one. */
    private static final double LARGEST_BOUND = 1L << 52;

    private Terms() {}

    /**
     * Checks a sum whose bounds are constants.
     *
     * @throws ExpressionException if a bound is not whole, or the terms are too many
     */
    static void check(Sum sum) {
        count(sum);
    }

    private static long count(Sum sum) {
        double from = whole(sum.from());
        double to = whole(sum.to());
        double count = to - from + 1;
        if (count > MOST) {
            throw tooMany();
        }
        if (count <= 0) {
            return 0;
        }
        List<Node> order = Graph.order(List.of(sum.body()), Terms::outside);
        List<Sum> inner = sums(order);
        if (inner.isEmpty()) {
            return (long) count;
        }
        Set<Node> dependents = Graph.dependents(Graph.order(sum.body()), sum.index());
        boolean fixed = true;
        for (Sum s : inner) {
            fixed &= !dependents.contains(s.from()) && !dependents.contains(s.to());
            fixed &= !hasVariableBounds(s);
        }
        if (fixed) {
            return checked(Math.multiplyExact((long) count, each(inner)));
        }
        long total = 0;
        for (double k = from; k <= to; k++) {
            Node body = Substitution.of(sum.body(), sum.index(), Build.constant(k));
            total += each(sums(Graph.order(List.of(body), Terms::outside)));
            checked(total);
        }
        return total;
    }

    private static boolean hasVariableBounds(Sum sum) {
        for (Sum inner : sums(Graph.order(sum.body()))) {
            if (!(inner.from() instanceof Constant && inner.to() instanceof Constant)) {
                return true;
            }
        }
        return false;
    }

    private static List<Node> outside(Node node) {
        return node instanceof Sum sum ? sum.children().subList(0, 2) : node.children();
    }

    private static List<Sum> sums(List<Node> nodes) {
        List<Sum> sums = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Sum sum) {
                sums.add(sum);
            }
        }
        return sums;
    }

    private static long each(List<Sum> sums) {
        long terms = 0;
        for (Sum sum : sums) {
            terms += count(sum);
        }
        return Math.max(1, terms);
    }

    private static long checked(long count) {
        if (count > MOST) {
            throw tooMany();
        }
        return count;
    }

    private static ExpressionException tooMany() {
        return new ExpressionException(TOO_MANY, 0, 0, null);
    }

    private static double whole(Node bound) {
        double value = bound instanceof Constant constant ? constant.value() : Double.NaN;
        if (value != Math.rint(value) || Math.abs(value) > LARGEST_BOUND) {
            throw new ExpressionException(
                    "expected a whole bound of the sum (up to 2^52), got " + value, 0, 0, null);
        }
        return value;
    }

    /**
     * Checks how deeply sums and integrals stand inside each other.
     *
     * @throws ExpressionException if too deeply
     */
    static void checkNesting(Node root) {
        List<Node> order = Graph.order(root);
        Map<Node, Integer> depths = new HashMap<>();
        for (Node node : order) {
            int depth = 0;
            for (Node child : node.children()) {
                depth = Math.max(depth, depths.getOrDefault(child, 0));
            }
            if (node instanceof Sum || node instanceof Integral) {
                depth++;
            }
            if (depth > DEEPEST) {
                throw new ExpressionException(
                        "sums and integrals are nested too deeply, at most " + DEEPEST, 0, 0, null);
            }
            depths.put(node, depth);
        }
    }
}
