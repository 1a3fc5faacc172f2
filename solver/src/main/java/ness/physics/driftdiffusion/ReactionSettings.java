package ness.physics.driftdiffusion;

import ness.expression.Formula;
import ness.words.Checked;
import ness.words.Range;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A reaction with mass action.
 *
 * @param equation what becomes what
 * @param forward constant of the forward rate in number densities
 * @param equilibriumConstant null = one way
 */
@Words("a reaction with mass action")
public record ReactionSettings(
        @Word(value = "what becomes what", required = true, example = "bead <-> 2 fuel")
                Equation equation,
        @Word(
                        value = "constant of the forward rate in number densities",
                        required = true,
                        unit = Equation.FORWARD,
                        range = Range.NON_NEGATIVE,
                        variables = Variable.POSITION,
                        example = "4 1/s")
                Formula forward,
        @Word(
                        value = "densities on the right over those on the left in equilibrium",
                        unit = Equation.EQUILIBRIUM,
                        range = Range.POSITIVE,
                        variables = Variable.POSITION,
                        example = "2")
                @Nullable Formula equilibriumConstant)
        implements Checked {
    @Override
    public void check(Complaints complaints) {
        if (equation.reversible() && equilibriumConstant == null)
            complaints.add(
                    "",
                    "missing key \"equilibrium_constant\"",
                    "it gives the way back; -> says that there is none");
        if (!equation.reversible() && equilibriumConstant != null)
            complaints.add(
                    "equilibrium_constant",
                    "cannot stand beside ->",
                    "<-> says that there is a way back");
    }
}
