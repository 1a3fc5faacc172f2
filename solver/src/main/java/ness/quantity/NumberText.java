package ness.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the number of a text begins and ends: optional sign, digits with a point, exponent.
 *
 * @param start index of the sign or first digit
 * @param digits index of the first digit or point
 * @param end index behind the number
 * @param next index of the first char behind the number that is no blank
 */
record NumberText(int start, int digits, int end, int next) {

    /** Finds the number that a text starts with, or null if it starts with none. */
    static @Nullable NumberText in(String text) {
        int start = Glyph.skipBlanks(text, 0);
        int i = start;
        if (i < text.length() && isSign(text.charAt(i))) {
            i = Glyph.skipBlanks(text, i + 1);
        }
        if (!startsNumber(text, i)) {
            return null;
        }
        int end = number(text, i);
        return new NumberText(start, i, end, Glyph.skipBlanks(text, end));
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-' || c == '\u2212';
    }

    private static boolean startsNumber(String text, int i) {
        if (i >= text.length()) {
            return false;
        }
        int digit = text.charAt(i) == '.' ? i + 1 : i;
        return digit < text.length() && Character.isDigit(text.codePointAt(digit));
    }

    /** Index behind a number that starts at i; digits of other scripts count here. */
    private static int number(String text, int i) {
        int end = anyDigits(text, i);
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = anyDigits(text, end + 1);
            // the point of "2.m" belongs to the number, too: "2. m"
            end = fraction;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < text.length()
                    && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            int last = Glyph.skipDigits(text, exponent);
            end = last > exponent ? last : end;
        }
        return end;
    }

    private static int anyDigits(String text, int i) {
        int k = i;
        while (k < text.length() && Character.isDigit(text.codePointAt(k))) {
            k += Character.charCount(text.codePointAt(k));
        }
        return k;
    }

    /** Whether the text is or starts with one of the words for what is not finite. */
    static boolean isNotFinite(String text) {
        int i = Glyph.skipBlanks(text, 0);
        if (i < text.length() && isSign(text.charAt(i))) {
            i = Glyph.skipBlanks(text, i + 1);
        }
        if (i < text.length() && text.charAt(i) == '.') {
            i++;
        }
        int end = i;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        int next = Glyph.skipBlanks(text, end);
        boolean alone = next == text.length() || (next > end && isUnitStart(text, next));
        return alone && end - i <= 8 && isWord(text.substring(i, end));
    }

    private static boolean isUnitStart(String text, int i) {
        return Glyph.isSymbol(text.charAt(i)) && !isConnective(text, i);
    }

    private static boolean isWord(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "nan", "inf", "infinity" -> true;
            default -> false;
        };
    }

    /** Whether one of the words {@code and}, {@code or} stands at i. */
    static boolean isConnective(String text, int i) {
        int end = i;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(i, Math.min(end, i + 4));
        return word.equals("and") || word.equals("or");
    }
}
