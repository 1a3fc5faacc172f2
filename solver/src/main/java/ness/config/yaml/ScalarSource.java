package ness.config.yaml;

import ness.input.Place;
import ness.input.Text;

/**
 * Finds a part of a scalar in the text that it was read from: through quotes, escapes and folded
 * lines.
 */
final class ScalarSource {
    private ScalarSource() {}

    static Place place(Node.Scalar scalar, int offset, int length) {
        Place start = scalar.place();
        Text text = start.text();
        String source = text.content();
        int from = text.index(start.line(), start.column());
        boolean escapes = source.startsWith("\"", from) && !scalar.plain();
        boolean doubles = source.startsWith("'", from) && !scalar.plain();
        int index = scalar.plain() ? from : from + 1;
        String value = scalar.value();
        int end = Math.clamp(offset, 0, value.length());
        for (int i = 0; i < end; i += Character.charCount(value.codePointAt(i))) {
            index = match(source, index, value.codePointAt(i), escapes);
            index =
                    doubles && source.startsWith("''", index)
                            ? index + 2
                            : next(source, index, escapes);
        }
        if (end < value.length()) {
            index = match(source, index, value.codePointAt(end), escapes);
        }
        return index > source.length() ? start : text.at(index, length);
    }

    /** Index of the character of the source that became this one: skips folded blanks. */
    private static int match(String source, int from, int wanted, boolean escapes) {
        int index = from;
        while (index < source.length()) {
            char c = source.charAt(index);
            boolean same = source.codePointAt(index) == wanted;
            boolean escaped = escapes && c == '\\' && !isFold(source, index);
            boolean folded = (wanted == ' ' || wanted == '\n') && (c == '\n' || c == '\r');
            if (same || escaped || folded || !isFold(source, index)) {
                return index;
            }
            index++;
        }
        return index;
    }

    private static boolean isFold(String source, int index) {
        char c = source.charAt(index);
        boolean joined =
                c == '\\' && index + 1 < source.length() && isBreak(source.charAt(index + 1));
        return c == ' ' || c == '\t' || isBreak(c) || joined;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static int next(String source, int index, boolean escapes) {
        if (index >= source.length()) {
            return index;
        }
        char c = source.charAt(index);
        if (escapes && c == '\\' && index + 1 < source.length()) {
            return index
                    + switch (source.charAt(index + 1)) {
                        case 'x' -> 4;
                        case 'u' -> 6;
                        case 'U' -> 10;
                        default -> 2;
                    };
        }
        if (isBreak(c)) {
            int after = index;
            while (after < source.length() && isFold(source, after)) {
                after++;
            }
            return after;
        }
        return index + Character.charCount(source.codePointAt(index));
    }
}
