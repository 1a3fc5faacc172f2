package ness.expression;

import java.util.Set;

/** The names that the expression language keeps for itself. */
@SuppressWarnings("DoNotCallSuggester")
public final class Names {
    private Names() {}

    /**
     * Whether the text can be a name: a letter or underscore, then letters, digits, underscores.
     */
    public static boolean isIdentifier(String text) {
        throw new UnsupportedOperationException(text);
    }

    /**
     * Whether the name is a function, a constant, a word such as {@code and}, a coordinate or t.
     */
    public static boolean isBuiltIn(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** All functions, for completion and the schema. */
    public static Set<String> functions() {
        throw new UnsupportedOperationException();
    }
}
