package ness.quantity;

/** The characters of units and numbers, with their look-alikes folded into one, char by char. */
final class Glyph {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Glyph() {}

    /** The text with blanks, micro signs, dots and the letter-like symbols made uniform. */
    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    private static char fold(char c) {
        return switch (c) {
            case '\t', '\n', '\r', '\u00A0', '\u202F', '\u2009', '\u2007' -> ' ';
            case '\u00B5', '\u03BC' -> 'u';
            case '\u00B7', '\u22C5', '\u2219', '\u00D7', '*' -> '.';
            case '\u2126' -> '\u03A9';
            case '\u212B' -> '\u00C5';
            case '\u212A' -> 'K';
            default -> c;
        };
    }

    static boolean isBlank(char c) {
        return fold(c) == ' ';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A character that unit symbols are made of. */
    static boolean isSymbol(char c) {
        return Character.isLetter(c)
                || c == '%'
                || c == '\u2030'
                || c == '\u00B0'
                || c == '\u2103'
                || c == '\u2109'
                || c == '_'
                || c == '$';
    }

    /** The digit that a superscript shows, or -1. */
    static int superscript(char c) {
        return SUPERSCRIPTS.indexOf(c);
    }

    static boolean isSuperscript(char c) {
        return superscript(c) >= 0 || c == '\u207B' || c == '\u207A';
    }

    /** Index of the first char from i on that is no blank. */
    static int skipBlanks(String text, int i) {
        int k = i;
        while (k < text.length() && isBlank(text.charAt(k))) {
            k++;
        }
        return k;
    }

    /** Index of the first char from i on that is no ASCII digit. */
    static int skipDigits(String text, int i) {
        int k = i;
        while (k < text.length() && isDigit(text.charAt(k))) {
            k++;
        }
        return k;
    }
}
