package ness.expression;

import static ness.expression.Build.apply;
import static ness.expression.Build.choice;
import static ness.expression.Build.constant;
import static ness.expression.Build.minus;
import static ness.expression.Build.negative;
import static ness.expression.Build.over;
import static ness.expression.Build.plus;
import static ness.expression.Build.power;
import static ness.expression.Build.times;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import ness.expression.Node.Apply;
import ness.expression.Node.Constant;
import ness.expression.Node.Lookup;
import ness.expression.Node.Loop;

/** Exact derivatives. Each part of a formula is differentiated once, so results stay short. */
final class Derivative {
    private final Map<Node, Node> known = new HashMap<>();

    private Derivative() {}

    /** The partial derivative with respect to a variable. */
    static Node of(Node root, Node variable) {
        Derivative derivative = new Derivative();
        var order = Graph.order(root);
        Set<Node> dependents = Graph.dependents(order, variable);
        for (Node node : order) {
            Node slope;
            if (!dependents.contains(node)) {
                slope = Constant.ZERO;
            } else if (node.equals(variable)) {
                slope = Constant.ONE;
            } else {
                slope = derivative.rule(node);
            }
            derivative.known.put(node, slope);
        }
        return derivative.slope(root);
    }

    private Node slope(Node node) {
        Node slope = known.get(node);
        if (slope == null) {
            throw new IllegalStateException("children come first");
        }
        return slope;
    }

    private Node rule(Node node) {
        return switch (node) {
            case Constant _, Node.Variable _, Node.Index _ -> Constant.ZERO;
            case Apply apply ->
                    switch (apply.operation().arity()) {
                        case 1 -> one(apply, apply.argument(0), slope(apply.argument(0)));
                        case 2 -> two(apply, slope(apply.argument(0)), slope(apply.argument(1)));
                        default -> three(apply);
                    };
            case Loop l -> leibniz(l);
            case Lookup l ->
                    times(
                            Build.lookup(l.table(), l.name(), l.order() + 1, l.argument()),
                            slope(l.argument()));
        };
    }

    /** Leibniz: the body changes between the bounds, and those of an integral move. */
    private Node leibniz(Loop l) {
        Node inside = Build.loop(l.index(), l.from(), l.to(), slope(l.body()));
        return l.isSum() ? inside : minus(plus(inside, edge(l, l.to())), edge(l, l.from()));
    }

    private Node edge(Loop i, Node bound) {
        Node speed = slope(bound);
        return Build.is(speed, 0)
                ? Constant.ZERO
                : times(Substitution.of(i.body(), i.index(), bound), speed);
    }

    private static Node one(Apply f, Node u, Node du) {
        return switch (f.operation()) {
            case NEGATE -> negative(du);
            case EXP -> times(f, du);
            case LOG -> over(du, u);
            case SQRT -> over(du, times(constant(2), f));
            case SIN -> times(apply(Operation.COS, u), du);
            case COS -> negative(times(apply(Operation.SIN, u), du));
            case TAN -> over(du, power(apply(Operation.COS, u), 2));
            case SINH -> times(apply(Operation.COSH, u), du);
            case COSH -> times(apply(Operation.SINH, u), du);
            case TANH -> over(du, power(apply(Operation.COSH, u), 2));
            case ASIN -> over(du, cosineOf(u));
            case ACOS -> negative(over(du, cosineOf(u)));
            case ATAN -> over(du, plus(constant(1), power(u, 2)));
            case ABS -> times(apply(Operation.SIGN, u), du);
            case ERF -> times(bell(u), du);
            case ERFC -> negative(times(bell(u), du));
            case GAMMA -> times(times(f, apply(Operation.POLYGAMMA, constant(0), u)), du);
            default -> Constant.ZERO; // NOT, SIGN, FLOOR, CEIL: steps
        };
    }

    private static Node cosineOf(Node sine) {
        return apply(Operation.SQRT, times(minus(constant(1), sine), plus(constant(1), sine)));
    }

    private static Node bell(Node u) {
        return times(
                constant(SpecialFunctions.TWO_OVER_ROOT_PI),
                apply(Operation.EXP, negative(power(u, 2))));
    }

    private static Node two(Apply f, Node du, Node dv) {
        Node u = f.argument(0);
        Node v = f.argument(1);
        return switch (f.operation()) {
            case ADD -> plus(du, dv);
            case SUBTRACT -> minus(du, dv);
            case MULTIPLY -> plus(times(du, v), times(u, dv));
            case DIVIDE -> Build.is(dv, 0) ? over(du, v) : over(minus(du, times(f, dv)), v);
            case POWER -> ofPower(f, du, dv);
            case ATAN2 -> over(minus(times(v, du), times(u, dv)), plus(power(u, 2), power(v, 2)));
            case MIN -> choice(apply(Operation.LESS_OR_EQUAL, u, v), du, dv);
            case MAX -> choice(apply(Operation.GREATER_OR_EQUAL, u, v), du, dv);
            case MOD -> minus(du, times(apply(Operation.FLOOR, over(u, v)), dv));
            case POLYGAMMA -> times(apply(Operation.POLYGAMMA, plus(u, constant(1)), v), dv);
            case BESSELJ, BESSELY, BESSELI, BESSELK -> ofBessel(f.operation(), u, v, dv);
            case LEGENDRE -> times(apply(Operation.LEGENDRE_DERIVATIVE, u, constant(1), v), dv);
            default -> Constant.ZERO; // comparisons, and, or: steps
        };
    }

    private static Node ofPower(Apply f, Node du, Node dv) {
        Node u = f.argument(0);
        Node v = f.argument(1);
        Node byBase = times(times(v, power(u, minus(v, constant(1)))), du);
        if (Build.is(dv, 0)) {
            return byBase;
        }
        Node logarithm = times(f, apply(Operation.LOG, u));
        Node byExponent = choice(apply(Operation.EQUAL, u, constant(0)), constant(0), logarithm);
        return plus(byBase, times(byExponent, dv));
    }

    /** Z_n' from the neighbouring orders, which stays regular at 0. */
    private static Node ofBessel(Operation bessel, Node order, Node x, Node dx) {
        Node lower = apply(bessel, minus(order, constant(1)), x);
        Node upper = apply(bessel, plus(order, constant(1)), x);
        Node pair =
                switch (bessel) {
                    case BESSELI -> plus(lower, upper);
                    case BESSELK -> negative(plus(lower, upper));
                    default -> minus(lower, upper);
                };
        return times(times(constant(0.5), pair), dx);
    }

    private Node three(Apply f) {
        if (f.operation() == Operation.IF) {
            return choice(f.argument(0), slope(f.argument(1)), slope(f.argument(2)));
        }
        Node next = plus(f.argument(1), constant(1));
        return times(
                apply(Operation.LEGENDRE_DERIVATIVE, f.argument(0), next, f.argument(2)),
                slope(f.argument(2)));
    }
}
