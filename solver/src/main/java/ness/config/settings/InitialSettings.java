package ness.config.settings;

import java.util.Map;
import ness.expression.Formula;
import ness.words.ByModel;
import ness.words.Name;
import ness.words.Range;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/** Where to start, which depends on the model. */
@ByModel
public sealed interface InitialSettings {
    /**
     * A temperature to start from.
     *
     * @param temperature [K]
     */
    @Words("where to start")
    record Heat(
            @Word(
                            value = "temperature of the cells",
                            required = true,
                            unit = "K",
                            range = Range.POSITIVE,
                            variables = Variable.POSITION,
                            example = "300 K")
                    Formula temperature)
            implements InitialSettings {}

    /**
     * Densities to start from.
     *
     * @param densities by species [m^-3]
     * @param potential [V]; null = not given
     */
    @Words("densities and potential to start from")
    record Particles(
            @Word(
                            value = "density of a species in the cells, a number per volume",
                            key = "*",
                            unit = "1/m^3",
                            range = Range.NON_NEGATIVE,
                            variables = Variable.POSITION,
                            keys = Name.INITIAL,
                            example = "1 mmol/L")
                    Map<String, Formula> densities,
            @Word(
                            value = "electric potential in the cells",
                            unit = "V",
                            variables = Variable.POSITION,
                            example = "0.1*x")
                    @Nullable Formula potential)
            implements InitialSettings {}
}
