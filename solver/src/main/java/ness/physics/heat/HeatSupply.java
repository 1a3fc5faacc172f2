package ness.physics.heat;

import java.util.Arrays;
import ness.expression.Expression;
import ness.expression.Points;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.CellBlock;
import ness.physics.FaceBlock;
import ness.physics.Inadmissible;
import ness.physics.Property;
import ness.physics.PropertyException;
import org.jspecify.annotations.Nullable;

/** Heat delivered inside, per volume [W m^-3], as a field over a grid, and who delivers it. */
public final class HeatSupply {
    private final Grid grid;
    private final GridSites cells;
    private final Property power;
    private final Expression slope;
    private final @Nullable String supplier;
    private final double @Nullable [] fixed;

    /**
     * @param power density of the heat, of position and temperature [W m^-3]
     * @param supplier reservoir that delivers it; null where it is work
     * @throws PropertyException where a source that depends on position alone is not finite
     */
    public HeatSupply(Grid grid, Property power, @Nullable String supplier) {
        this.grid = grid;
        this.cells = GridSites.cells(grid);
        this.power = power;
        this.supplier = supplier;
        slope = power.expression().derivative(MaterialField.SYMBOL);
        fixed = power.dependsOn(MaterialField.SYMBOL) ? null : fixed();
    }

    private double[] fixed() {
        Expression formula = power.expression();
        double[] values = new double[formula.isConstant() ? 1 : grid.cells()];
        if (formula.isConstant()) {
            values[0] = formula.value();
            check(values[0], 0);
            return values;
        }
        double[] block = new double[FaceBlock.SIZE];
        for (int from = 0; from < values.length; from += block.length) {
            int count = Math.min(block.length, values.length - from);
            formula.evaluate(points(from, count), block, count);
            System.arraycopy(block, 0, values, from, count);
            for (int s = 0; s < count; s++) if (!grid.isVoid(from + s)) check(block[s], from + s);
        }
        return values;
    }

    private Points points(int from, int count) {
        String[] names = cells.names();
        double[][] coordinates = new double[names.length][count];
        cells.coordinates(from, count, coordinates);
        Points points = new Points();
        for (int n = 0; n < names.length; n++) points.set(names[n], coordinates[n]);
        return points;
    }

    private void check(double value, int cell) {
        if (!power.range().contains(value))
            throw new PropertyException(power.path(), message(value, cell, ""));
    }

    private String message(double value, int cell, String also) {
        return "%s is %s at %s%s; it must be %s"
                .formatted(power.name(), value, cells.describe(cell), also, power.range());
    }

    /** What is wrong with the source of a cell at a temperature; null if nothing is. */
    @Nullable Inadmissible explain(int cell, double temperature) {
        if (fixed != null) return null;
        double[] value = new double[1];
        Points points = points(cell, 1).set(MaterialField.SYMBOL, temperature);
        power.expression().evaluate(points, value, 1);
        if (power.range().contains(value[0])) return null;
        return new Inadmissible(
                power.path(), message(value[0], cell, ", T = " + temperature + " K"));
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
            Points points = points(block.from, block.size).set(MaterialField.SYMBOL, block.state);
            power.expression().evaluate(points, block.source, block.size);
            slope.evaluate(points, block.slope, block.size);
            for (int s = 0; s < block.size; s++)
                if (!power.range().contains(block.source[s])) block.source[s] = Double.NaN;
        } else if (fixed.length == 1) {
            Arrays.fill(block.source, 0, block.size, fixed[0]);
        } else {
            System.arraycopy(fixed, block.from, block.source, 0, block.size);
        }
    }
}
