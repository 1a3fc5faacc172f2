package ness.physics.heat;

import ness.expression.Formula;
import ness.words.Range;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words of one material.
 *
 * @param conductivity [W m^-1 K^-1]
 * @param density [kg m^-3]; null = not given
 * @param heatCapacity [J kg^-1 K^-1]; null = not given
 */
@Words("a material")
public record MaterialSettings(
        @Word(
                        value = "thermal conductivity, a power per length and temperature",
                        required = true,
                        unit = "W/(m.K)",
                        range = Range.POSITIVE,
                        variables = {Variable.POSITION, Variable.UNKNOWN},
                        example = "401 W/(m.K)")
                Conductivity conductivity,
        @Word(
                        value = "mass density",
                        unit = "kg/m^3",
                        range = Range.POSITIVE,
                        variables = Variable.POSITION,
                        example = "8960 kg/m^3")
                @Nullable Formula density,
        @Word(
                        value = "specific heat capacity, an energy per mass and temperature",
                        unit = "J/(kg.K)",
                        range = Range.POSITIVE,
                        variables = {Variable.POSITION, Variable.UNKNOWN},
                        example = "385 J/(kg.K)")
                @Nullable Formula heatCapacity) {}
