package ness.quantity;

import java.math.BigDecimal;

/** A unit as people write it, with its dimension and its size in SI. */
@SuppressWarnings("DoNotCallSuggester")
public final class Unit {
    /** The unit of pure numbers. */
    public static final Unit ONE = new Unit("1", Dimension.NONE, BigDecimal.ONE, BigDecimal.ZERO);

    private final String text;
    private final Dimension dimension;
    private final BigDecimal factor;
    private final BigDecimal offset;

    Unit(String text, Dimension dimension, BigDecimal factor, BigDecimal offset) {
        this.text = text;
        this.dimension = dimension;
        this.factor = factor;
        this.offset = offset;
    }

    /**
     * Reads a unit such as {@code W/(m.K)}, {@code W m^-1 K^-1}, {@code cm²/(V·s)}. Products and
     * quotients go from left to right: {@code W/m.K} is (W/m).K.
     *
     * @throws QuantityException if the text is no unit
     */
    public static Unit parse(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** Its dimension. */
    public Dimension dimension() {
        return dimension;
    }

    /** One of it in SI, of a difference where the scale has an offset. */
    public double factor() {
        return factor.doubleValue();
    }

    /** Zero of its scale in SI: 273.15 for degC standing alone, else 0. */
    public double offset() {
        return offset.doubleValue();
    }

    @Override
    public String toString() {
        return text;
    }
}
