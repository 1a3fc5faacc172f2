package ness.input;

import org.jspecify.annotations.Nullable;

/**
 * A place in an input.
 *
 * @param text what it is a place in
 * @param line from 1; 0 = unknown
 * @param column from 1, in code points; 0 = unknown
 * @param width number of characters meant, at least 1
 */
public record Place(Text text, int line, int column, int width) {
    public Place {
        width = Math.max(1, width);
    }

    /** Something wrong here; {@code path} is the config path of the value or key that is meant. */
    public Fault fault(String path, String message, @Nullable String hint) {
        boolean known = line > 0;
        return new Fault(
                text.name(),
                known && text.isNumbered() ? line : 0,
                known ? column : 0,
                path,
                message,
                hint,
                known ? text.line(line) : null,
                width);
    }
}
