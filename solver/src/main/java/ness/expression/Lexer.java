package ness.expression;

import ness.expression.Token.Kind;
import ness.input.HouseForm;
import ness.quantity.TextException;
import org.jspecify.annotations.Nullable;

/** Cuts a formula into tokens. */
final class Lexer {
    private static final String[] SYMBOLS = {
        "<=", ">=", "==", "!=", "+", "-", "*", "/", "^", "<", ">", "(", ")", ","
    };

    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    Token next() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return new Token(Kind.END, "", at, at);
        }
        char c = text.charAt(at);
        if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
            return number();
        }
        if (Names.startsName(c)) {
            int start = at;
            while (at < text.length() && Names.continuesName(text.charAt(at))) {
                at++;
            }
            return new Token(Kind.NAME, text.substring(start, at), start, at);
        }
        if (c == '"' || c == '\'') {
            return quoted(c);
        }
        refuse();
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return new Token(Kind.SYMBOL, symbol, at - symbol.length(), at);
            }
        }
        throw unexpected(1, null);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00A0' || c == '\u202F';
    }

    private boolean isDigit(int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private int digits(int i) {
        int k = i;
        while (isDigit(k)) {
            k++;
        }
        return k;
    }

    private Token number() {
        int start = at;
        int whole = digits(at);
        if (whole - start > 1 && text.charAt(start) == '0') {
            throw new TextException(
                    "a number starts without zeros, got "
                            + HouseForm.quoted(text.substring(start, whole)),
                    start,
                    whole - start,
                    null);
        }
        at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            at = digits(at + 1);
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            boolean signed =
                    at + 1 < text.length()
                            && (text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-');
            int exponent = at + (signed ? 2 : 1);
            at = isDigit(exponent) ? digits(exponent) : at;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            throw new TextException(
                    "no number: " + HouseForm.quoted(text.substring(start, at + 1)),
                    start,
                    at + 1 - start,
                    null);
        }
        int end = at;
        int bracket = end;
        while (bracket < text.length() && isBlank(text.charAt(bracket))) {
            bracket++;
        }
        if (bracket == text.length() || text.charAt(bracket) != '[') {
            return new Token(Kind.NUMBER, text.substring(start, end), start, end);
        }
        int close = text.indexOf(']', bracket);
        if (close < 0) {
            throw new TextException("expected \"]\" after the unit, got the end", bracket, 1, null);
        }
        at = close + 1;
        return new Token(Kind.QUANTITY, text.substring(start, at), start, at);
    }

    private Token quoted(char quote) {
        int start = at;
        int close = text.indexOf(quote, start + 1);
        if (close < 0) {
            throw new TextException("the quote is not closed", start, 1, null);
        }
        at = close + 1;
        return new Token(Kind.TEXT, text.substring(start + 1, close), start, at);
    }

    /** What other languages write, with what this one writes instead. */
    private void refuse() {
        String[][] foreign = {
            {"**", "a power is written ^"},
            {"&&", "write and"},
            {"||", "write or"},
            {"<>", "write !="},
            {"=>", "write >="},
            {"=<", "write <="},
            {"===", "write =="}
        };
        for (String[] pair : foreign) {
            if (text.startsWith(pair[0], at)) {
                throw unexpected(pair[0].length(), pair[1]);
            }
        }
        String hint =
                switch (text.charAt(at)) {
                    case '!' -> text.startsWith("!=", at) ? null : "write not";
                    case '=' ->
                            text.startsWith("==", at)
                                    ? null
                                    : "nothing is assigned here; a comparison is written ==";
                    case '\u2212', '\u2013', '\u2014' -> "use the ASCII minus, -";
                    case '\u00B7', '\u00D7', '\u22C5' -> "a product is written *";
                    case '\u00F7' -> "a quotient is written /";
                    case '\u2264' -> "write <=";
                    case '\u2265' -> "write >=";
                    case '\u2260' -> "write !=";
                    case '\u00B2' -> "write ^2";
                    case '\u00B3' -> "write ^3";
                    case '\u221A' -> "write sqrt(...)";
                    case '%' -> "a remainder is written mod(a, b)";
                    case '?', ':' -> "a choice is written if(condition, a, b)";
                    case '[', ']' -> "a unit in brackets follows a number, 300[K]";
                    case '&' -> "write and";
                    case '|' -> "write or, or abs(...)";
                    case ';' -> "one formula, without \";\"";
                    default -> null;
                };
        if (hint != null) {
            throw unexpected(1, hint);
        }
    }

    private TextException unexpected(int chars, @Nullable String hint) {
        int length = Math.max(chars, Character.charCount(text.codePointAt(at)));
        String found = HouseForm.quoted(text.substring(at, at + length));
        return new TextException("unexpected " + found, at, length, hint);
    }
}
