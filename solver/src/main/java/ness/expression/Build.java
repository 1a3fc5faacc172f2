package ness.expression;

import static ness.expression.Operation.ADD;
import static ness.expression.Operation.DIVIDE;
import static ness.expression.Operation.IF;
import static ness.expression.Operation.MULTIPLY;
import static ness.expression.Operation.NEGATE;
import static ness.expression.Operation.POWER;
import static ness.expression.Operation.SQRT;
import static ness.expression.Operation.SUBTRACT;

import java.util.List;
import ness.expression.Node.Apply;
import ness.expression.Node.Constant;
import ness.expression.Node.Index;
import ness.expression.Node.Lookup;
import ness.expression.Node.Loop;

/** Makes nodes; what is constant becomes a number, and neutral elements vanish. */
final class Build {
    private Build() {}

    static Node apply(Operation operation, List<Node> arguments) {
        return switch (operation) {
            case ADD -> plus(arguments.get(0), arguments.get(1));
            case SUBTRACT -> minus(arguments.get(0), arguments.get(1));
            case MULTIPLY -> times(arguments.get(0), arguments.get(1));
            case DIVIDE -> over(arguments.get(0), arguments.get(1));
            case NEGATE -> negative(arguments.get(0));
            case POWER -> power(arguments.get(0), arguments.get(1));
            case IF -> choice(arguments.get(0), arguments.get(1), arguments.get(2));
            default -> folded(operation, arguments);
        };
    }

    static Node apply(Operation operation, Node... arguments) {
        return apply(operation, List.of(arguments));
    }

    private static Node folded(Operation operation, List<Node> arguments) {
        double[] values = new double[3];
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Constant constant) {
                values[i] = constant.value();
            } else {
                return new Apply(operation, arguments);
            }
        }
        return new Constant(Kernels.scalar(operation, values[0], values[1], values[2]));
    }

    static Node constant(double value) {
        return new Constant(value);
    }

    static boolean is(Node node, double value) {
        return node instanceof Constant constant && constant.value() == value;
    }

    static Node plus(Node a, Node b) {
        if (is(a, 0)) {
            return b;
        }
        if (is(b, 0)) {
            return a;
        }
        if (b instanceof Apply apply && apply.operation() == NEGATE) {
            return minus(a, apply.argument(0));
        }
        return folded(ADD, List.of(a, b));
    }

    static Node minus(Node a, Node b) {
        if (is(a, 0)) {
            return negative(b);
        }
        if (is(b, 0)) {
            return a;
        }
        return folded(SUBTRACT, List.of(a, b));
    }

    static Node times(Node a, Node b) {
        if (a instanceof Constant && b instanceof Constant) {
            return folded(MULTIPLY, List.of(a, b));
        }
        if (is(a, 0) || is(b, 0)) {
            return Constant.ZERO;
        }
        if (is(a, 1)) {
            return b;
        }
        if (is(b, 1)) {
            return a;
        }
        if (is(a, -1)) {
            return negative(b);
        }
        if (is(b, -1)) {
            return negative(a);
        }
        return folded(MULTIPLY, List.of(a, b));
    }

    static Node over(Node a, Node b) {
        if (is(b, 1)) {
            return a;
        }
        if (is(a, 0) && !(b instanceof Constant)) {
            return Constant.ZERO;
        }
        return folded(DIVIDE, List.of(a, b));
    }

    static Node negative(Node a) {
        if (a instanceof Apply apply && apply.operation() == NEGATE) {
            return apply.argument(0);
        }
        return folded(NEGATE, List.of(a));
    }

    static Node power(Node base, Node exponent) {
        if (is(exponent, 1)) {
            return base;
        }
        if (is(exponent, 0)) {
            return Constant.ONE;
        }
        if (is(exponent, 0.5)) {
            return folded(SQRT, List.of(base));
        }
        return folded(POWER, List.of(base, exponent));
    }

    static Node power(Node base, double exponent) {
        return power(base, constant(exponent));
    }

    static Node choice(Node condition, Node yes, Node no) {
        if (condition instanceof Constant constant && !Double.isNaN(constant.value())) {
            return constant.value() != 0 ? yes : no;
        }
        if (yes.equals(no)) {
            return yes;
        }
        return new Apply(IF, List.of(condition, yes, no));
    }

    static Node loop(Index index, Node from, Node to, Node body) {
        boolean empty = !index.isWhole() && from.equals(to);
        return is(body, 0) || empty ? Constant.ZERO : new Loop(index, from, to, body);
    }

    /** A table at a constant stays unevaluated outside its range, to tell of it where it counts. */
    static Node lookup(MonotoneCubic table, String name, int order, Node argument) {
        if (argument instanceof Constant constant) {
            double value = table.derivative(order, constant.value());
            if (!Double.isNaN(value)) {
                return new Constant(value);
            }
        }
        return new Lookup(table, name, order, argument);
    }

    /** The node with other children, in their order. */
    static Node rebuilt(Node node, List<Node> children) {
        return switch (node) {
            case Constant _, Node.Variable _, Index _ -> node;
            case Apply apply -> apply(apply.operation(), children);
            case Loop l -> loop(l.index(), children.get(0), children.get(1), children.get(2));
            case Lookup l -> lookup(l.table(), l.name(), l.order(), children.get(0));
        };
    }
}
