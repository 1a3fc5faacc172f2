package ness.physics.heat;

import java.util.Arrays;
import ness.expression.Points;
import ness.grid.Sites;
import ness.physics.Property;
import ness.physics.heat.Panels.Panel;
import org.jspecify.annotations.Nullable;

/**
 * A property of temperature and position that is no product of both. The integral over temperature
 * of a cell is made where it is asked for, from one panel between the temperatures that matter if
 * that is enough; many cells are evaluated at a time.
 */
final class LocalIntegral {
    /** Of one panel, relative. */
    private static final double TOLERANCE = 1e-14;

    /** Relative width of a panel at a single temperature. */
    private static final double NARROW = 0x1p-20;

    private final Property property;
    private final String symbol;
    private final Sites sites;
    private final String[] names;
    private final double[] breakpoints;

    /**
     * @param symbol the temperature's name in the formula
     * @param sites all cells
     */
    LocalIntegral(Property property, String symbol, Sites sites) {
        this.property = property;
        this.symbol = symbol;
        this.sites = sites;
        this.names = sites.names();
        this.breakpoints = property.expression().breakpoints(symbol);
    }

    /** Temperatures at places, evaluated together. */
    private final class Batch {
        final double[] temperature;
        final double[] value;
        private final double[][] coordinates;
        private final double[][] place = new double[names.length][1];
        private final Points points = new Points();

        /** Of at most so many, and no more than a block. */
        Batch(int size) {
            int n = Math.min(size, Points.BLOCK);
            temperature = new double[n];
            value = new double[n];
            coordinates = new double[names.length][n];
            points.set(symbol, temperature);
            for (int c = 0; c < names.length; c++) points.set(names[c], coordinates[c]);
        }

        /** Lets points lie in a cell. */
        void place(int cell, int from, int to) {
            sites.coordinates(cell, 1, place);
            for (int n = 0; n < names.length; n++)
                Arrays.fill(coordinates[n], from, to, place[n][0]);
        }

        /** Fills in the first values; NaN where one is not allowed. */
        void evaluate(int n) {
            property.expression().evaluate(points, value, n);
            for (int i = 0; i < n; i++)
                if (!property.range().contains(value[i])) value[i] = Double.NaN;
        }
    }

    /** The property in one cell. */
    private final class InCell implements TemperatureFunction {
        private final int cell;

        InCell(int cell) {
            this.cell = cell;
        }

        @Override
        public void values(double[] temperatures, double[] values, int n) {
            Batch batch = new Batch(n);
            batch.place(cell, 0, n);
            System.arraycopy(temperatures, 0, batch.temperature, 0, n);
            batch.evaluate(n);
            System.arraycopy(batch.value, 0, values, 0, n);
        }

        @Override
        public double[] breakpoints() {
            return breakpoints;
        }
    }

    /** Values in some of the cells, each at its temperature; NaN where one is not allowed. */
    void values(int[] cells, double[] temperatures, int[] which, int n, double[] into) {
        Batch batch = new Batch(n);
        for (int start = 0; start < n; start += Points.BLOCK) {
            int count = Math.min(Points.BLOCK, n - start);
            for (int p = 0; p < count; p++) {
                int s = which[start + p];
                batch.place(cells[s], p, p + 1);
                batch.temperature[p] = temperatures[s];
            }
            batch.evaluate(count);
            for (int p = 0; p < count; p++) into[which[start + p]] = batch.value[p];
        }
    }

    /** The integrals of some of the cells, each from a temperature to another. */
    void integrals(
            int[] cells,
            double[] from,
            double[] to,
            int[] which,
            int n,
            @Nullable TemperatureIntegral[] into) {
        int left = fit(Chebyshev.EIGHT, cells, from, to, which, n, into);
        left = fit(Chebyshev.SIXTEEN, cells, from, to, which, left, into);
        for (int p = 0; p < left; p++) {
            int s = which[p];
            InCell function = new InCell(cells[s]);
            Panels panels = Panels.none(from[s]).grown(function, end(from[s], to[s]));
            into[s] = new TemperatureIntegral(function, panels);
        }
    }

    private static double end(double from, double to) {
        return to == from ? from * (1 + NARROW) : to;
    }

    /** Tries a single panel on those that are pending, and keeps those it is not enough for. */
    private int fit(
            Chebyshev fit,
            int[] cells,
            double[] from,
            double[] to,
            int[] pending,
            int count,
            @Nullable TemperatureIntegral[] into) {
        if (count == 0) return 0;
        Batch batch = new Batch(count * fit.samples());
        int samples = fit.samples();
        int most = Points.BLOCK / samples;
        int left = 0;
        for (int start = 0; start < count; start += most) {
            int m = Math.min(most, count - start);
            for (int p = 0; p < m; p++) {
                int s = pending[start + p];
                double end = end(from[s], to[s]);
                batch.place(cells[s], p * samples, (p + 1) * samples);
                fit.points(
                        Math.min(from[s], end),
                        Math.max(from[s], end),
                        batch.temperature,
                        p * samples);
            }
            batch.evaluate(m * samples);
            for (int p = 0; p < m; p++) {
                int s = pending[start + p];
                double end = end(from[s], to[s]);
                Panel panel = panel(fit, batch.value, p * samples, from[s], end);
                if (panel == null) pending[left++] = s;
                else
                    into[s] =
                            new TemperatureIntegral(
                                    new InCell(cells[s]), Panels.single(from[s], panel));
            }
        }
        return left;
    }

    private @Nullable Panel panel(
            Chebyshev fit, double[] values, int at, double one, double other) {
        double from = Math.min(one, other);
        double to = Math.max(one, other);
        for (double b : breakpoints) if (b > from && b < to) return null;
        if (!Bisection.positive(values, at, at + fit.samples())) return null;
        double[] series = fit.series(values, at);
        // what the last digit of the temperature changes cannot be told from a miss
        double digit = Math.abs(series[1] / series[0]) * Math.ulp(to) / (to - from);
        return fit.error(series, values, at) <= Math.max(TOLERANCE, digit)
                ? Panel.of(from, to, series)
                : null;
    }
}
