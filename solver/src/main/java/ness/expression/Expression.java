package ness.expression;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * A formula over named variables. It never changes and may be shared between threads. Comparisons
 * are 1 or 0; the branch that {@code if} does not take does not count, whatever its value.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Expression {
    private Expression() {}

    /**
     * Reads a formula.
     *
     * @throws ExpressionException if it is none, or uses a name that the scope does not have
     */
    public static Expression parse(String text, Scope scope) {
        throw new UnsupportedOperationException(text);
    }

    /** The formula that is this number everywhere. */
    public static Expression constant(double value) {
        throw new UnsupportedOperationException();
    }

    /** The formula that is a variable. */
    public static Expression variable(String name) {
        throw new UnsupportedOperationException();
    }

    /** A tabulated function of one variable. */
    public static Expression table(MonotoneCubic table, String name, Expression argument) {
        throw new UnsupportedOperationException();
    }

    /** Whether it is one number everywhere. */
    public boolean isConstant() {
        throw new UnsupportedOperationException();
    }

    /**
     * The number that a constant formula is.
     *
     * @throws IllegalStateException if it depends on a variable
     */
    public double value() {
        throw new UnsupportedOperationException();
    }

    /** The variables that it depends on, in order of appearance. */
    public SequencedSet<String> variables() {
        throw new UnsupportedOperationException();
    }

    /** Whether it depends on the variable. */
    public boolean dependsOn(String variable) {
        throw new UnsupportedOperationException();
    }

    /** The exact partial derivative; at a jump or kink that of one side. */
    public Expression derivative(String variable) {
        throw new UnsupportedOperationException();
    }

    /** With a formula in place of a variable. */
    public Expression substitute(String variable, Expression value) {
        throw new UnsupportedOperationException();
    }

    /** The sum of two formulas. */
    public Expression plus(Expression other) {
        throw new UnsupportedOperationException();
    }

    /** The product of two formulas. */
    public Expression times(Expression other) {
        throw new UnsupportedOperationException();
    }

    /** As a product g(others) h(variable), if its factors show that. */
    public Optional<Product> separate(String variable) {
        throw new UnsupportedOperationException();
    }

    /**
     * Where the formula may have a kink or jump in the variable: constants that conditions, abs,
     * min, max and table knots compare it with. Rising; best effort.
     */
    public double[] breakpoints(String variable) {
        throw new UnsupportedOperationException();
    }

    /**
     * Values at the first n points of a block; NaN where it has none. No allocation but for the
     * first block of a thread.
     *
     * @param points every variable that the formula depends on
     * @param out at least n long; may be one of the arrays of points
     * @param n at most {@link Points#BLOCK}
     * @throws IllegalArgumentException if a variable is missing or n is too large
     * @throws ExpressionException if sums or integrals take more than 1e6 terms a point
     */
    public void evaluate(Points points, double[] out, int n) {
        throw new UnsupportedOperationException();
    }

    /** Value at one point. */
    public double at(Map<String, Double> point) {
        throw new UnsupportedOperationException();
    }

    /** Value of a formula of one variable. */
    public double at(String variable, double value) {
        throw new UnsupportedOperationException();
    }

    /** The first table on a branch taken at the point that does not cover its argument. */
    public Optional<OutsideTable> outsideTable(Map<String, Double> point) {
        throw new UnsupportedOperationException();
    }

    /** The formula as the language writes it. */
    @Override
    public String toString() {
        throw new UnsupportedOperationException();
    }
}
