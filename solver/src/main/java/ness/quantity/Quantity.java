package ness.quantity;

import ness.input.HouseForm;
import org.jspecify.annotations.Nullable;

/** A number with a unit, or a bare number, which counts as SI (or reduced) wherever it stands. */
public final class Quantity {
    private static final double AVOGADRO = 6.02214076e23;

    private final String text;
    private final double value;
    private final double difference;
    private final @Nullable Unit unit;

    Quantity(String text, double value, double difference, @Nullable Unit unit) {
        this.text = text;
        this.value = value;
        this.difference = difference;
        this.unit = unit;
    }

    /**
     * Whether the text means to be a quantity: true for {@code 401 W/m}, {@code 5x}, {@code 3,2},
     * {@code NaN}, {@code 300[K]}, which {@link #parse} accepts or refuses; false for {@code 2*pi},
     * {@code 1 - x}, {@code 2*300[K]}, {@code TH}, which are expressions.
     */
    public static boolean isMeant(String text) {
        return QuantityReader.isMeant(text);
    }

    /**
     * Reads {@code <number>}, {@code <number> <unit>} or {@code <number>[<unit>]}.
     *
     * @throws TextException if the text is neither, or not finite
     */
    public static Quantity parse(String text) {
        return new QuantityReader(text, "a quantity").read();
    }

    /**
     * Reads a number where units are reduced.
     *
     * @throws TextException if the text is none or has a unit
     */
    public static Quantity readReduced(String text) {
        Quantity quantity = parse(text);
        if (!quantity.isBare()) {
            throw new TextException(
                    "expected a plain number, got " + HouseForm.quoted(text),
                    0,
                    text.length(),
                    "units: reduced knows no units");
        }
        return quantity;
    }

    /** A bare number. */
    public static Quantity of(double number) {
        return new Quantity(Double.toString(number), number, number, null);
    }

    /**
     * The SI value of a text where a unit is expected, with the best hint that can be given: {@code
     * parse(text).in(expected)}.
     *
     * @throws TextException if the text is no quantity or has another dimension
     */
    public static double read(String text, Unit expected) {
        return readQuantity(text, expected).in(expected);
    }

    /**
     * What the writer may have meant, if a near spelling of the text fits the expected unit: {@code
     * 401 W/(m.K)} for {@code 401 W/m}, {@code 20 degC} for {@code 20 C}; else null.
     */
    public static @Nullable String nearSpelling(String text, Unit expected) {
        return NearSpelling.of(text, expected);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** No unit was written. */
    public boolean isBare() {
        return unit == null;
    }

    /** Its unit; {@link Unit#ONE} for a bare number. */
    public Unit unit() {
        return unit == null ? Unit.ONE : unit;
    }

    /** Its dimension, {@link Dimension#NONE} for a bare number. */
    public Dimension dimension() {
        return unit().dimension();
    }

    /** In SI units, {@code 26.85 degC} being 300. */
    public double value() {
        return value;
    }

    /** In SI units as a difference or tolerance, {@code 5 degC} being 5. */
    public double difference() {
        return difference;
    }

    /**
     * The SI number that stands for this where the unit is expected: a bare number as it is; mole
     * converted with N_A where the dimensions differ by powers of the mole alone.
     *
     * @param expected a coherent unit of SI such as {@code W/(m.K)}
     * @throws TextException if the dimension is another
     */
    public double in(Unit expected) {
        return converted(value, expected);
    }

    /** {@link #in} for a difference or tolerance: degC counts as a kelvin. */
    public double inDifference(Unit expected) {
        return converted(difference, expected);
    }

    /** {@link #parse} with a message that names the unit, and the hint that fits it. */
    public static Quantity readQuantity(String text, Unit expected) {
        try {
            return new QuantityReader(text, named(expected)).read();
        } catch (TextException e) {
            NumberText number = NumberText.in(text);
            boolean isUnit = number != null && e.offset() >= number.end();
            String near = isUnit ? NearSpelling.of(text, expected) : null;
            String hint = near == null ? e.hint() : shown(near) + "?";
            throw new TextException(e.problem(), e.offset(), e.length(), hint);
        }
    }

    /** Found text in a hint: cut, with invisible characters spelled out. */
    static String shown(String text) {
        String quoted = HouseForm.quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String named(Unit unit) {
        return unit.dimension().equals(Dimension.NONE) ? "a plain number" : unit.text();
    }

    private double converted(double number, Unit expected) {
        if (unit == null || unit.dimension().equals(expected.dimension())) {
            return number;
        }
        if (!unit.dimension().matches(expected.dimension())) {
            String near = NearSpelling.of(text, expected);
            String problem =
                    "expected "
                            + named(expected)
                            + ", got "
                            + HouseForm.quoted(text)
                            + " ("
                            + unit.dimension()
                            + ")";
            String hint = near == null ? null : shown(near) + "?";
            throw new TextException(problem, 0, text.length(), hint);
        }
        int moles = unit.dimension().amount() - expected.dimension().amount();
        double result = number;
        for (int i = 0; i < Math.abs(moles); i++) {
            result = moles > 0 ? result * AVOGADRO : result / AVOGADRO;
        }
        return result;
    }

    @Override
    public String toString() {
        return text;
    }
}
