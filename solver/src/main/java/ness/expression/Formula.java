package ness.expression;

/**
 * A value of a config that may vary: a number, a quantity or a formula, in the SI (or reduced) unit
 * of the key that it stands under.
 *
 * @param expression the value
 * @param text as it was written, for messages and for writing it again
 * @param path config path of the value, such as {@code model.materials.default.conductivity}: what
 *     is found wrong with it later is told there
 */
public record Formula(Expression expression, String text, String path) {
    /** The same number everywhere. */
    public static Formula constant(double value, String path) {
        return new Formula(Expression.constant(value), Double.toString(value), path);
    }

    /** Whether it is one number everywhere. */
    public boolean isConstant() {
        return expression.isConstant();
    }
}
