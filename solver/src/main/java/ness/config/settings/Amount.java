package ness.config.settings;

import ness.quantity.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A number whose unit depends on what it is compared with.
 *
 * @param value in SI (or reduced) units
 * @param dimension its dimension; null if it was written without a unit, so that it fits anything
 */
public record Amount(double value, @Nullable Dimension dimension) {}
