package ness.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ness.expression.Node.Apply;
import ness.expression.Node.Constant;

/** Sorts the factors of a formula into those that depend on a variable alone, and the others. */
final class Separation {
    private record Factor(Node base, double exponent) {}

    private final Set<Node> dependents;
    private final Node variable;
    private final Deque<Factor> pending = new ArrayDeque<>();
    private Node others = Constant.ONE;
    private Node own = Constant.ONE;

    private Separation(Node root, Node variable) {
        this.variable = variable;
        dependents = Graph.dependents(Graph.order(root), variable);
    }

    /** The product of others and own that the formula is, if its factors can be sorted. */
    static Optional<Product> of(Node root, Node variable) {
        Separation separation = new Separation(root, variable);
        separation.pending.push(new Factor(root, 1));
        while (!separation.pending.isEmpty()) {
            if (!separation.sort(separation.pending.pop())) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new Product(new Expression(separation.others), new Expression(separation.own)));
    }

    private boolean sort(Factor factor) {
        Node base = factor.base();
        if (!dependents.contains(base)) {
            others = Build.times(others, Build.power(base, factor.exponent()));
            return true;
        }
        if (isOwn(base)) {
            own = Build.times(own, Build.power(base, factor.exponent()));
            return true;
        }
        return base instanceof Apply apply && open(apply, factor.exponent());
    }

    /** Depends on the variable and on nothing else. */
    private boolean isOwn(Node node) {
        return Graph.order(node).stream()
                .allMatch(n -> !(n instanceof Node.Variable) || n.equals(variable));
    }

    private boolean open(Apply apply, double exponent) {
        List<Node> parts = apply.children();
        switch (apply.operation()) {
            case MULTIPLY -> {
                pending.push(new Factor(parts.get(1), exponent));
                pending.push(new Factor(parts.get(0), exponent));
            }
            case DIVIDE -> {
                pending.push(new Factor(parts.get(1), -exponent));
                pending.push(new Factor(parts.get(0), exponent));
            }
            case NEGATE -> {
                if (exponent != 1 && exponent != -1) {
                    return false;
                }
                others = Build.negative(others);
                pending.push(new Factor(parts.get(0), exponent));
            }
            case POWER -> {
                if (!(parts.get(1) instanceof Constant power)
                        || power.value() != Math.rint(power.value())) {
                    return false;
                }
                pending.push(new Factor(parts.get(0), exponent * power.value()));
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
