package ness.config.settings;

import ness.expression.Formula;
import ness.words.Checked;
import ness.words.Name;
import ness.words.Range;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a side or a piece of it touches for heat.
 *
 * @param where which part of the side: true where not 0; null = all
 * @param reservoir name of the reservoir; null with {@code flux}
 * @param conductance of the contact [W m^-2 K^-1]; null with an emissivity = none, else ideal
 * @param emissivity of the wall; null = no radiation
 * @param flux into the system [W m^-2]; null with a reservoir
 */
@Words(
        value = "what touches a side",
        oneOf = {"reservoir", "flux"})
public record HeatPieceSettings(
        @Word(
                        value = "which part of the side; face centres decide",
                        variables = Variable.POSITION,
                        example = "y < 0.01")
                @Nullable Formula where,
        @Word(value = "the reservoir that it touches", names = Name.RESERVOIR, example = "hot")
                @Nullable String reservoir,
        @Word(
                        value = "conductance of the contact, a power per area and temperature",
                        unit = "W/(m^2.K)",
                        range = Range.NON_NEGATIVE,
                        variables = {Variable.POSITION, Variable.TIME},
                        example = "5e4 W/(m^2.K)")
                @Nullable Formula conductance,
        @Word(
                        value = "emissivity of the grey wall",
                        range = Range.UNIT_INTERVAL,
                        variables = {Variable.POSITION, Variable.TIME},
                        example = "0.8")
                @Nullable Formula emissivity,
        @Word(
                        value = "prescribed flux density into the system",
                        unit = "W/m^2",
                        variables = {Variable.POSITION, Variable.TIME},
                        example = "5000 W/m^2")
                @Nullable Formula flux)
        implements PieceSettings, Checked {

    @Override
    public void check(Complaints complaints) {
        if (flux != null && reservoir == null) {
            refuse(complaints, "conductance", conductance);
            refuse(complaints, "emissivity", emissivity);
        }
    }

    @Override
    public boolean isIdeal() {
        return reservoir != null && conductance == null && emissivity == null;
    }

    private static void refuse(Complaints complaints, String key, @Nullable Formula value) {
        if (value != null) {
            complaints.add(key, "cannot stand beside flux", "it is the contact with a reservoir");
        }
    }
}
