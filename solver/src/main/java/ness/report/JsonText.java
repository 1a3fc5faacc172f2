package ness.report;

import ness.input.HouseForm;

/**
 * Writes JSON text piece by piece: two blanks a level, numbers in their shortest form that reads
 * back to the same bits, infinities as the strings "inf" and "-inf", undefined numbers as null.
 * Independent of the locale.
 */
final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean first = true;

    JsonText open(char bracket) {
        text.append(bracket);
        depth++;
        first = true;
        return this;
    }

    JsonText close(char bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        text.append(bracket);
        first = false;
        return this;
    }

    /** Starts the next element of a list. */
    JsonText next() {
        if (!first) {
            text.append(',');
        }
        newLine();
        first = false;
        return this;
    }

    /** Starts the next entry of an object. */
    JsonText key(String name) {
        next();
        string(name);
        text.append(": ");
        return this;
    }

    JsonText string(String value) {
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
        text.append('"').append(HouseForm.escaped(quoted)).append('"');
        return this;
    }

    JsonText number(double value) {
        if (Double.isNaN(value)) {
            return literal("null");
        }
        if (Double.isInfinite(value)) {
            return string(value > 0 ? "inf" : "-inf");
        }
        return literal(Decimal.shortest(value));
    }

    JsonText literal(String value) {
        text.append(value);
        return this;
    }

    private void newLine() {
        text.append('\n').repeat("  ", depth);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
