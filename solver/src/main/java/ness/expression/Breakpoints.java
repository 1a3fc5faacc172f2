package ness.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ness.expression.Node.Apply;
import ness.expression.Node.Constant;
import ness.expression.Node.Lookup;

/** Finds where a formula switches between branches as one variable changes. */
final class Breakpoints {
    private static final int MOST = 1000;

    /** Each of these is evaluated at every place. */
    private static final int MOST_MOVING = 100;

    private final Node variable;
    private final Set<Node> dependents;
    private final TreeSet<Double> points = new TreeSet<>();
    private final List<Expression> moving = new ArrayList<>();

    private Breakpoints(Node root, Node variable) {
        this.variable = variable;
        List<Node> order = Graph.order(root);
        dependents = Graph.dependents(order, variable);
        for (Node node : order) {
            if (dependents.contains(node) && points.size() < MOST) {
                inspect(node);
            }
        }
    }

    /** Constants at which something that is linear in the variable changes sign; rising. */
    static double[] of(Node root, Node variable) {
        Breakpoints breakpoints = new Breakpoints(root, variable);
        return breakpoints.points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The same where they depend on other variables, as formulas of these. */
    static List<Expression> moving(Node root, Node variable) {
        return new Breakpoints(root, variable).moving;
    }

    private void inspect(Node node) {
        if (node instanceof Lookup lookup) {
            for (double knot : lookup.table().knots()) {
                zero(Build.minus(lookup.argument(), Build.constant(knot)));
            }
        } else if (node instanceof Apply apply) {
            Operation f = apply.operation();
            if (f.isComparison() || f == Operation.MIN || f == Operation.MAX) {
                zero(Build.minus(apply.argument(0), apply.argument(1)));
            } else if (f == Operation.ABS || f == Operation.SIGN) {
                zero(apply.argument(0));
            }
        }
    }

    private void zero(Node difference) {
        if (difference instanceof Apply apply
                && apply.operation() == Operation.SUBTRACT
                && apply.argument(0).equals(variable)
                && apply.argument(1) instanceof Constant bound) {
            add(bound.value());
            return;
        }
        if (difference.equals(variable)) {
            add(0);
            return;
        }
        Node slope = Derivative.of(difference, variable);
        Node offset = Substitution.of(difference, variable, Constant.ZERO);
        if (slope instanceof Constant k && offset instanceof Constant d) {
            if (k.value() != 0) {
                add(-d.value() / k.value());
            }
        } else if (moving.size() < MOST_MOVING && isFormula(slope) && isFormula(offset)) {
            moving.add(new Expression(Build.over(Build.negative(offset), slope)));
        }
    }

    /** Whether it has a value wherever the other variables have. */
    private boolean isFormula(Node node) {
        for (Node part : Graph.order(node)) {
            if (part instanceof Node.Index || part.equals(variable)) {
                return false;
            }
        }
        return true;
    }

    private void add(double point) {
        if (Double.isFinite(point)) {
            points.add(point == 0 ? 0 : point);
        }
    }
}
