package ness.input;

import java.util.List;

/**
 * The one form in which faults are told in a terminal.
 *
 * <pre>
 * configs/rod.yaml:12:19: error: conductivity: expected W/(m.K), got "401 W/m" (kg.m/s^3)
 *    12 |     conductivity: 401 W/m
 *       |                   ^^^^^^^
 * hint: thermal conductivity is a power per length and temperature; 401 W/(m.K)?
 * </pre>
 */
public final class HouseForm {
    private static final int LONGEST_QUOTE = 80;
    private static final int LONGEST_LINE = 160;

    private HouseForm() {}

    /** All faults, each with its line and caret, as lines that end with LF. */
    public static String text(List<Fault> faults) {
        StringBuilder out = new StringBuilder();
        for (Fault fault : faults) {
            append(out, fault);
        }
        return out.toString();
    }

    /** A found text in double quotes: cut to 80 characters, control characters made visible. */
    public static String quoted(String found) {
        int length = found.codePointCount(0, found.length());
        if (length <= LONGEST_QUOTE) {
            return '"' + escaped(found) + '"';
        }
        int end = found.offsetByCodePoints(0, LONGEST_QUOTE - 3);
        return '"' + escaped(found.substring(0, end)) + "...\"";
    }

    /**
     * The text with control, direction and other invisible characters written as {@code \}{@code
     * u001b}.
     */
    public static String escaped(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = isHidden(text, i);
            if (hidden && out == null) {
                out = new StringBuilder(text.substring(0, i));
            }
            if (out != null) {
                appendEscaped(out, c, hidden);
            }
        }
        return out == null ? text : out.toString();
    }

    private static void append(StringBuilder out, Fault fault) {
        out.append(escaped(fault.file()));
        if (fault.line() > 0) {
            out.append(':').append(fault.line());
            if (fault.column() > 0) {
                out.append(':').append(fault.column());
            }
        }
        out.append(": error: ").append(escaped(fault.sentence())).append('\n');
        String line = fault.sourceLine();
        if (line != null) {
            appendSource(out, fault, line);
        }
        String hint = fault.hint();
        if (hint != null) {
            out.append("hint: ").append(escaped(hint)).append('\n');
        }
    }

    private static void appendSource(StringBuilder out, Fault fault, String line) {
        int length = line.codePointCount(0, line.length());
        int from = 0;
        int to = length;
        if (length > LONGEST_LINE) {
            from = Math.clamp(fault.column() - LONGEST_LINE / 2L, 0, length - LONGEST_LINE);
            to = from + LONGEST_LINE;
        }
        int caret = Math.clamp(fault.column() - 1L, from, to);
        int end = Math.clamp((long) caret + fault.width(), caret, to);
        String before = visible(line, from, caret);
        String marked = visible(line, caret, end);
        String after = visible(line, end, to);
        String open = from > 0 ? "..." : "";
        String close = to < length ? "..." : "";
        String number = fault.line() > 0 ? Integer.toString(fault.line()) : "";
        out.repeat(' ', Math.max(0, 5 - number.length())).append(number).append(" | ");
        out.append((open + before + marked + after + close).stripTrailing()).append('\n');
        if (fault.column() > 0) {
            int blanks = columns(open) + columns(before);
            out.repeat(' ', Math.max(5, number.length())).append(" | ").repeat(' ', blanks);
            out.repeat('^', Math.max(1, columns(marked))).append('\n');
        }
    }

    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String visible(String line, int from, int to) {
        int start = line.offsetByCodePoints(0, from);
        int end = line.offsetByCodePoints(start, to - from);
        return escaped(line.substring(start, end).replace('\t', ' '));
    }

    private static void appendEscaped(StringBuilder out, char c, boolean hidden) {
        if (!hidden) {
            out.append(c);
            return;
        }
        String hex = Integer.toHexString(c);
        out.append("\\u").repeat('0', 4 - hex.length()).append(hex);
    }

    private static boolean isHidden(String text, int i) {
        char c = text.charAt(i);
        if (c >= ' ' && c < 0x7f) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }
}
