package ness.physics.heat;

import java.util.Map;
import ness.expression.Points;
import ness.grid.Sites;
import ness.physics.Property;

/**
 * A property of temperature and position that is no product of both, and its integral over
 * temperature at a place, by Chebyshev panels that are bisected until they miss no more than 1e-14.
 */
final class LocalIntegral {
    private static final double TOLERANCE = 1e-14;
    private static final int DEPTH = 46;

    private final Property property;
    private final String symbol;
    private final Sites sites;
    private final String[] names;

    /**
     * @param symbol the temperature's name in the formula
     * @param sites all cells
     */
    LocalIntegral(Property property, String symbol, Sites sites) {
        this.property = property;
        this.symbol = symbol;
        this.sites = sites;
        this.names = sites.names();
    }

    /** The property in a cell at a temperature; NaN where it is not allowed. */
    double value(int cell, double temperature) {
        Points points = place(cell).set(symbol, new double[] {temperature});
        double[] out = new double[1];
        property.expression().evaluate(points, out, 1);
        return allowed(out[0]);
    }

    private double allowed(double value) {
        return property.range().contains(value) ? value : Double.NaN;
    }

    private Points place(int cell) {
        double[][] coordinates = new double[names.length][1];
        sites.coordinates(cell, 1, coordinates);
        Points points = new Points();
        for (int n = 0; n < names.length; n++) points.set(names[n], coordinates[n][0]);
        return points;
    }

    /** The values of every variable at a cell, for messages. */
    Map<String, Double> point(int cell, double temperature) {
        double[][] coordinates = new double[names.length][1];
        sites.coordinates(cell, 1, coordinates);
        Map<String, Double> point = new java.util.HashMap<>();
        for (int n = 0; n < names.length; n++) point.put(names[n], coordinates[n][0]);
        point.put(symbol, temperature);
        return point;
    }

    /** Integral of the property over temperature in a cell; NaN where it is not allowed. */
    double between(int cell, double from, double to) {
        if (from == to) return 0;
        return adaptive(place(cell), from, to, 0, 0);
    }

    /**
     * The temperature up to which the integral from another has a value; NaN if there is none.
     * Newton's method kept in its bracket, which is halved where the steps do not shrink.
     */
    double shift(int cell, double from, double amount) {
        double low = amount > 0 ? from : 0;
        double high = amount > 0 ? Double.POSITIVE_INFINITY : from;
        double t = from;
        double gap = -amount;
        double slope = value(cell, from);
        double before = Double.POSITIVE_INFINITY;
        for (int n = 0; n < 200 && gap != 0; n++) {
            double next = t - gap / slope;
            if (!(next > low && next < high && Math.abs(next - t) <= 0.5 * before))
                next = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * t;
            before = Math.abs(next - t);
            if (before <= Math.ulp(t))
                return reached(gap, amount, slope * Math.ulp(t)) ? next : Double.NaN;
            t = next;
            slope = value(cell, t);
            gap = between(cell, from, t) - amount;
            // where there is no value the end lies between here and the start
            if (Double.isNaN(gap) ? amount > 0 : gap > 0) high = t;
            else low = t;
        }
        return gap == 0 ? t : Double.NaN;
    }

    /** Whether what is missing is rounding; else the bracket closed at the end of the range. */
    private static boolean reached(double gap, double amount, double ulp) {
        return Math.abs(gap) <= 16 * Math.abs(ulp) + 1e-12 * Math.abs(amount);
    }

    private double adaptive(Points points, double from, double to, double scale, int depth) {
        double[] values = new double[Chebyshev.SAMPLES];
        Points at = points.set(symbol, Chebyshev.points(from, to));
        property.expression().evaluate(at, values, values.length);
        for (double v : values) if (Double.isNaN(allowed(v))) return Double.NaN;
        double[] series = Chebyshev.series(values);
        double whole = 0.5 * (to - from) * Chebyshev.whole(series);
        double size = Math.max(scale, Math.abs(whole));
        boolean enough = Chebyshev.error(series, values) * Math.abs(whole) <= TOLERANCE * size;
        double middle = 0.5 * (from + to);
        if (enough || depth == DEPTH || middle == from || middle == to) return whole;
        return adaptive(points, from, middle, size, depth + 1)
                + adaptive(points, middle, to, size, depth + 1);
    }
}
