package ness.words;

/** Allowed values of a number. */
public enum Range {
    /** Any finite number. */
    ANY("a finite number"),
    /** Greater than zero. */
    POSITIVE("a positive value"),
    /** Zero or greater. */
    NON_NEGATIVE("a value >= 0"),
    /** From zero to one. */
    UNIT_INTERVAL("a value from 0 to 1"),
    /** A whole number, one or greater. */
    COUNT("a whole number >= 1");

    private final String phrase;

    Range(String phrase) {
        this.phrase = phrase;
    }

    /** What is expected, for a message. */
    public String phrase() {
        return phrase;
    }

    /** Whether the finite number is allowed. */
    public boolean allows(double value) {
        return switch (this) {
            case ANY -> true;
            case POSITIVE -> value > 0;
            case NON_NEGATIVE -> value >= 0;
            case UNIT_INTERVAL -> value >= 0 && value <= 1;
            case COUNT -> value >= 1 && Math.rint(value) == value;
        };
    }
}
