package ness.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text, with a decimal point in every locale. */
final class Decimal {
    private Decimal() {}

    /**
     * The shortest text that reads back to the same bits: {@code 400}, {@code 0.1}, {@code 1e-12}.
     */
    static String shortest(double value) {
        return plain(Double.toString(value));
    }

    /**
     * The number to a few significant digits, for people: {@code 40.1}, {@code 1.2e-16}, {@code
     * inf}.
     */
    static String rounded(double value, int digits) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(Double.toString(value)).round(new MathContext(digits));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < Math.max(digits, 6)) {
            return trim(rounded.toPlainString());
        }
        return trim(rounded.scaleByPowerOfTen(-exponent).toPlainString()) + "e" + exponent;
    }

    private static String trim(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private static String plain(String text) {
        int e = text.indexOf('E');
        String mantissa = e < 0 ? text : text.substring(0, e);
        if (mantissa.endsWith(".0") && !text.equals("-0.0")) {
            mantissa = mantissa.substring(0, mantissa.length() - 2);
        }
        return e < 0 ? mantissa : mantissa + "e" + text.substring(e + 1);
    }
}
