package ness.quantity;

import ness.input.HouseForm;

/** Reads products, quotients and powers of unit symbols, from left to right. */
final class UnitReader {
    private static final int DEEPEST = 16;
    private static final int LARGEST_EXPONENT = 30;
    private static final int LARGEST_POWER = 100;

    private final String text;
    private final String source;
    private int at;
    private int depth;

    /** From the given index of the source to its end. */
    private UnitReader(String source, int start) {
        this.source = source;
        this.text = Glyph.fold(source);
        this.at = Glyph.skipBlanks(text, start);
    }

    static Unit read(String source) {
        return read(source, 0);
    }

    /**
     * Reads all of the source from an index on; offsets of faults count from the source's start.
     */
    static Unit read(String source, int start) {
        UnitReader reader = new UnitReader(source, start);
        int first = reader.at;
        Unit unit = reader.product();
        if (reader.at < reader.text.length()) {
            throw reader.unexpected(Glyph.skipBlanks(reader.text, reader.at));
        }
        String written = source.substring(first).strip();
        double offset = UnitTable.offset(Glyph.fold(written));
        return new Unit(written, unit.dimension(), unit.scale(), offset);
    }

    private Unit product() {
        Unit result = factor();
        while (true) {
            int next = Glyph.skipBlanks(text, at);
            if (next == text.length()) {
                at = next;
                return result;
            }
            char c = text.charAt(next);
            if (c == '.' || c == '/') {
                at = Glyph.skipBlanks(text, next + 1);
                Unit factor = factor();
                result = bounded(c == '.' ? result.times(factor) : result.per(factor), next);
            } else if (next > at && startsFactor(c)) {
                refuseDegree(next);
                at = next;
                result = bounded(result.times(factor()), next);
            } else {
                return result;
            }
        }
    }

    /** "deg K" is no angle times a kelvin, nor "° C" an angle times a coulomb. */
    private void refuseDegree(int next) {
        int end = at;
        int start = end;
        while (start > 0 && Glyph.isSymbol(text.charAt(start - 1))) {
            start--;
        }
        String degree = text.substring(start, end);
        boolean single = next + 1 == text.length() || !Glyph.isSymbol(text.charAt(next + 1));
        char scale = text.charAt(next);
        if (single
                && (degree.equals("deg") || degree.equals("°"))
                && (scale == 'K' || scale == 'C' || scale == 'F')) {
            String meant = scale == 'K' ? "K" : "deg" + scale;
            String found = HouseForm.quoted(source.substring(start, next + 1));
            throw new TextException(
                    "unknown unit " + found,
                    start,
                    next + 1 - start,
                    "did you mean \"" + meant + "\"?");
        }
    }

    /** Keeps exponents of ten and of base units far from overflow. */
    private Unit bounded(Unit unit, int offset) {
        if (!unit.scale().isModerate() || !unit.dimension().isWithin(LARGEST_POWER)) {
            throw new TextException("the unit is out of all proportion", offset, at - offset, null);
        }
        return unit;
    }

    private static boolean startsFactor(char c) {
        return c == '(' || Glyph.isSymbol(c);
    }

    private Unit factor() {
        if (at >= text.length()) {
            throw new TextException("the unit ends too early", at, 0, null);
        }
        char c = text.charAt(at);
        if (c == '(') {
            return parenthesis();
        }
        if (c == '1' && !continuesNumber(at + 1)) {
            at++;
            return Unit.ONE;
        }
        if (!Glyph.isSymbol(c)) {
            throw unexpected(at);
        }
        int start = at;
        while (at < text.length() && Glyph.isSymbol(text.charAt(at))) {
            at++;
        }
        Unit unit = UnitTable.find(text.substring(start, at));
        if (unit == null) {
            throw unknown(start);
        }
        Unit power = bounded(unit.power(exponent()), start);
        if (at < text.length() && Glyph.isSymbol(text.charAt(at))) {
            throw unknown(start);
        }
        return power;
    }

