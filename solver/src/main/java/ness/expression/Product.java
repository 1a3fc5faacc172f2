package ness.expression;

/**
 * A formula written as a product of one that does not depend on a variable and one that depends on
 * nothing else.
 *
 * @param others the factor free of the variable
 * @param own the factor that depends on the variable alone; constant 1 if it does not occur
 */
public record Product(Expression others, Expression own) {}
