package ness.physics.heat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import ness.expression.Expression;
import ness.expression.Points;
import ness.expression.Product;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.Property;
import ness.physics.PropertyException;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/**
 * A positive property of temperature and position over a whole grid. In each region it is one of: a
 * factor of position alone; a factor of position times a function of temperature, whose integral is
 * kept once for the region; or neither, then integrated cell by cell where it is asked for.
 */
final class MaterialField {
    static final String SYMBOL = "T";

    private final Grid grid;
    private double @Nullable [] factor;
    private double everywhere = Double.NaN;
    private final @Nullable TemperatureIntegral[] shape;
    private final @Nullable LocalIntegral[] local;
    private final @Nullable Property[] property;

    private MaterialField(Grid grid) {
        this.grid = grid;
        shape = new TemperatureIntegral[grid.regions().size()];
        local = new LocalIntegral[grid.regions().size()];
        property = new Property[grid.regions().size()];
    }

    /**
     * The field of one property for each region, null in voids.
     *
     * @param reference for each region the temperature at which integrals start [K]
     * @throws ness.physics.PropertyException where a factor of position is not allowed
     */
    static MaterialField of(
            Grid grid, List<@Nullable Property> byRegion, IntToDoubleFunction reference) {
        MaterialField field = new MaterialField(grid);
        for (int region = 0; region < byRegion.size(); region++) {
            Property p = byRegion.get(region);
            boolean used = region == 0 || !grid.uniform();
            if (p != null && used) field.set(region, p, reference.applyAsDouble(region));
        }
        return field;
    }

    private void set(int region, Property p, double reference) {
        property[region] = p;
        if (!p.dependsOn(SYMBOL)) {
            fill(region, p, p.expression(), p.range());
            return;
        }
        Optional<Product> product = p.expression().separate(SYMBOL);
        if (product.isPresent()) {
            Expression others = product.get().others();
            Expression own = product.get().own();
            boolean positive = others.isConstant() && others.value() > 0;
            if (!positive && own.at(SYMBOL, reference) < 0) {
                others = others.times(Expression.constant(-1));
                own = own.times(Expression.constant(-1));
            }
            try {
                fill(region, p, others, Range.POSITIVE);
            } catch (PropertyException e) {
                refuse(region, p, reference);
                throw e;
            }
            shape[region] = new TemperatureIntegral(new Formula(own), reference);
        } else {
            fill(region, p, Expression.constant(1), Range.POSITIVE);
            local[region] = new LocalIntegral(p, SYMBOL, GridSites.cells(grid));
        }
    }

    /**
     * Tells the value of the property itself at the reference, of which a factor is not allowed.
     */
    private void refuse(int region, Property p, double reference) {
        Expression there = p.expression().substitute(SYMBOL, Expression.constant(reference));
        fill(region, p, there, p.range());
    }

    /** A formula of temperature alone. */
    private record Formula(Expression expression) implements TemperatureFunction {
        @Override
        public void values(double[] temperatures, double[] values, int n) {
            expression.evaluate(new Points().set(SYMBOL, temperatures), values, n);
        }

        @Override
        public double[] breakpoints() {
            return expression.breakpoints(SYMBOL);
        }
    }

    private void fill(int region, Property p, Expression part, Range range) {
        if (grid.uniform() && part.isConstant()) {
            everywhere = p.at(GridSites.cells(grid, new int[1]), part, range)[0];
            return;
        }
        if (grid.uniform()) {
            factor = p.at(GridSites.cells(grid), part, range);
            return;
        }
        if (factor == null) factor = new double[grid.cells()];
        int[] cells = new int[grid.cells()];
        int n = 0;
        for (int c = 0; c < cells.length; c++) if (grid.region(c) == region) cells[n++] = c;
        cells = Arrays.copyOf(cells, n);
        double[] values = p.at(GridSites.cells(grid, cells), part, range);
        for (int s = 0; s < n; s++) factor[cells[s]] = values[s];
    }

    /** Whether nothing depends on temperature. */
    boolean stateless() {
        for (int r = 0; r < shape.length; r++)
            if (shape[r] != null || local[r] != null) return false;
        return true;
    }

