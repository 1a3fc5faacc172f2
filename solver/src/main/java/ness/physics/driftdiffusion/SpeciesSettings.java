package ness.physics.driftdiffusion;

import ness.expression.Formula;
import ness.words.Range;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words of one species. The Einstein relation gives the other two of diffusivity, mobility and
 * drag.
 *
 * @param diffusivity D [m^2 s^-1]; null = given by another
 * @param mobility D / k_B T [s kg^-1]; null = given by another
 * @param drag k_B T / D [kg s^-1]; null = given by another
 * @param charge in charges of a unit
 * @param potentialEnergy of its own, in addition to the common one [J]; null = none
 */
@Words(
        value = "a species",
        oneOf = {"diffusivity", "mobility", "drag"})
public record SpeciesSettings(
        @Word(
                        value = "diffusivity, an area per time",
                        unit = "m^2/s",
                        range = Range.POSITIVE,
                        variables = Variable.POSITION,
                        example = "0.4 um^2/s")
                @Nullable Formula diffusivity,
        @Word(
                        value = "mobility, a velocity per force",
                        unit = "s/kg",
                        range = Range.POSITIVE,
                        variables = Variable.POSITION,
                        example = "1e8 s/kg")
                @Nullable Formula mobility,
        @Word(
                        value = "drag, a force per velocity",
                        unit = "kg/s",
                        range = Range.POSITIVE,
                        variables = Variable.POSITION,
                        example = "1.9e-8 kg/s")
                @Nullable Formula drag,
        @Word(value = "charge in charges of a unit", fallback = "0", example = "-1") double charge,
        @Word(
                        value = "potential energy of its own beside the common one, an energy",
                        unit = "J",
                        variables = Variable.POSITION,
                        example = "4e-21*x/1e-6")
                @Nullable Formula potentialEnergy) {
    /** Which coefficient is given. */
    public Motility motility() {
        if (diffusivity != null) return Motility.DIFFUSIVITY;
        return mobility != null ? Motility.MOBILITY : Motility.DRAG;
    }

    /** The coefficient that is given. */
    public Formula coefficient() {
        Formula given = diffusivity != null ? diffusivity : mobility != null ? mobility : drag;
        if (given == null) throw new IllegalStateException("one of three was required");
        return given;
    }
}
