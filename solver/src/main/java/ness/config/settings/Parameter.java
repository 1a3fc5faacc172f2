package ness.config.settings;

import ness.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A name for a number.
 *
 * @param value in SI (or reduced) units
 * @param quantity as it was written, which keeps its dimension; null if a formula gave the number
 */
public record Parameter(double value, @Nullable Quantity quantity) {}
