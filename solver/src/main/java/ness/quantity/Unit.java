package ness.quantity;

import java.util.List;

/** A unit as people write it, with its dimension and its size in SI. */
public final class Unit {
    /** The unit of pure numbers. */
    public static final Unit ONE = new Unit("1", Dimension.NONE, Scale.ONE, 0);

    /** Coherent units that people do not write in base units. */
    private static final List<String> NAMED =
            List.of(
                    "V",
                    "W",
                    "J",
                    "N",
                    "Pa",
                    "C",
                    "F",
                    "ohm",
                    "S",
                    "W/m^2",
                    "W/m^3",
                    "W/(m.K)",
                    "W/(m^2.K)",
                    "J/K",
                    "J/(kg.K)",
                    "V/K",
                    "V/m",
                    "S/m",
                    "C/m^2",
                    "C/m^3",
                    "F/m");

    private final String text;
    private final Dimension dimension;
    private final Scale factor;
    private final double offset;

    Unit(String text, Dimension dimension, Scale factor, double offset) {
        this.text = text;
        this.dimension = dimension;
        this.factor = factor;
        this.offset = offset;
    }

    /**
     * Reads a unit such as {@code W/(m.K)}, {@code W m^-1 K^-1}, {@code cm²/(V·s)}. Products and
     * quotients go from left to right: {@code W/m.K} is (W/m).K.
     *
     * @throws TextException if the text is no unit
     */
    public static Unit parse(String text) {
        return UnitReader.read(text);
    }

    /** The coherent unit of a dimension by the name that people use, in base units else. */
    public static String named(Dimension dimension) {
        for (String name : NAMED) {
            if (parse(name).dimension.equals(dimension)) {
                return name;
            }
        }
        return dimension.toString();
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
        return factor.value();
    }

    /** Zero of its scale in SI: 273.15 for degC standing alone, else 0. */
    public double offset() {
        return offset;
    }

    Scale scale() {
        return factor;
    }

    Unit times(Unit other) {
        return compound(dimension.times(other.dimension), factor.times(other.factor));
    }

    Unit per(Unit other) {
        return compound(dimension.per(other.dimension), factor.per(other.factor));
    }

    Unit power(int exponent) {
        return exponent == 1 ? this : compound(dimension.power(exponent), factor.power(exponent));
    }

    private static Unit compound(Dimension dimension, Scale factor) {
        return new Unit("", dimension, factor, 0);
    }

    @Override
    public String toString() {
        return text;
    }
}
