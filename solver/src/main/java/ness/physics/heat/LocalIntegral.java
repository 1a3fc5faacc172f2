package ness.physics.heat;

import java.util.Arrays;
import java.util.List;
import ness.expression.Expression;
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

    /** How much further than the linear guess a panel goes. */
    private static final double BEYOND = 1.5;

    /** Relative width of a panel at a single temperature. */
    private static final double NARROW = 0x1p-20;

    private final Property property;
    private final String symbol;
    private final Sites sites;
    private final String[] names;
    private final double[] breakpoints;
    private final List<Expression> moving;

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
        this.moving = property.expression().movingBreakpoints(symbol);
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
                if (!property.range().allows(value[i])) value[i] = Double.NaN;
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
            if (moving.isEmpty()) return breakpoints;
            double[] all = Arrays.copyOf(breakpoints, breakpoints.length + moving.size());
            Batch batch = new Batch(1);
            batch.place(cell, 0, 1);
            for (int m = 0; m < moving.size(); m++) {
                moving.get(m).evaluate(batch.points, batch.value, 1);
                all[breakpoints.length + m] = batch.value[0];
            }
            Arrays.sort(all);
            return all;
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

    /**
     * Cells with two temperatures each, and their integrals from the first to the second.
     *
     * @param into filled in
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Spans(int[] cell, double[] from, double[] to, @Nullable TemperatureIntegral[] into) {
        /** The second temperature; beside the first if that is the same. */
        double end(int s) {
            return to[s] == from[s] ? from[s] * (1 + NARROW) : to[s];
        }

        double low(int s) {
            return Math.min(from[s], end(s));
        }

        double high(int s) {
            return Math.max(from[s], end(s));
        }
    }

    /** Finds the integrals of the first n that {@code which} names. */
    void integrals(Spans spans, int[] which, int n) {
        boolean[] cut = cut(spans, which, n);
        int[] whole = new int[n];
        int[] parts = new int[n];
        int count = 0;
        for (int p = 0; p < n; p++)
            if (cut[p]) parts[p - count] = which[p];
            else whole[count++] = which[p];
        int left = fit(Chebyshev.EIGHT, spans, whole, count);
        left = fit(Chebyshev.SIXTEEN, spans, whole, left);
        bisect(spans, whole, left);
        bisect(spans, parts, n - count);
    }

    /** Temperatures up to which the integrals from given ones have some values; NaN if none. */
    void shift(int[] cells, double[] from, double[] amount, int[] which, int n, double[] into) {
        double[] to = new double[from.length];
        values(cells, from, which, n, to);
        for (int p = 0; p < n; p++) {
            int s = which[p];
            double guess = from[s] + BEYOND * amount[s] / to[s];
            to[s] = Math.clamp(guess, from[s] / 2, 2 * from[s]);
        }
        @Nullable TemperatureIntegral[] theta = new TemperatureIntegral[from.length];
        integrals(new Spans(cells, from, to, theta), which, n);
        for (int p = 0; p < n; p++) {
            TemperatureIntegral of = theta[which[p]];
            into[which[p]] = of == null ? Double.NaN : of.shift(from[which[p]], amount[which[p]]);
        }
    }

    /** Whether a breakpoint lies between the temperatures. */
    private boolean[] cut(Spans spans, int[] which, int n) {
        boolean[] cut = new boolean[n];
        for (int p = 0; p < n; p++)
            for (double b : breakpoints)
                cut[p] |= b > spans.low(which[p]) && b < spans.high(which[p]);
        if (moving.isEmpty()) return cut;
        Batch batch = new Batch(n);
        for (int start = 0; start < n; start += Points.BLOCK) {
            int count = Math.min(Points.BLOCK, n - start);
            for (int p = 0; p < count; p++) batch.place(spans.cell[which[start + p]], p, p + 1);
            for (Expression breakpoint : moving) {
                breakpoint.evaluate(batch.points, batch.value, count);
                for (int p = 0; p < count; p++) {
                    int s = which[start + p];
                    double b = batch.value[p];
                    cut[start + p] |= b > spans.low(s) && b < spans.high(s);
                }
            }
        }
        return cut;
    }

    private void bisect(Spans spans, int[] which, int n) {
        for (int p = 0; p < n; p++) {
            int s = which[p];
            InCell function = new InCell(spans.cell[s]);
            Panels panels = Panels.none(spans.from[s]).grown(function, spans.end(s));
            spans.into[s] = new TemperatureIntegral(function, panels);
        }
    }

    /** Tries a single panel on those that are pending, and keeps those it is not enough for. */
    private int fit(Chebyshev fit, Spans spans, int[] pending, int count) {
        if (count == 0) return 0;
        int samples = fit.samples();
        int most = Points.BLOCK / samples;
        Batch batch = new Batch(count * samples);
        int left = 0;
        for (int start = 0; start < count; start += most) {
            int m = Math.min(most, count - start);
            for (int p = 0; p < m; p++) {
                int s = pending[start + p];
                batch.place(spans.cell[s], p * samples, (p + 1) * samples);
                fit.points(spans.low(s), spans.high(s), batch.temperature, p * samples);
            }
            batch.evaluate(m * samples);
            for (int p = 0; p < m; p++) {
                int s = pending[start + p];
                Panel panel = panel(fit, batch.value, p * samples, spans.low(s), spans.high(s));
                if (panel == null) pending[left++] = s;
                else spans.into[s] = single(spans.cell[s], spans.from[s], panel);
            }
        }
        return left;
    }

    private TemperatureIntegral single(int cell, double reference, Panel panel) {
        return new TemperatureIntegral(new InCell(cell), Panels.single(reference, panel));
    }

    private static @Nullable Panel panel(
            Chebyshev fit, double[] values, int at, double from, double to) {
        if (!Bisection.positive(values, at, at + fit.samples())) return null;
        double[] series = fit.series(values, at);
        // what the last digit of the temperature changes cannot be told from a miss
        double digit = Math.abs(series[1] / series[0]) * Math.ulp(to) / (to - from);
        return fit.error(series, values, at) <= Math.max(TOLERANCE, digit)
                ? Panel.of(from, to, series)
                : null;
    }
}
