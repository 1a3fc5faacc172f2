package ness.physics.heat;

import java.util.Arrays;
import java.util.stream.IntStream;
import ness.expression.Expression;
import ness.expression.Points;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.CellBlock;
import ness.physics.Inadmissible;
import ness.physics.Property;
import org.jspecify.annotations.Nullable;

/** Heat delivered inside, per volume [W m^-3], as a field over a grid, and who delivers it. */
public final class HeatSupply {
    private final Grid grid;
    private final GridSites cells;
    private final Property given;
    private final Property power;
    private final Expression slope;
    private final @Nullable String supplier;
    private final double @Nullable [] fixed;

    /**
     * @param power density of the heat, of position and temperature [W m^-3]
     * @param supplier reservoir that delivers it; null where it is work
     * @throws ness.physics.PropertyException where a source that depends on position alone is not
     *     finite
     */
    public HeatSupply(Grid grid, Property power, @Nullable String supplier) {
        this.grid = grid;
        this.cells = GridSites.cells(grid);
        given = power;
        this.power = power.atTime(0);
        this.supplier = supplier;
        slope = this.power.expression().derivative(MaterialField.SYMBOL);
        fixed = power.dependsOn(MaterialField.SYMBOL) ? null : fixed();
    }

    boolean dependsOnTime() {
        return given.dependsOn(Property.TIME);
    }

    /** What is delivered at a time [s]. */
    HeatSupply atTime(double time) {
        return new HeatSupply(given, this, time);
    }

    private HeatSupply(Property given, HeatSupply before, double time) {
        this.given = given;
        grid = before.grid;
        cells = before.cells;
        supplier = before.supplier;
        power = given.atTime(time);
        slope = power.expression().derivative(MaterialField.SYMBOL);
        fixed = power.dependsOn(MaterialField.SYMBOL) ? null : fixed();
    }

    /** The source of each cell, of which voids need none; one number where all have the same. */
    private double[] fixed() {
        Expression formula = power.expression();
        if (formula.isConstant()) return power.at(GridSites.cells(grid, new int[1]));
        if (!grid.hasVoids()) return power.at(cells);
        int[] solid = IntStream.range(0, grid.cells()).filter(c -> !grid.isVoid(c)).toArray();
        double[] given = power.at(GridSites.cells(grid, solid));
        double[] values = new double[grid.cells()];
        for (int s = 0; s < solid.length; s++) values[solid[s]] = given[s];
        return values;
    }

    /** What is wrong with the source of a cell at a temperature; null if nothing is. */
    @Nullable Inadmissible explain(int cell, double temperature) {
        if (fixed != null) return null;
        double[] value = new double[1];
        Points points = cells.points(cell, 1).set(MaterialField.SYMBOL, temperature);
        power.expression().evaluate(points, value, 1);
        if (power.range().allows(value[0])) return null;
        return new Inadmissible(
                power.path(),
                "%s is %s at %s, T = %s K; it must be %s"
                        .formatted(
                                power.name(),
                                value[0],
                                cells.describe(cell),
                                temperature,
                                power.range().rule()));
    }

    boolean dependsOnTemperature() {
        return fixed == null;
    }

    @Nullable String supplier() {
        return supplier;
    }

    /** Source and its slope by temperature in a block of cells; NaN where it has no value. */
    void evaluate(CellBlock block) {
        Arrays.fill(block.slope, 0, block.size, 0);
        if (fixed == null) {
            Points points =
                    cells.points(block.from, block.size).set(MaterialField.SYMBOL, block.state);
            power.expression().evaluate(points, block.source, block.size);
            slope.evaluate(points, block.slope, block.size);
            for (int s = 0; s < block.size; s++)
                if (!power.range().allows(block.source[s])) block.source[s] = Double.NaN;
        } else if (fixed.length == 1) {
            Arrays.fill(block.source, 0, block.size, fixed[0]);
        } else {
            System.arraycopy(fixed, block.from, block.source, 0, block.size);
        }
    }
}
