package ness.config.settings;

import java.util.Map;
import ness.expression.Formula;
import ness.words.Checked;
import ness.words.Name;
import ness.words.Range;
import ness.words.Shape;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a side or a piece of it touches for particles and their field.
 *
 * @param where which part of the side: true where not 0; null = all
 * @param reservoir name of the reservoir; null = none
 * @param conductance of the membrane before the reservoir [m s^-1]; null = ideal
 * @param flux into the system, by species [m^-2 s^-1]
 * @param absorbing whether particles that arrive vanish
 * @param voltage that the side is held at [V]; null = the reservoir's, else none
 * @param surfaceCharge on the side [C m^-2]; null = none
 */
@Words(
        value = "what particles and their field touch at a side",
        anyOf = {"reservoir", "flux", "absorbing", "voltage", "surface_charge"})
public record ParticlePieceSettings(
        @Word(
                        value = "which part of the side; face centres decide",
                        variables = Variable.POSITION,
                        example = "y < 0.01")
                @Nullable Formula where,
        @Word(value = "the reservoir that it touches", names = Name.RESERVOIR, example = "hot")
                @Nullable String reservoir,
        @Word(
                        value = "conductance of a membrane, a velocity; one for all or by species",
                        unit = "m/s",
                        range = Range.NON_NEGATIVE,
                        variables = {Variable.POSITION, Variable.TIME},
                        example = "1e-6 m/s")
                @Nullable Conductance conductance,
        @Word(
                        value = "prescribed flux density into the system, by species",
                        unit = "1/(m^2.s)",
                        variables = {Variable.POSITION, Variable.TIME},
                        keys = Name.SPECIES,
                        example = "{bead: 1e15 1/(m^2.s)}")
                Map<String, Formula> flux,
        @Word(value = "whether particles that arrive vanish", fallback = "false") boolean absorbing,
        @Word(
                        value = "electric potential that the side is held at",
                        unit = "V",
                        variables = {Variable.POSITION, Variable.TIME},
                        example = "-70 mV")
                @Nullable Formula voltage,
        @Word(
                        value = "charge on the side, a charge per area",
                        unit = "C/m^2",
                        variables = {Variable.POSITION, Variable.TIME},
                        example = "0.01 C/m^2")
                @Nullable Formula surfaceCharge)
        implements PieceSettings, Checked {
    @Override
    public void check(Complaints complaints) {
        if (conductance != null && reservoir == null) {
            complaints.add(
                    "conductance", "means nothing without a reservoir", "the membrane before one");
        }
        if (reservoir != null && !flux.isEmpty()) {
            complaints.add("flux", "cannot stand beside reservoir", "give one of them");
        }
        if (absorbing && (reservoir != null || !flux.isEmpty())) {
            String other = reservoir == null ? "flux" : "reservoir";
            complaints.add("absorbing", "cannot stand beside " + other, "give one of them");
        }
        if (voltage != null && surfaceCharge != null) {
            complaints.add("surface_charge", "cannot stand beside voltage", "give one of them");
        }
    }

    @Override
    public boolean isIdeal() {
        return (reservoir != null && conductance == null) || absorbing;
    }

    /** Conductance of a membrane [m s^-1]. */
    public sealed interface Conductance {
        /** That for a species; null = none is given. */
        @Nullable Formula of(String species);

        /** One for each species. */
        @Shape(Shape.Kind.MAP)
        @Words("one for each species")
        record BySpecies(
                @Word(
                                value = "conductance for each species that passes",
                                required = true,
                                unit = "m/s",
                                range = Range.NON_NEGATIVE,
                                variables = {Variable.POSITION, Variable.TIME},
                                keys = Name.SPECIES,
                                example = "{bead: 1e-6 m/s}")
                        Map<String, Formula> each)
                implements Conductance {
            @Override
            public @Nullable Formula of(String species) {
                return each.get(species);
            }
        }

        /** The same for all species. */
        @Shape(Shape.Kind.SCALAR)
        @Words("the same for all species")
        record Common(
                @Word(
                                value = "conductance of the membrane, a velocity",
                                required = true,
                                unit = "m/s",
                                range = Range.NON_NEGATIVE,
                                variables = {Variable.POSITION, Variable.TIME},
                                example = "1e-6 m/s")
                        Formula value)
                implements Conductance {
            @Override
            public Formula of(String species) {
                return value;
            }
        }
    }
}
