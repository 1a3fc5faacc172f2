package ness.physics;

/** Values that a property may take; none of them may be infinite or undefined. */
public enum Range {
    ANY("finite"),
    POSITIVE("finite and greater than 0"),
    NON_NEGATIVE("finite and at least 0"),
    UNIT_INTERVAL("between 0 and 1");

    private final String words;

    Range(String words) {
        this.words = words;
    }

    public boolean contains(double value) {
        return Math.abs(value) < Double.POSITIVE_INFINITY
                && switch (this) {
                    case ANY -> true;
                    case POSITIVE -> value > 0;
                    case NON_NEGATIVE -> value >= 0;
                    case UNIT_INTERVAL -> value >= 0 && value <= 1;
                };
    }

    @Override
    public String toString() {
        return words;
    }
}
