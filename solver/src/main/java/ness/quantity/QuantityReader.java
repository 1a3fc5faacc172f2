package ness.quantity;

import ness.input.HouseForm;
import org.jspecify.annotations.Nullable;

/** Tells quantities from formulas, and reads them. */
final class QuantityReader {
    private final String written;

    /** Without the brackets of a unit, of the same length. */
    private final String text;

    private final String wanted;

    /**
     * Reads a text.
     *
     * @param wanted what a message says was expected
     */
    QuantityReader(String text, String wanted) {
        this.written = text;
        this.text = withoutBrackets(text);
        this.wanted = wanted;
    }

    /** The text with blanks for the brackets of a unit behind which nothing stands: 401 [W/m]. */
    static String withoutBrackets(String text) {
        NumberText number = NumberText.in(text);
        int open = number == null ? text.length() : number.next();
        int close = text.stripTrailing().length() - 1;
        boolean literal =
                open < close
                        && text.charAt(open) == '['
                        && text.indexOf(']') == close
                        && !text.substring(open + 1, close).isBlank();
        return literal ? text.replace('[', ' ').replace(']', ' ') : text;
    }

    static boolean isMeant(String written) {
        String text = withoutBrackets(written);
        if (NumberText.isNotFinite(text)) {
            return true;
        }
        NumberText number = NumberText.in(text);
        if (number == null) {
            return false;
        }
        int next = number.next();
        if (next == text.length()) {
            return true;
        }
        char c = text.charAt(next);
        if (Character.isLetter(c)) {
            return !NumberText.isConnective(text, next);
        }
        return switch (c) {
            case ',' -> next + 1 < text.length() && Character.isDigit(text.charAt(next + 1));
            case '.', '_', ':', '%' -> true;
            default -> Character.isDigit(text.codePointAt(next)) || Glyph.isSymbol(c);
        };
    }

    Quantity read() {
        if (NumberText.isNotFinite(text)) {
            throw fault("not finite", 0, text.length(), null);
        }
        NumberText number = NumberText.in(text);
        if (number == null) {
            throw fault(text.isBlank() ? "nothing there" : "no number", 0, text.length(), null);
        }
        checkDigits(number);
        checkWhatFollows(number);
        double plain = Double.parseDouble(digits(number));
        if (Double.isInfinite(plain)) {
            throw fault("not finite", number.start(), number.end() - number.start(), null);
        }
        if (number.next() == text.length()) {
            return new Quantity(written.strip(), plain, plain, null);
        }
        return withUnit(plain, number, unit(number.next()));
    }

    private String digits(NumberText number) {
        String sign = text.charAt(number.start()) == '-' ? "-" : "";
        return sign.concat(text.substring(number.digits(), number.end()));
    }

    private Unit unit(int start) {
        try {
            return UnitReader.read(text, start);
        } catch (TextException e) {
            String hint = e.hint();
            int end = e.offset() + e.length();
            if (hint == null && text.equals(written) && e.offset() == start && isName(start, end)) {
                hint = "a product needs \"*\": " + afterNumber(start, "*");
            }
            throw fault(e.problem(), e.offset(), e.length(), hint);
        }
    }

    private boolean isName(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '_' && (c > 127 || !Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return end > start;
    }

    private String afterNumber(int next, String between) {
        String tail = text.substring(next).strip();
        return Quantity.shown(text.substring(0, next).strip() + between + tail);
    }

    /** Signs and digits of other scripts, and zeros in front. */
    private void checkDigits(NumberText number) {
        if (text.charAt(number.start()) == '\u2212') {
            String ascii = "-" + text.substring(number.digits()).strip();
            String hint = "write the ASCII minus: " + Quantity.shown(ascii);
            throw fault("U+2212 is no minus sign here", number.start(), 1, hint);
        }
        StringBuilder ascii = new StringBuilder(text.substring(0, number.digits()));
        int foreign = -1;
        for (int i = number.digits(); i < number.end(); ) {
            int c = text.codePointAt(i);
            if (c > 127 && foreign < 0) {
                foreign = i;
            }
            ascii.appendCodePoint(c > 127 ? '0' + Character.digit(c, 10) : c);
            i += Character.charCount(c);
        }
        if (foreign >= 0) {
            String hint = Quantity.shown(ascii + text.substring(number.end()));
            throw fault("digits must be 0 to 9", foreign, number.end() - foreign, hint);
        }
        int first = number.digits();
        if (text.charAt(first) == '0'
                && first + 1 < text.length()
                && Glyph.isDigit(text.charAt(first + 1))) {
            int zeros = first;
            while (zeros + 1 < number.end()
                    && text.charAt(zeros) == '0'
                    && Glyph.isDigit(text.charAt(zeros + 1))) {
                zeros++;
            }
            String hint = Quantity.shown(text.substring(zeros));
            throw fault("a number starts without zeros", first, zeros - first, hint);
        }
    }

    /** What stands behind the number instead of a unit. */
    private void checkWhatFollows(NumberText number) {
        int next = number.next();
        if (next == text.length()) {
            return;
        }
        int start = number.start();
        int length = next + 1 - start;
        char c = text.charAt(next);
        boolean close = next == number.end();
        boolean digit = next + 1 < text.length() && Glyph.isDigit(text.charAt(next + 1));
        if (c == ',' && digit) {
            String hint = "decimal point: " + afterNumber(next, ".").replace(".,", ".");
            throw fault("a comma in the number", next, 1, hint);
        } else if (close && (c == '.' || c == ':')) {
            throw fault("no number", start, length, null);
        } else if (c == '_') {
            String hint = Quantity.shown(text.replace("_", ""));
            throw fault("\"_\" in the number", next, 1, hint);
        } else if (close && (c == 'x' || c == 'X') && text.startsWith("0", next - 1) && digit) {
            throw fault("hexadecimal numbers are not known", start, length, null);
        } else if (close && isCutExponent(next)) {
            throw fault("the exponent has no digits", start, length, null);
        } else if (c == '(') {
            String hint = "a product needs \"*\": " + afterNumber(next, "*");
            throw fault("a bracket behind the number", next, 1, hint);
        } else if (Glyph.isDigit(c) && !isUnitOne(next)) {
            String hint = "write the number without blanks: " + afterNumber(next, "");
            throw fault("a blank in the number", next, 1, hint);
        }
    }

    private boolean isCutExponent(int i) {
        if (text.charAt(i) != 'e' && text.charAt(i) != 'E') {
            return false;
        }
        int after = i + 1;
        return after == text.length() || !Glyph.isSymbol(text.charAt(after));
    }

    /** The 1 of 1/s. */
    private boolean isUnitOne(int i) {
        int after = Glyph.skipBlanks(text, i + 1);
        return text.charAt(i) == '1' && after < text.length() && text.charAt(after) == '/';
    }

    private Quantity withUnit(double plain, NumberText number, Unit unit) {
        double difference =
                plain == 0 ? plain : Scale.of(digits(number)).times(unit.scale()).value();
        if (Double.isInfinite(difference)) {
            throw fault("not finite", 0, text.length(), null);
        }
        double value = unit.offset() == 0 ? difference : difference + unit.offset();
        return new Quantity(written.strip(), value, difference, unit);
    }

    private TextException fault(String what, int offset, int length, @Nullable String hint) {
        String problem = "expected " + wanted + ", got " + HouseForm.quoted(written) + ": " + what;
        return new TextException(problem, offset, length, hint);
    }
}
