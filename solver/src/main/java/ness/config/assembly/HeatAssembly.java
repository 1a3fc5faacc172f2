package ness.config.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import ness.expression.Expression;
import ness.expression.Formula;
import ness.expression.MonotoneCubic;
import ness.grid.Grid;
import ness.grid.Region;
import ness.input.HouseForm;
import ness.physics.BalanceLaw;
import ness.physics.Property;
import ness.physics.PropertyException;
import ness.physics.heat.Conductivity;
import ness.physics.heat.HeatConduction;
import ness.physics.heat.HeatMaterials;
import ness.physics.heat.HeatSettings;
import ness.physics.heat.HeatSource;
import ness.physics.heat.HeatSupply;
import ness.physics.heat.MaterialSettings;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/** Builds the law of heat conduction that the words of a model describe. */
final class HeatAssembly {
    /** Exact since 2019: 2 pi^5 k_B^4 / (15 h^3 c_0^2) [W m^-2 K^-4]. */
    private static final double STEFAN_BOLTZMANN = 5.6703744191844294e-8;

    private final HeatSettings words;
    private final Grid grid;
    private final GridFaults faults;

    HeatAssembly(HeatSettings words, Grid grid, GridFaults faults) {
        this.words = words;
        this.grid = grid;
        this.faults = faults;
    }

    /**
     * The law.
     *
     * @param reference a temperature that each region may have [K]
     */
    BalanceLaw law(IntToDoubleFunction reference) {
        boolean[] used = Assembly.used(grid);
        List<HeatMaterials.@Nullable Material> materials = new ArrayList<>();
        for (int r = 0; r < used.length; r++) {
            Region region = grid.regions().get(r);
            materials.add(used[r] && !region.isVoid() ? material(region.name()) : null);
        }
        HeatSource source = words.source();
        HeatSupply supply = source == null ? null : supply(source);
        return new HeatConduction(materials(materials, reference), supply, STEFAN_BOLTZMANN);
    }

    private HeatMaterials materials(
            List<HeatMaterials.@Nullable Material> given, IntToDoubleFunction reference) {
        try {
            return new HeatMaterials(grid, given, reference);
        } catch (PropertyException e) {
            if (faults.isTold(e.path())) throw e;
            faults.add(e);
            List<HeatMaterials.@Nullable Material> rest = new ArrayList<>();
            for (HeatMaterials.Material m : given)
                rest.add(m == null ? null : without(e.path(), m));
            return materials(rest, reference);
        }
    }

    /** The material with a number in place of the property of a path. */
    private static HeatMaterials.Material without(String path, HeatMaterials.Material m) {
        UnaryOperator<@Nullable Property> stand =
                p -> p == null || !p.path().equals(path) ? p : GridFaults.standIn(p);
        List<Property> conductivity = new ArrayList<>(m.conductivity());
        conductivity.replaceAll(p -> p.path().equals(path) ? GridFaults.standIn(p) : p);
        HeatMaterials.Tensor tensor = m.tensor();
        boolean told = tensor != null && tensor.path().equals(path);
        if (tensor != null)
            for (List<Property> row : tensor.rows())
                for (Property entry : row) told |= entry.path().equals(path);
        if (told) conductivity.replaceAll(GridFaults::standIn);
        return new HeatMaterials.Material(
                conductivity,
                told ? null : tensor,
                stand.apply(m.density()),
                stand.apply(m.heatCapacity()));
    }

    private @Nullable HeatSupply supply(HeatSource source) {
        try {
            return new HeatSupply(
                    grid,
                    ContactAssembly.property(source.power(), "source", Range.ANY),
                    source.from().equals("work") ? null : source.from());
        } catch (PropertyException e) {
            faults.add(e);
            return null;
        }
    }

