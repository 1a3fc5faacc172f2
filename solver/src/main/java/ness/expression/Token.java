package ness.expression;

import ness.quantity.TextException;
import org.jspecify.annotations.Nullable;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text its chars; of a quoted text what stands between the quotes
 * @param start index of its first char in the formula
 * @param end index behind its last char
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        NUMBER,
        /** A number with a unit in brackets. */
        QUANTITY,
        NAME,
        SYMBOL,
        TEXT,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    int length() {
        return end - start;
    }

    /** What is wrong with it. */
    TextException fault(String problem, @Nullable String hint) {
        return new TextException(problem, start, end - start, hint);
    }
}
