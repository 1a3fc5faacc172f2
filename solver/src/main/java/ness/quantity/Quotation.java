package ness.quantity;

/**
 * Found text as a message shows it: in quotes, cut, with what a terminal would act on spelled out.
 */
public final class Quotation {
    private static final int LONGEST = 80;

    private Quotation() {}

    /** The text in double quotes, at most 80 chars of it, control and format characters escaped. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder("\"");
        int end = text.length() > LONGEST ? LONGEST : text.length();
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            if (isUnsafe(c)) {
                for (int k = 0; k < Character.charCount(c); k++) {
                    shown.append(String.format("\\u%04x", (int) text.charAt(i + k)));
                }
            } else {
                shown.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return shown.append(end < text.length() ? "…\"" : "\"").toString();
    }

    /** The same without the quotes. */
    public static String inline(String text) {
        String quoted = of(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
