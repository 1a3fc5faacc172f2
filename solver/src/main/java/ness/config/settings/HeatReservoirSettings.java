package ness.config.settings;

import ness.expression.Formula;
import ness.words.Range;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;

/**
 * A reservoir of heat.
 *
 * @param temperature [K]
 */
@Words(
        value = "a reservoir with its intensive quantities",
        later = {"heat_capacity", "supply", "current", "load"})
public record HeatReservoirSettings(
        @Word(
                        value = "its temperature",
                        required = true,
                        unit = "K",
                        range = Range.POSITIVE,
                        variables = {Variable.POSITION, Variable.TIME},
                        example = "400 K")
                Formula temperature)
        implements ReservoirSettings {}