    /** The part that depends on position alone. */
    double factor(int cell) {
        return factor == null ? everywhere : factor[cell];
    }

    /** Whether nothing in a cell depends on temperature. */
    boolean isFactor(int cell) {
        int region = grid.region(cell);
        return shape[region] == null && local[region] == null;
    }

    /** The function of temperature of a cell's region; null: constant, or a cell's own. */
    @Nullable TemperatureIntegral shape(int cell) {
        return shape[grid.region(cell)];
    }

    /** Whether a cell's region has the property. */
    boolean has(int cell) {
        return property[grid.region(cell)] != null;
    }

    /** The property a cell's region has. */
    @Nullable Property property(int cell) {
        return property[grid.region(cell)];
    }

    /**
     * The integrals over temperature of some cells; null where the factor is all.
     *
     * @param from a temperature of each cell [K]
     * @param to up to where its integral will be asked for, and seldom further [K]
     */
    void integrals(
            int[] cells, double[] from, double[] to, int n, @Nullable TemperatureIntegral[] into) {
        for (int s = 0; s < n; s++) into[s] = shape(cells[s]);
        LocalIntegral.Spans spans = new LocalIntegral.Spans(cells, from, to, into);
        forEachLocal(cells, n, (own, which, count) -> own.integrals(spans, which, count));
    }

    /** Some of the cells that are asked about, all of one region. */
    private interface Local {
        void of(LocalIntegral own, int[] which, int count);
    }

    private void forEachLocal(int[] cells, int n, Local action) {
        for (int region = 0; region < local.length; region++) {
            LocalIntegral own = local[region];
            if (own == null) continue;
            int[] which = new int[n];
            int count = 0;
            for (int s = 0; s < n; s++) if (grid.region(cells[s]) == region) which[count++] = s;
            if (count > 0) action.of(own, which, count);
        }
    }

    /** Values in some cells, each at its temperature; NaN where it is not defined. */
    void values(int[] cells, double[] temperatures, int n, double[] into) {
        slopes(cells, temperatures, n, into);
        for (int s = 0; s < n; s++) into[s] *= factor(cells[s]);
    }

    /** The same without the factor: derivatives of the integrals; 1 where the factor is all. */
    void slopes(int[] cells, double[] temperatures, int n, double[] into) {
        for (int s = 0; s < n; s++) {
            TemperatureIntegral shape = shape(cells[s]);
            into[s] = shape == null ? 1 : shape.property(temperatures[s]);
        }
        forEachLocal(
                cells,
                n,
                (own, which, count) -> own.values(cells, temperatures, which, count, into));
    }

    /** Temperatures up to which the integrals from given ones have some values; NaN if none. */
    void shift(int[] cells, double[] from, double[] amount, int n, double[] into) {
        for (int s = 0; s < n; s++) {
            TemperatureIntegral shape = shape(cells[s]);
            into[s] = shape == null ? from[s] + amount[s] : shape.shift(from[s], amount[s]);
        }
        forEachLocal(
                cells,
                n,
                (own, which, count) -> own.shift(cells, from, amount, which, count, into));
    }

    /** Value in a cell at a temperature; NaN where it is not defined. */
    double value(int cell, double temperature) {
        if (isFactor(cell)) return factor(cell);
        double[] value = new double[1];
        values(new int[] {cell}, new double[] {temperature}, 1, value);
        return value[0];
    }

    /** Integral over the logarithm of temperature in a cell; NaN where it is not defined. */
    double betweenLogarithms(int cell, double from, double to) {
        double factor = factor(cell);
        Property p = property(cell);
        if (p == null || !p.dependsOn(SYMBOL)) return factor * Math.log(to / from);
        return Quotient.integral(t -> value(cell, t), from, to);
    }

    /** Integral over temperature in a cell; NaN where it is not defined. */
    double between(int cell, double from, double to) {
        if (isFactor(cell)) return factor(cell) * (to - from);
        TemperatureIntegral[] integral = new TemperatureIntegral[1];
        integrals(new int[] {cell}, new double[] {from}, new double[] {to}, 1, integral);
        TemperatureIntegral of = integral[0];
        return factor(cell) * (of == null ? to - from : of.between(from, to));
    }
}
