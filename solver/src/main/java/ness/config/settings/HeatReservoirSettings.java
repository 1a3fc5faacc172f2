package ness.config.settings;

import ness.expression.Formula;
import ness.words.Checked;
import ness.words.Range;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A reservoir of heat.
 *
 * @param temperature [K]; of a finite reservoir that at the start
 * @param heatCapacity of a finite reservoir [J K^-1]; null = it stays as it is
 * @param supply of heat to a finite reservoir from elsewhere [W]; null = none
 */
@Words(
        value = "a reservoir with its intensive quantities",
        later = {"current", "load"})
public record HeatReservoirSettings(
        @Word(
                        value = "its temperature",
                        required = true,
                        unit = "K",
                        range = Range.POSITIVE,
                        variables = {Variable.POSITION, Variable.TIME},
                        example = "400 K")
                Formula temperature,
        @Word(
                        value = "heat capacity of a finite reservoir, which warms and cools",
                        unit = "J/K",
                        range = Range.POSITIVE,
                        example = "10 J/K")
                @Nullable Double heatCapacity,
        @Word(
                        value = "heat given to a finite reservoir from elsewhere",
                        unit = "W",
                        variables = Variable.TIME,
                        example = "5 W")
                @Nullable Formula supply)
        implements ReservoirSettings, Checked {
    @Override
    public void check(Complaints complaints) {
        if (heatCapacity == null && supply != null)
            complaints.add("supply", "needs a heat_capacity", "other reservoirs stay as they are");
        if (heatCapacity != null && !temperature.expression().isConstant())
            complaints.add(
                    "temperature",
                    "of a finite reservoir must be one number, that at the start",
                    null);
    }
}
