package ness.config.settings;

import java.util.List;
import ness.expression.Formula;
import ness.words.Checked;
import ness.words.Name;
import ness.words.Range;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;

/**
 * A contact resistance between two regions.
 *
 * @param between the two regions
 * @param conductance of the contact [W m^-2 K^-1]
 */
@Words("a contact resistance between two regions")
public record InterfaceSettings(
        @Word(
                        value = "the two regions",
                        required = true,
                        names = Name.MATERIAL,
                        example = "[chip, default]")
                List<String> between,
        @Word(
                        value = "conductance of the contact, a power per area and temperature",
                        required = true,
                        unit = "W/(m^2.K)",
                        range = Range.NON_NEGATIVE,
                        variables = {Variable.POSITION, Variable.TIME},
                        example = "1e4 W/(m^2.K)")
                Formula conductance)
        implements Checked {

    @Override
    public void check(Complaints complaints) {
        if (between.size() != 2) {
            complaints.add("between", "expected two regions, got " + between.size(), null);
        } else if (between.get(0).equals(between.get(1))) {
            complaints.add("between[1]", "expected two different regions", null);
        }
    }
}
