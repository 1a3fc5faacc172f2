package ness.findings;

/** A number for each step of something, in order. */
public record Series(String name, String unit, String longName, int length, Values values)
        implements Finding {
    public Series {
        if (length < 0) {
            throw new IllegalArgumentException("series " + name + " of length " + length);
        }
    }

    public Series(String name, String unit, String longName, double... numbers) {
        this(name, unit, longName, numbers.length, Values.of(numbers.clone()));
    }
}
