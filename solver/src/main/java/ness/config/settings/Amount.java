package ness.config.settings;

import ness.quantity.Dimension;
import ness.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A number whose unit depends on what it is compared with.
 *
 * @param value in SI (or reduced) units
 * @param dimension its dimension; null if it was written without a unit, so that it fits anything
 */
public record Amount(double value, @Nullable Dimension dimension) {
    /** Whether both may stand for the same thing. */
    public boolean fits(Amount other) {
        return dimension == null || other.dimension == null || dimension.matches(other.dimension);
    }

    /** A value on the way to another, in the unit of either. */
    public Amount towards(Amount other, double fraction) {
        return new Amount(
                value + fraction * (other.value - value),
                dimension == null ? other.dimension : dimension);
    }

    /** As it would be written in a config, the number to all its digits. */
    public String text() {
        boolean bare = dimension == null || dimension.equals(Dimension.NONE);
        return bare ? Double.toString(value) : value + " " + dimension;
    }

    /** The name of its unit in SI; empty if it was written without one. */
    public String unit() {
        return dimension == null ? "" : Unit.named(dimension);
    }
}
