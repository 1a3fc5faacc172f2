package ness.physics.driftdiffusion;

import java.util.Map;
import ness.expression.Formula;
import ness.words.Name;
import ness.words.Range;
import ness.words.Shape;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The field that charges make.
 *
 * @param permittivity [F m^-1]
 * @param fixedCharge that does not move [C m^-3]; null = none
 */
@Words("the field that the charges make")
public record ElectrostaticsSettings(
        @Word(
                        value = "permittivity, a capacitance per length",
                        required = true,
                        unit = "F/m",
                        range = Range.POSITIVE,
                        variables = Variable.POSITION,
                        example = "78.5*epsilon_0")
                Permittivity permittivity,
        @Word(
                        value = "charge that does not move, a charge per volume",
                        unit = "C/m^3",
                        variables = Variable.POSITION,
                        example = "1e3 C/m^3")
                @Nullable Formula fixedCharge) {

    /** A permittivity [F m^-1] as a config can give it. */
    public sealed interface Permittivity {
        /** One for each region. */
        @Shape(Shape.Kind.MAP)
        @Words("one for each region")
        record ByRegion(
                @Word(
                                value = "permittivity of each region; default covers the rest",
                                required = true,
                                unit = "F/m",
                                range = Range.POSITIVE,
                                variables = Variable.POSITION,
                                keys = Name.MATERIAL,
                                example = "{default: 78.5*epsilon_0}")
                        Map<String, Formula> regions)
                implements Permittivity {}

        /** The same everywhere. */
        @Shape(Shape.Kind.SCALAR)
        @Words("the same everywhere")
        record Common(
                @Word(
                                value = "permittivity, a capacitance per length",
                                required = true,
                                unit = "F/m",
                                range = Range.POSITIVE,
                                variables = Variable.POSITION,
                                example = "78.5*epsilon_0")
                        Formula value)
                implements Permittivity {}
    }
}
