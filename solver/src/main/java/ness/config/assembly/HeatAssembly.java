package ness.config.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import ness.config.Resolved;
import ness.expression.Expression;
import ness.expression.Formula;
import ness.expression.MonotoneCubic;
import ness.grid.Grid;
import ness.grid.Region;
import ness.input.Exit;
import ness.input.InputException;
import ness.physics.BalanceLaw;
import ness.physics.Property;
import ness.physics.Range;
import ness.physics.heat.Conductivity;
import ness.physics.heat.HeatConduction;
import ness.physics.heat.HeatMaterials;
import ness.physics.heat.HeatSettings;
import ness.physics.heat.HeatSource;
import ness.physics.heat.HeatSupply;
import ness.physics.heat.MaterialSettings;
import org.jspecify.annotations.Nullable;

/** Builds the law of heat conduction that the words of a model describe. */
final class HeatAssembly {
    /** Exact since 2019: 2 pi^5 k_B^4 / (15 h^3 c_0^2) [W m^-2 K^-4]. */
    private static final double STEFAN_BOLTZMANN = 5.6703744191844294e-8;

    private final Resolved config;
    private final HeatSettings words;
    private final Grid grid;

    HeatAssembly(Resolved config, HeatSettings words, Grid grid) {
        this.config = config;
        this.words = words;
        this.grid = grid;
    }

    /**
     * The law.
     *
     * @param reference a temperature that each region may have [K]
     */
    BalanceLaw law(IntToDoubleFunction reference) {
        boolean[] used = new boolean[grid.regions().size()];
        for (int c = 0; c < grid.cells(); c++) {
            used[grid.region(c)] = true;
            if (grid.uniform()) break;
        }
        List<HeatMaterials.@Nullable Material> materials = new ArrayList<>();
        for (int r = 0; r < used.length; r++) {
            Region region = grid.regions().get(r);
            materials.add(used[r] && !region.isVoid() ? material(region.name()) : null);
        }
        HeatSource source = words.source();
        HeatSupply supply = source == null ? null : supply(source);
        return new HeatConduction(
                new HeatMaterials(grid, materials, reference), supply, STEFAN_BOLTZMANN);
    }

    private HeatSupply supply(HeatSource source) {
        return new HeatSupply(
                grid,
                ContactAssembly.property(source.power(), "source", Range.ANY),
                source.from().equals("work") ? null : source.from());
    }

    private HeatMaterials.Material material(String region) {
        Map<String, MaterialSettings> all = words.materials();
        MaterialSettings found = all.getOrDefault(region, all.get("default"));
        if (found == null)
            throw new InputException(
                    Exit.BAD_INPUT,
                    config.fault(
                            "model.materials",
                            "the region %s has no material".formatted(region),
                            "name it, or give a default"));
        return new HeatMaterials.Material(
                conductivity(found.conductivity(), region),
                optional(found.density(), "density"),
                optional(found.heatCapacity(), "heat_capacity"));
    }

    private static @Nullable Property optional(@Nullable Formula formula, String name) {
        return formula == null ? null : ContactAssembly.property(formula, name, Range.POSITIVE);
    }

    private List<Property> conductivity(Conductivity words, String region) {
        return switch (words) {
            case Conductivity.Isotropic isotropic -> {
                Property k = conductivity(isotropic.value());
                yield List.of(k, k, k);
            }
            case Conductivity.Tabulated table -> {
                Property k = tabulated(table.table(), region);
                yield List.of(k, k, k);
            }
            case Conductivity.PerAxis each -> perAxis(each.axes());
            case Conductivity.Tensor _ ->
                    throw new IllegalStateException("tensors are refused when they are read");
        };
    }

    private static Property conductivity(Formula formula) {
        return ContactAssembly.property(formula, "conductivity", Range.POSITIVE);
    }

    private static Property tabulated(Conductivity.Table table, String region) {
        double[] t = table.temperatures().stream().mapToDouble(Double::doubleValue).toArray();
        double[] k = table.values().stream().mapToDouble(Double::doubleValue).toArray();
        Expression expression =
                Expression.table(new MonotoneCubic(t, k), "the table", Expression.variable("T"));
        String path = "model.materials." + region + ".conductivity.table";
        return new Property(path, "conductivity", expression, Range.POSITIVE);
    }

    private List<Property> perAxis(Map<String, Formula> each) {
        Property any = conductivity(each.values().iterator().next());
        List<Property> axes = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            Formula formula = each.get(grid.axis(axis).name());
            if (formula == null && grid.axis(axis).resolved())
                throw new InputException(
                        Exit.BAD_INPUT,
                        config.fault(
                                "model.materials",
                                "conductivity along %s is missing"
                                        .formatted(grid.axis(axis).name()),
                                "give one for each axis of the mesh"));
            axes.add(formula == null ? any : conductivity(formula));
        }
        return axes;
    }
}
