package ness.physics.heat;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import ness.physics.LawSettings;
import ness.words.Name;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words of the model {@code heat}.
 *
 * @param materials what each region is made of, by its name; {@code default} covers the rest
 * @param source heat given to the cells [W m^-3]; null = none
 */
@Words("conduction of heat in solids; the unknown is the temperature T [K]")
public record HeatSettings(
        @Word(
                        value = "what each region is made of; default covers the rest",
                        required = true,
                        keys = Name.MATERIAL,
                        example = "{default: {conductivity: 401 W/(m.K)}}")
                Map<String, MaterialSettings> materials,
        @Word(
                        value = "heat given to the cells, a density",
                        unit = "W/m^3",
                        variables = {Variable.POSITION, Variable.TIME, Variable.UNKNOWN},
                        example = "1e6 W/m^3")
                @Nullable HeatSource source)
        implements LawSettings {
    @Override
    public Set<String> reservoirs() {
        return source == null || source.from().equals("work") ? Set.of() : Set.of(source.from());
    }

    /** With tensors: couplings across corners, and states of both sides of each face. */
    @Override
    public int beside() {
        boolean tensors =
                materials.values().stream()
                        .anyMatch(m -> m.conductivity() instanceof Conductivity.Tensor);
        return tensors ? 40 : 0;
    }

    @Override
    public Set<String> fields(Set<String> axes) {
        Set<String> names = new LinkedHashSet<>();
        names.add("temperature");
        names.add("entropy_production_density");
        names.add("heat_source");
        names.add("surface_heat_flow");
        for (String axis : axes) {
            names.add("heat_flux_" + axis);
            names.add("heat_flow_" + axis);
            names.add("entropy_production_" + axis);
        }
        return names;
    }
}
