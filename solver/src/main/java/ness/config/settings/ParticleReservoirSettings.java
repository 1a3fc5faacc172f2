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
 * A reservoir of particles.
 *
 * @param contents what it holds of a species, by name
 * @param voltage its electric potential [V]; null = not given
 * @param chemicalPotential in place of a density, by species [J]
 * @param volume of a finite reservoir [m^3]; null = it stays as it is
 */
@Words("a reservoir of particles: a density of each species, or closed")
public record ParticleReservoirSettings(
        @Word(
                        value = "density of a species, a number per volume, or closed",
                        key = "*",
                        unit = "1/m^3",
                        range = Range.NON_NEGATIVE,
                        variables = {Variable.POSITION, Variable.TIME},
                        keys = Name.CONTENT,
                        example = "1 mmol/L")
                Map<String, Content> contents,
        @Word(
                        value = "its electric potential",
                        unit = "V",
                        variables = {Variable.POSITION, Variable.TIME},
                        example = "0.1 V")
                @Nullable Formula voltage,
        @Word(
                        value = "chemical potentials of species, in place of their densities",
                        unit = "J",
                        variables = {Variable.POSITION, Variable.TIME},
                        keys = Name.SPECIES,
                        example = "{bead: 0.1 eV}")
                Map<String, Formula> chemicalPotential,
        @Word(
                        value = "volume of a finite reservoir, which fills and drains",
                        unit = "m^3",
                        range = Range.POSITIVE,
                        example = "1 L")
                @Nullable Double volume)
        implements ReservoirSettings, Checked {
    @Override
    public void check(Complaints complaints) {
        for (String species : chemicalPotential.keySet()) {
            if (contents.containsKey(species)) {
                complaints.add(
                        "chemical_potential." + species,
                        "cannot stand beside its density",
                        "give one of them");
            }
        }
        if (volume != null) {
            checkFinite(complaints);
        }
    }

    private void checkFinite(Complaints complaints) {
        contents.forEach((species, content) -> {
            if (content instanceof Content.Density(Formula density) && !density.isConstant()) {
                complaints.add(
                        species,
                        "expected one number, as the reservoir is finite",
                        "the density that it starts from");
            }
        });
        for (String species : chemicalPotential.keySet()) {
            complaints.add(
                    "chemical_potential." + species,
                    "cannot stand beside volume",
                    "the density that it starts from");
        }
    }

    /** Whether it names the species. */
    public boolean names(String species) {
        return contents.containsKey(species) || chemicalPotential.containsKey(species);
    }

    /** Whether the species cannot pass there. */
    public boolean isClosedTo(String species) {
        return contents.get(species) instanceof Content.Closed;
    }

    /** What a reservoir holds of a species. */
    public sealed interface Content {
        /** It cannot pass. */
        @Shape(value = Shape.Kind.SCALAR, word = "closed")
        @Words("it cannot pass")
        record Closed() implements Content {}

        /** A density [m^-3]. */
        @Shape(Shape.Kind.SCALAR)
        @Words("a density")
        record Density(
                @Word(
                                value = "density of the species, a number per volume",
                                required = true,
                                unit = "1/m^3",
                                range = Range.NON_NEGATIVE,
                                variables = {Variable.POSITION, Variable.TIME},
                                example = "1 mmol/L")
                        Formula value)
                implements Content {}
    }
}
