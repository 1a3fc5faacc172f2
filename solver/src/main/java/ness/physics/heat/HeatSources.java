package ness.physics.heat;

import java.util.ArrayList;
import java.util.List;
import ness.expression.Expression;
import ness.expression.Points;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.CellBlock;
import ness.physics.FaceBlock;
import ness.physics.Property;
import ness.physics.PropertyException;
import org.jspecify.annotations.Nullable;

/** Heat delivered inside, per volume [W m^-3], for each region with its supplier. */
public final class HeatSources {
    private final Grid grid;
    private final GridSites cells;
    private final List<@Nullable Term> terms = new ArrayList<>();

    /**
     * The source of one region.
     *
     * @param power density of the heat delivered, of position and temperature [W m^-3]
     * @param supplier reservoir that delivers it; null where it is work
     */
    public record HeatSource(Property power, @Nullable String supplier) {}

    private record Term(HeatSource source, Expression slope, double @Nullable [] fixed) {}

    /**
     * @param byRegion one entry for each region; null where there is no source
     * @throws PropertyException where a source that depends on position alone is not finite
     */
    public HeatSources(Grid grid, List<@Nullable HeatSource> byRegion) {
        this.grid = grid;
        this.cells = GridSites.cells(grid);
        for (int region = 0; region < byRegion.size(); region++) {
            HeatSource source = byRegion.get(region);
            terms.add(source == null ? null : term(region, source));
        }
    }

    private Term term(int region, HeatSource source) {
        Expression power = source.power.expression();
        Expression slope = power.derivative(MaterialField.SYMBOL);
        if (power.dependsOn(MaterialField.SYMBOL)) return new Term(source, slope, null);
        double[] block = new double[FaceBlock.SIZE];
        double[] fixed = new double[power.isConstant() ? 0 : grid.cells()];
        for (int from = 0; from < fixed.length; from += block.length) {
            int count = Math.min(block.length, fixed.length - from);
            power.evaluate(points(from, count), block, count);
            System.arraycopy(block, 0, fixed, from, count);
            for (int s = 0; s < count; s++)
                if (grid.region(from + s) == region) check(source.power, block[s], from + s, "");
        }
        if (power.isConstant()) check(source.power, power.value(), 0, "");
        return new Term(source, slope, fixed);
    }

    private Points points(int from, int count) {
        String[] names = cells.names();
        double[][] coordinates = new double[names.length][count];
        cells.coordinates(from, count, coordinates);
        Points points = new Points();
        for (int n = 0; n < names.length; n++) points.set(names[n], coordinates[n]);
        return points;
    }

    private void check(Property power, double value, int cell, String also) {
        if (!power.range().contains(value))
            throw new PropertyException(
                    power.path(),
                    "%s is %s at %s%s; it must be %s"
                            .formatted(
                                    power.name(),
                                    value,
                                    cells.describe(cell),
                                    also,
                                    power.range()));
    }

    boolean any() {
        return terms.stream().anyMatch(t -> t != null);
    }

    boolean dependsOnTemperature(int cell) {
        Term term = terms.get(grid.region(cell));
        return term != null && term.fixed == null;
    }

    @Nullable String supplier(int cell) {
        Term term = terms.get(grid.region(cell));
        return term == null ? null : term.source.supplier;
    }

    /** Source and slope by temperature of a block of cells; 0 where there is none. */
    void evaluate(CellBlock block) {
        java.util.Arrays.fill(block.source, 0, block.size, 0);
        java.util.Arrays.fill(block.slope, 0, block.size, 0);
        for (int region = 0; region < terms.size(); region++) {
            Term term = terms.get(region);
            if (term != null && present(region, block)) add(region, term, block);
        }
    }

    private boolean present(int region, CellBlock block) {
        if (grid.uniform()) return true;
        for (int s = 0; s < block.size; s++) if (grid.region(block.from + s) == region) return true;
        return false;
    }

    private void add(int region, Term term, CellBlock block) {
        Property power = term.source.power;
        double[] fixed = term.fixed;
        if (fixed != null) {
            double constant = fixed.length == 0 ? power.expression().value() : 0;
            for (int s = 0; s < block.size; s++)
                if (grid.region(block.from + s) == region)
                    block.source[s] = fixed.length == 0 ? constant : fixed[block.from + s];
            return;
        }
        Points points = points(block.from, block.size).set(MaterialField.SYMBOL, block.state);
        double[] value = new double[block.size];
        double[] slope = new double[block.size];
        power.expression().evaluate(points, value, block.size);
        term.slope.evaluate(points, slope, block.size);
        for (int s = 0; s < block.size; s++) {
            int cell = block.from + s;
            if (grid.region(cell) != region) continue;
            check(power, value[s], cell, ", T = " + block.state[s] + " K");
            block.source[s] = value[s];
            block.slope[s] = slope[s];
        }
    }
}
