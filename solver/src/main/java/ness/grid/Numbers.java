package ness.grid;

/** Numbers in messages. */
final class Numbers {
    private Numbers() {}

    /** Six digits, no trailing zeros. */
    static String plain(double value) {
        String text = new java.math.BigDecimal(value, new java.math.MathContext(6)).toString();
        return Double.toString(Double.parseDouble(text)).replaceAll("\\.0$", "");
    }
}
