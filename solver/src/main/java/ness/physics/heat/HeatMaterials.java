package ness.physics.heat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import ness.expression.OutsideTable;
import ness.expression.Points;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.Inadmissible;
import ness.physics.Property;
import ness.physics.PropertyException;
import org.jspecify.annotations.Nullable;

/** The properties of a solid over a grid, one entry for each region. */
public final class HeatMaterials {
    private final MaterialField[] conductivity = new MaterialField[3];
    private final MaterialField[] distinct;
    private final boolean stateless;
    private final MaterialField heatCapacity;
    private final MaterialField density;
    private final @Nullable TensorField tensors;
    private final int mainAxis;
    private final GridSites cells;

    /**
     * A full tensor of conductivity.
     *
     * @param path config path of the whole
     * @param rows of entries of position [W m^-1 K^-1], one for each resolved axis
     */
    public record Tensor(String path, List<List<Property>> rows) {}

    /**
     * One region's material.
     *
     * @param conductivity along each of the three axes [W m^-1 K^-1]; one entry thrice if isotropic
     * @param tensor whose diagonal {@code conductivity} is; null where there is nothing beside it
     * @param density [kg m^-3]; null if not given
     * @param heatCapacity [J kg^-1 K^-1]; null if not given
     */
    public record Material(
            List<Property> conductivity,
            @Nullable Tensor tensor,
            @Nullable Property density,
            @Nullable Property heatCapacity) {
        /** A material that conducts along each axis on its own. */
        public Material(
                List<Property> conductivity,
                @Nullable Property density,
                @Nullable Property heatCapacity) {
            this(conductivity, null, density, heatCapacity);
        }
    }

    /**
     * @param byRegion null for voids
     * @param reference for each region a temperature it may have, where integrals start [K]
     * @throws ness.physics.PropertyException where a property is not allowed
     */
    public HeatMaterials(
            Grid grid, List<@Nullable Material> byRegion, IntToDoubleFunction reference) {
        cells = GridSites.cells(grid);
        TensorField.check(grid, byRegion);
        int first = 0;
        while (first < 2 && !grid.axis(first).resolved()) first++;
        mainAxis = first;
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            List<@Nullable Property> along = each(byRegion, m -> m.conductivity.get(a));
            MaterialField same = earlier(byRegion, axis);
            conductivity[axis] = same != null ? same : MaterialField.of(grid, along, reference);
        }
        distinct = new LinkedHashSet<>(List.of(conductivity)).toArray(new MaterialField[0]);
        boolean fixed = true;
        for (MaterialField k : distinct) fixed &= k.stateless();
        stateless = fixed;
        tensors = TensorField.of(grid, byRegion, conductivity);
        if (tensors != null) requireStateless(grid, byRegion);
        heatCapacity = MaterialField.of(grid, each(byRegion, m -> m.heatCapacity), reference);
        density = MaterialField.of(grid, each(byRegion, m -> m.density), reference);
    }

    private static <V> List<@Nullable V> each(
            List<@Nullable Material> byRegion,
            java.util.function.Function<Material, @Nullable V> part) {
        List<@Nullable V> result = new ArrayList<>();
        for (Material m : byRegion) result.add(m == null ? null : part.apply(m));
        return result;
    }

    /** Refuses conductivities of temperature in a body that conducts by tensors too. */
    private static void requireStateless(Grid grid, List<@Nullable Material> byRegion) {
        boolean[] used = new boolean[byRegion.size()];
        for (int c = 0; c < grid.cells(); c++) used[grid.region(c)] = true;
        for (int region = 0; region < used.length; region++) {
            Material m = byRegion.get(region);
            if (m == null || !used[region]) continue;
            for (Property k : m.conductivity)
                if (k.dependsOn(MaterialField.SYMBOL))
                    throw new PropertyException(
                            k.path(),
                            "a conductivity of T cannot stand in one body with a full tensor;"
                                    + " give it as a function of position");
        }
    }

    /** The field of an earlier axis along which every material conducts alike. */
    private @Nullable MaterialField earlier(List<@Nullable Material> byRegion, int axis) {
        for (int a = 0; a < axis; a++) {
            boolean alike = true;
            for (Material m : byRegion)
                alike &= m == null || m.conductivity.get(a).equals(m.conductivity.get(axis));
            if (alike) return conductivity[a];
        }
        return null;
    }

    MaterialField conductivity(int axis) {
        return conductivity[axis];
    }

    MaterialField heatCapacity() {
        return heatCapacity;
    }

    MaterialField density() {
        return density;
    }

    /** Full tensors; null where each axis conducts on its own. */
    @Nullable TensorField tensors() {
        return tensors;
    }

    /** The axis whose conductivity defines the solution variable. */
    int mainAxis() {
        return mainAxis;
    }

    /** Whether no conductivity depends on temperature. */
    boolean stateless() {
        return stateless;
    }

    /** Whether the conductivities of a cell are defined at a temperature. */
    boolean defined(int cell, double temperature) {
        for (MaterialField k : distinct) if (Double.isNaN(k.value(cell, temperature))) return false;
        return true;
    }

    /** The first of some cells where a conductivity is not defined at its temperature, or -1. */
    int firstUndefined(double[] temperatures, int first, int end) {
        int[] cells = new int[Points.BLOCK];
        double[] at = new double[Points.BLOCK];
        double[] values = new double[Points.BLOCK];
        for (int from = first; from < end; from += Points.BLOCK) {
            int n = Math.min(Points.BLOCK, end - from);
            for (int s = 0; s < n; s++) cells[s] = from + s;
            System.arraycopy(temperatures, from, at, 0, n);
            int found = n;
            for (MaterialField k : distinct) {
                k.values(cells, at, n, values);
                for (int s = 0; s < found; s++) if (Double.isNaN(values[s])) found = s;
            }
            if (found < n) return from + found;
        }
        return -1;
    }

    /** The values of every variable at a cell. */
    private Map<String, Double> point(int cell, double temperature) {
        String[] names = cells.names();
        double[][] coordinates = new double[names.length][1];
        cells.coordinates(cell, 1, coordinates);
        Map<String, Double> point = new HashMap<>();
        for (int n = 0; n < names.length; n++) point.put(names[n], coordinates[n][0]);
        point.put(MaterialField.SYMBOL, temperature);
        return point;
    }

    /** What is wrong with a temperature in a cell. */
    Inadmissible explain(int cell, double temperature) {
        String place = cells.describe(cell);
        if (!(temperature > 0))
            return new Inadmissible(null, "the temperature would fall below 0 K at " + place);
        for (MaterialField k : conductivity) {
            Property p = k.property(cell);
            if (p == null || !Double.isNaN(k.value(cell, temperature))) continue;
            Map<String, Double> point = point(cell, temperature);
            Optional<OutsideTable> table = p.expression().outsideTable(point);
            if (table.isPresent())
                return new Inadmissible(p.path(), outside(p, table.get(), place));
            double value = p.expression().at(point);
            return new Inadmissible(
                    p.path(),
                    "%s is %s at T = %s K, %s; it must be %s"
                            .formatted(p.name(), value, temperature, place, p.range().rule()));
        }
        return new Inadmissible(
                null, "no finite flow at T = %s K, %s".formatted(temperature, place));
    }

    private static String outside(Property p, OutsideTable table, String place) {
        return "%s is asked for at T = %s K, %s, but %s covers %s to %s only"
                .formatted(
                        p.name(), table.argument(), place, table.table(), table.from(), table.to());
    }
}
