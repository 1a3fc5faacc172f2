package ness.config.settings;

import ness.input.Place;
import ness.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A name for a number.
 *
 * @param value in SI (or reduced) units
 * @param quantity as it was written, which keeps its dimension; null if a formula gave the number
 * @param override where it was given on the command line; null if the config's own value counts
 */
public record Parameter(double value, @Nullable Quantity quantity, @Nullable Place override) {
    /** The number with its dimension, where that is known. */
    public Amount amount() {
        return new Amount(
                value, quantity == null || quantity.isBare() ? null : quantity.dimension());
    }
}
