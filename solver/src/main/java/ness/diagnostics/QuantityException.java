package ness.diagnostics;

import ness.quantity.TextException;

/** A quantity that was asked for has no value. */
public final class QuantityException extends RuntimeException {
    private final String name;
    private final transient TextException cause;

    QuantityException(String name, TextException cause) {
        super(cause);
        this.name = name;
        this.cause = cause;
    }

    /** Name of the quantity. */
    public String name() {
        return name;
    }

    /** What is wrong with its text. */
    public TextException fault() {
        return cause;
    }
}
