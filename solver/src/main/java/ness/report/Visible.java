package ness.report;

/** Text from outside made safe to show: control and direction characters become {@code \u001b}. */
final class Visible {
    private Visible() {}

    /** The text on one line with everything visible. */
    static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (hidden(c)) {
                shown.append(escaped(c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** The text on one line, cut to a number of characters. */
    static String line(String text, int width) {
        String shown = line(text);
        if (shown.codePointCount(0, shown.length()) <= width) {
            return shown;
        }
        return shown.substring(0, shown.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** Control characters, separators of lines, marks that change the direction of writing. */
    static boolean hidden(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    static String escaped(char c) {
        String hex = Integer.toHexString(c);
        return "\\u" + "0".repeat(4 - hex.length()) + hex;
    }
}