    private boolean continuesNumber(int i) {
        return i < text.length()
                && (Glyph.isDigit(text.charAt(i))
                        || (text.charAt(i) == '.'
                                && i + 1 < text.length()
                                && Glyph.isDigit(text.charAt(i + 1))));
    }

    private Unit parenthesis() {
        int open = at;
        if (++depth > DEEPEST) {
            throw new TextException("the unit is nested too deeply", open, 1, null);
        }
        at = Glyph.skipBlanks(text, at + 1);
        Unit inside = product();
        at = Glyph.skipBlanks(text, at);
        if (at >= text.length() || text.charAt(at) != ')') {
            throw at < text.length()
                    ? unexpected(at)
                    : new TextException("the bracket is not closed", open, 1, null);
        }
        at++;
        depth--;
        return bounded(inside.power(exponent()), open);
    }

    private int exponent() {
        if (at < text.length() && Glyph.isSuperscript(text.charAt(at))) {
            return superscript();
        }
        int start = at;
        boolean caret = at < text.length() && text.charAt(at) == '^';
        int i = caret ? Glyph.skipBlanks(text, at + 1) : at;
        boolean bracket = caret && i < text.length() && text.charAt(i) == '(';
        i += bracket ? 1 : 0;
        boolean signed = i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+');
        int digits = signed ? i + 1 : i;
        int end = Glyph.skipDigits(text, digits);
        if (end == digits) {
            if (caret || signed) {
                throw new TextException(
                        "a whole exponent must follow", start, Math.max(1, end - start), null);
            }
            return 1;
        }
        at = end;
        if (bracket) {
            if (at >= text.length() || text.charAt(at) != ')') {
                throw new TextException(
                        "the bracket of the exponent is not closed", start, at - start, null);
            }
            at++;
        }
        if (at + 1 < text.length()
                && text.charAt(at) == '.'
                && Glyph.isDigit(text.charAt(at + 1))) {
            throw new TextException(
                    "the exponent of a unit must be whole", start, at - start, null);
        }
        return checked(text.substring(i, end), start);
    }

    private int superscript() {
        int start = at;
        StringBuilder digits = new StringBuilder();
        while (at < text.length() && Glyph.isSuperscript(text.charAt(at))) {
            int digit = Glyph.superscript(text.charAt(at));
            digits.append(digit >= 0 ? (char) ('0' + digit) : text.charAt(at) == '⁻' ? '-' : '+');
            at++;
        }
        return checked(digits.toString(), start);
    }

    private int checked(String digits, int start) {
        try {
            int exponent = Integer.parseInt(digits);
            if (Math.abs(exponent) <= LARGEST_EXPONENT) {
                return exponent;
            }
        } catch (NumberFormatException e) {
            // refused below, with its place
        }
        throw new TextException("no exponent of a unit", start, at - start, null);
    }

    private TextException unknown(int start) {
        int end = start;
        while (end < text.length()
                && (Glyph.isSymbol(text.charAt(end))
                        || Glyph.isDigit(text.charAt(end))
                        || Glyph.isSuperscript(text.charAt(end)))) {
            end++;
        }
        String name = source.substring(start, end);
        String near = NearSpelling.ofSymbol(name);
        String hint = near == null ? null : "did you mean \"" + near + "\"?";
        return new TextException(
                "unknown unit " + HouseForm.quoted(name), start, end - start, hint);
    }

    private TextException unexpected(int i) {
        int end = i + Character.charCount(source.codePointAt(i));
        while (end < text.length() && !Glyph.isBlank(text.charAt(end))) {
            end++;
        }
        String hint = source.charAt(i) == '\u2212' ? "use the ASCII minus, -" : null;
        String found = HouseForm.quoted(source.substring(i, end));
        return new TextException("unexpected " + found + " in the unit", i, end - i, hint);
    }
}