    private HeatMaterials.@Nullable Material material(String region) {
        Map<String, MaterialSettings> all = words.materials();
        String name = all.containsKey(region) ? region : "default";
        MaterialSettings found = all.get(name);
        if (found == null) {
            faults.add(
                    "model.materials",
                    "the region %s has no material".formatted(region),
                    "name it, or give a default");
            return null;
        }
        String path = "model.materials." + name + ".conductivity";
        HeatMaterials.Tensor tensor =
                found.conductivity() instanceof Conductivity.Tensor words
                        ? tensor(words, path + ".tensor")
                        : null;
        return new HeatMaterials.Material(
                tensor == null ? conductivity(found.conductivity(), path) : diagonal(tensor),
                tensor,
                optional(found.density(), "density"),
                optional(found.heatCapacity(), "heat_capacity"));
    }

    private static @Nullable Property optional(@Nullable Formula formula, String name) {
        return formula == null ? null : ContactAssembly.property(formula, name, Range.POSITIVE);
    }

    private List<Property> conductivity(Conductivity words, String path) {
        return switch (words) {
            case Conductivity.Isotropic isotropic -> {
                Property k = conductivity(isotropic.value());
                yield List.of(k, k, k);
            }
            case Conductivity.Tabulated table -> {
                Property k = tabulated(table.table(), path + ".table");
                yield List.of(k, k, k);
            }
            case Conductivity.PerAxis each -> perAxis(each.axes(), path);
            case Conductivity.Tensor _ -> {
                Property stand = Property.constant("conductivity", 1, Range.POSITIVE);
                yield List.of(stand, stand, stand);
            }
        };
    }

    /** The tensor; null where it does not fit the mesh. */
    private HeatMaterials.@Nullable Tensor tensor(Conductivity.Tensor words, String path) {
        List<String> axes = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++)
            if (grid.axis(axis).resolved()) axes.add(grid.axis(axis).name());
        int n = axes.size();
        int rows = words.tensor().size();
        if (n == 1) {
            faults.add(
                    path,
                    "a tensor needs a mesh with two axes or more, this one has only "
                            + axes.getFirst(),
                    "give one number or formula");
            return null;
        }
        if (rows != n) {
            faults.add(
                    path,
                    "expected %d rows of %d entries, one for each axis %s of the mesh, got %d"
                            .formatted(n, n, String.join(", ", axes), rows),
                    null);
            return null;
        }
        List<List<Property>> entries = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Property> row = new ArrayList<>();
            for (int j = 0; j < n; j++)
                row.add(
                        ContactAssembly.property(
                                words.tensor().get(i).get(j), "conductivity", Range.ANY));
            entries.add(row);
        }
        return new HeatMaterials.Tensor(path, entries);
    }

    /** The entries along each axis; along those without any, that of the first. */
    private List<Property> diagonal(HeatMaterials.Tensor tensor) {
        List<Property> along = new ArrayList<>();
        int n = 0;
        for (int axis = 0; axis < 3; axis++) {
            int row = grid.axis(axis).resolved() ? n++ : 0;
            along.add(tensor.rows().get(row).get(row));
        }
        return along;
    }

    private static Property conductivity(Formula formula) {
        return ContactAssembly.property(formula, "conductivity", Range.POSITIVE);
    }

    private static Property tabulated(Conductivity.Table table, String path) {
        double[] t = table.temperatures().stream().mapToDouble(Double::doubleValue).toArray();
        double[] k = table.values().stream().mapToDouble(Double::doubleValue).toArray();
        Expression expression =
                Expression.table(new MonotoneCubic(t, k), "the table", Expression.variable("T"));
        return new Property(path, "conductivity", expression, Range.POSITIVE);
    }

    private List<Property> perAxis(Map<String, Formula> each, String path) {
        Property any = conductivity(each.values().iterator().next());
        List<Property> axes = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            String name = grid.axis(axis).name();
            Formula formula = each.get(name);
            if (formula == null && grid.axis(axis).resolved())
                faults.add(
                        path,
                        "missing key " + HouseForm.quoted(name),
                        "give one for each axis of the mesh");
            axes.add(formula == null ? any : conductivity(formula));
        }
        return axes;
    }
}
