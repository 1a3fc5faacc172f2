package ness.physics.driftdiffusion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.expression.Formula;
import ness.physics.LawSettings;
import ness.words.Checked;
import ness.words.Name;
import ness.words.Range;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words of the model {@code drift-diffusion}.
 *
 * @param temperature of the medium [K]
 * @param convention how noise that depends on position is read
 * @param species what moves, by name
 * @param potentialEnergy of every particle [J]; null = none
 * @param force on every particle along axes of the mesh [N]
 * @param velocity of the medium along axes of the mesh [m s^-1]
 * @param amount particles put in, by name of the species
 * @param electrostatics null = charges feel no field of their own
 * @param chemostats densities held everywhere, by name [m^-3]
 * @param reactions among species and chemostats
 */
@Words("drift and diffusion of particles; the unknowns are the densities of the species [m^-3]")
public record DriftDiffusionSettings(
        @Word(
                        value = "temperature of the medium, one for all or one for each axis",
                        required = true,
                        unit = "K",
                        range = Range.POSITIVE,
                        variables = Variable.POSITION,
                        example = "300 K")
                BathSettings temperature,
        @Word(
                        value = "how noise whose strength depends on position is read",
                        fallback = "haenggi",
                        example = "ito")
                Convention convention,
        @Word(
                        value = "what drifts and diffuses",
                        required = true,
                        keys = Name.NEW_SPECIES,
                        example = "{bead: {diffusivity: 0.4 um^2/s}}")
                Map<String, SpeciesSettings> species,
        @Word(
                        value = "potential energy of every particle, an energy",
                        unit = "J",
                        variables = Variable.POSITION,
                        example = "0.5*1e-6*(x - 1e-6)^2")
                @Nullable Formula potentialEnergy,
        @Word(
                        value = "force on every particle that is no slope of a potential energy",
                        unit = "N",
                        variables = Variable.POSITION,
                        keys = Name.AXIS,
                        example = "{x: 0.1 pN}")
                Map<String, Formula> force,
        @Word(
                        value = "velocity of the medium",
                        unit = "m/s",
                        variables = Variable.POSITION,
                        keys = Name.AXIS,
                        example = "{x: 1 um/s}")
                Map<String, Formula> velocity,
        @Word(
                        value = "particles put in, in all; a species not listed has none",
                        range = Range.NON_NEGATIVE,
                        keys = Name.SPECIES,
                        example = "{bead: 1}")
                Map<String, Double> amount,
        @Word(
                        value = "the field that the charges make; adds the unknown potential",
                        example = "{permittivity: 78.5*epsilon_0}")
                @Nullable ElectrostaticsSettings electrostatics,
        @Word(
                        value = "density of what is held everywhere, a number per volume",
                        unit = "1/m^3",
                        range = Range.NON_NEGATIVE,
                        variables = Variable.POSITION,
                        keys = Name.NEW_CHEMOSTAT,
                        example = "{fuel: 3 mmol/L}")
                Map<String, Formula> chemostats,
        @Word(
                        value = "reactions with mass action",
                        example =
                                "[{equation: bead <-> fuel, forward: 1 1/s, equilibrium_constant: 2}]")
                List<ReactionSettings> reactions)
        implements LawSettings, Checked {
    @Override
    public void check(Complaints complaints) {
        if (species.isEmpty())
            complaints.add(
                    "species",
                    "expected at least one species, got none",
                    "{bead: {diffusivity: 0.4 um^2/s}}");
        if (temperature instanceof BathSettings.PerAxis)
            species.forEach((name, each) -> {
                if (each.diffusivity() != null)
                    complaints.add(
                            "species." + name + ".diffusivity",
                            "cannot stand beside a bath for each axis",
                            "mobility or drag: the diffusivity then differs along the axes");
            });
        for (int i = 0; i < reactions.size(); i++)
            checkCharge("reactions[" + i + "].equation", reactions.get(i).equation(), complaints);
    }

    /** What reacts keeps its charge, unless chemostats bring some that nobody names. */
    private void checkCharge(String key, Equation equation, Complaints complaints) {
        double gain = 0;
        double all = 0;
        for (String name : equation.names()) {
            SpeciesSettings each = species.get(name);
            if (each == null) return;
            gain += each.charge() * equation.gain(name);
            all += Math.abs(each.charge() * equation.gain(name));
        }
        if (Math.abs(gain) > 1e-12 * all)
            complaints.add(
                    key,
                    "expected the same charge on both sides, got %s more on the right"
                            .formatted(gain),
                    null);
    }

    @Override
    public int unknowns() {
        return species.size() + (electrostatics == null ? 0 : 1);
    }

    @Override
    public int coupled() {
        return electrostatics == null && reactions.isEmpty() ? 1 : unknowns();
    }

    @Override
    public Set<String> fields(Set<String> axes) {
        Set<String> names = new LinkedHashSet<>(species.keySet());
        if (electrostatics != null) names.add("potential");
        names.add("entropy_production_density");
        names.add("cycle_affinity");
        species.keySet().stream().skip(1).forEach(each -> names.add(each + "_cycle_affinity"));
        for (String axis : axes) names.add("entropy_production_" + axis);
        for (String each : species.keySet()) {
            names.add(each + "_source");
            names.add("surface_" + each + "_flow");
            for (String axis : axes) {
                names.add(each + "_flux_" + axis);
                names.add(each + "_flow_" + axis);
                names.add(each + "_affinity_" + axis);
            }
        }
        return names;
    }
}
