package ness.diagnostics;

import ness.expression.ExpressionException;

/** A quantity that was asked for has no value. */
public final class QuantityException extends RuntimeException {
    private final String name;
    private final transient ExpressionException cause;

    QuantityException(String name, ExpressionException cause) {
        super(cause);
        this.name = name;
        this.cause = cause;
    }

    /** Name of the quantity. */
    public String name() {
        return name;
    }

    /** What is wrong with its text. */
    public ExpressionException fault() {
        return cause;
    }
}
