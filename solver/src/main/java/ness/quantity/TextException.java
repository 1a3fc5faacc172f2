package ness.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A text that is no quantity, unit or formula, or one that cannot stand where it stands; says where
 * in the text.
 */
public final class TextException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String problem;
    private final int offset;
    private final int length;
    private final @Nullable String hint;

    /**
     * Describes one fault.
     *
     * @param problem what was expected and found, a sentence without a full stop
     * @param offset index of the first char at fault in the text, from 0
     * @param length number of chars at fault, at least 0
     * @param hint what to write instead, if that can be told
     */
    public TextException(String problem, int offset, int length, @Nullable String hint) {
        // a fault of the writer, told by its place in the text: no stack trace
        super(problem, null, false, false);
        this.problem = problem;
        this.offset = offset;
        this.length = length;
        this.hint = hint;
    }

    /** What was expected and found. */
    public String problem() {
        return problem;
    }

    /** Index of the first char at fault in the text, from 0. */
    public int offset() {
        return offset;
    }

    /** Number of chars at fault. */
    public int length() {
        return length;
    }

    /** What to write instead, or null. */
    public @Nullable String hint() {
        return hint;
    }
}
