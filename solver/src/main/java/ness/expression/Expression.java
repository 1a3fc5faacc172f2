package ness.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import ness.quantity.TextException;
import org.jspecify.annotations.Nullable;

/**
 * A formula over named variables. It never changes and may be shared between threads. Comparisons
 * are 1 or 0; the branch that {@code if} does not take does not count, whatever its value. A value
 * that does not exist is NaN.
 */
public final class Expression {
    private final Node root;
    private final SequencedSet<String> variables;

    /** Made at the first evaluation; two threads may make the same. */
    private volatile @Nullable Program program;

    /** Registers that nobody uses at the moment. */
    private final Queue<Frame> idle = new ConcurrentLinkedQueue<>();

    Expression(Node root) {
        this.root = root;
        SequencedSet<String> names = new LinkedHashSet<>();
        for (Node node : Graph.order(root)) {
            if (node instanceof Node.Variable variable) {
                names.add(variable.name());
            }
        }
        variables = Collections.unmodifiableSequencedSet(names);
    }

    /**
     * Reads a formula.
     *
     * @throws TextException if it is none, or uses a name that the scope does not have
     */
    public static Expression parse(String text, Scope scope) {
        return new Expression(Parser.parse(text, scope));
    }

    /** The formula that is this number everywhere. */
    public static Expression constant(double value) {
        return new Expression(Build.constant(value));
    }

    /** The formula that is a variable. */
    public static Expression variable(String name) {
        return new Expression(new Node.Variable(name));
    }

    /** A tabulated function of a formula; the name is for messages. */
    public static Expression table(MonotoneCubic table, String name, Expression argument) {
        return new Expression(Build.lookup(table, name, 0, argument.root));
    }

    Node root() {
        return root;
    }

    /** Whether it is one number everywhere. */
    public boolean isConstant() {
        return variables.isEmpty();
    }

    /**
     * The number that a constant formula is.
     *
     * @throws IllegalStateException if it depends on a variable
     */
    public double value() {
        if (!isConstant()) {
            throw new IllegalStateException("not constant, depends on " + variables);
        }
        return root instanceof Node.Constant constant ? constant.value() : at(Map.of());
    }

    /** The variables that it depends on, in order of appearance. */
    public SequencedSet<String> variables() {
        return variables;
    }

    /** Whether it depends on the variable. */
    public boolean dependsOn(String variable) {
        return variables.contains(variable);
    }

    /**
     * The exact partial derivative; at a jump or kink that of one side. Jumps that move inside an
     * integral with the variable are not seen.
     */
    public Expression derivative(String variable) {
        return new Expression(Derivative.of(root, new Node.Variable(variable)));
    }

    /** With a formula in place of a variable. */
    public Expression substitute(String variable, Expression value) {
        if (!dependsOn(variable)) {
            return this;
        }
        Node fresh = Substitution.renamed(value.root);
        return new Expression(Substitution.of(root, new Node.Variable(variable), fresh));
    }

    /** The sum of two formulas. */
    public Expression plus(Expression other) {
        return new Expression(Build.plus(root, other.root));
    }

    /** The product of two formulas. */
    public Expression times(Expression other) {
        return new Expression(Build.times(root, other.root));
    }

    /** As a product g(others) h(variable), if its factors show that. */
    public Optional<Product> separate(String variable) {
        return Separation.of(root, new Node.Variable(variable));
    }

    /**
     * Where the formula may have a kink or jump in the variable: constants at which conditions,
     * abs, min, max and table knots switch, as far as they are linear in it. Rising; best effort.
     */
    public double[] breakpoints(String variable) {
        return Breakpoints.of(root, new Node.Variable(variable));
    }

    /** More of these, which move with the other variables: formulas of them, in no order. */
    public List<Expression> movingBreakpoints(String variable) {
        return Breakpoints.moving(root, new Node.Variable(variable));
    }

    /**
     * Values at the first n points of a block; NaN where there is none. Allocates nothing but the
     * registers of threads that meet for the first time.
     *
     * @param points every variable that the formula depends on
     * @param out at least n long; may be one of the arrays of points
     * @param n at most {@link Points#BLOCK}
     * @throws IllegalArgumentException if a variable is missing or n is too large
     * @throws TextException if sums and integrals take more than 1e6 terms a point
     */
    public void evaluate(Points points, double[] out, int n) {
        if (n > Points.BLOCK) {
            throw new IllegalArgumentException("at most " + Points.BLOCK + " points, got " + n);
        }
        Frame frame = frame(n);
        int input = 0;
        for (String variable : variables) {
            double[] values = points.array(variable);
            if (values == null || values.length < n) {
                throw new IllegalArgumentException("no value for " + variable);
            }
            frame.input(input++, values);
        }
        frame.budget().allow(Terms.MOST * n);
        double[] result = frame.run(n);
        System.arraycopy(result, 0, out, 0, n);
        idle.add(frame);
    }

    private Frame frame(int n) {
        Frame frame = idle.poll();
        if (frame != null && frame.capacity() >= n) {
            return frame;
        }
        int capacity = n <= 16 ? 16 : Points.BLOCK;
        return new Frame(compiled(), capacity, false, new Frame.Budget());
    }

    private Program compiled() {
        Program known = program;
        if (known == null) {
            List<Node> inputs = new ArrayList<>();
            for (String variable : variables) {
                inputs.add(new Node.Variable(variable));
            }
            known = Compiler.compile(root, inputs);
            program = known;
        }
        return known;
    }

    /** Value at one point, which must have a value for every variable. */
    public double at(Map<String, Double> point) {
        Points points = new Points();
        for (String variable : variables) {
            Double value = point.get(variable);
            if (value == null) {
                throw new IllegalArgumentException("no value for " + variable);
            }
            points.set(variable, new double[] {value});
        }
        double[] out = new double[1];
        evaluate(points, out, 1);
        return out[0];
    }

    /** Value of a formula of one variable. */
    public double at(String variable, double value) {
        double[] out = {value};
        evaluate(new Points().set(variable, out), out, 1);
        return out[0];
    }

    /** Terms of sums and integrals in the last evaluation at one point. */
    long spent() {
        Frame frame = idle.peek();
        return frame == null ? 0 : Terms.MOST - frame.budget().left();
    }

    /** The first table on a branch taken at the point that does not cover its argument. */
    public Optional<OutsideTable> outsideTable(Map<String, Double> point) {
        return TakenBranches.outsideTable(root, point);
    }

    /** The formula as the language writes it, with an ellipsis where it would be very long. */
    @Override
    public String toString() {
        return Printer.text(root);
    }
}
