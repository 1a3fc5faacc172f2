package ness.words;

/** Allowed values of a number; none of them may be infinite or undefined. */
public enum Range {
    /** Any finite number. */
    ANY("a finite number", "finite"),
    /** Greater than zero. */
    POSITIVE("a positive value", "finite and greater than 0"),
    /** Zero or greater. */
    NON_NEGATIVE("a value >= 0", "finite and at least 0"),
    /** From zero to one. */
    UNIT_INTERVAL("a value from 0 to 1", "between 0 and 1"),
    /** A whole number, one or greater. */
    COUNT("a whole number >= 1", "whole and at least 1");

    private final String phrase;
    private final String rule;

    Range(String phrase, String rule) {
        this.phrase = phrase;
        this.rule = rule;
    }

    /** What is expected, for a message: {@code expected a value >= 0}. */
    public String phrase() {
        return phrase;
    }

    /** How a value must be, for a message: {@code must be finite and at least 0}. */
    public String rule() {
        return rule;
    }

    /** Whether the number is allowed. */
    public boolean allows(double value) {
        return Double.isFinite(value)
                && switch (this) {
                    case ANY -> true;
                    case POSITIVE -> value > 0;
                    case NON_NEGATIVE -> value >= 0;
                    case UNIT_INTERVAL -> value >= 0 && value <= 1;
                    case COUNT -> value >= 1 && Math.rint(value) == value;
                };
    }
}
