package ness.physics.heat;

import java.util.List;
import ness.physics.heat.Panels.Panel;

/**
 * Panels from one temperature towards another: cut at the property's own breakpoints, bisected
 * until the series has converged, and ended where the property stops being positive and finite.
 */
final class Bisection {
    private static final double CONVERGED = 4e-15;

    /** Below this a series that bisection does not improve shows the noise of the property. */
    private static final double NOISE = 1e-8;

    private static final int DEPTH = 46;
    private static final int MOST_PANELS = 1 << 15;

    private final TemperatureFunction property;
    private final List<Panel> added;

    private Bisection(TemperatureFunction property, List<Panel> added) {
        this.property = property;
        this.added = added;
    }

    /** Adds panels, that at the start first; whether they reach the end. */
    static boolean cut(TemperatureFunction property, double start, double end, List<Panel> added) {
        Bisection bisection = new Bisection(property, added);
        double[] breakpoints = property.breakpoints();
        boolean up = end > start;
        double from = start;
        for (int n = 0; n < breakpoints.length; n++) {
            double next = breakpoints[up ? n : breakpoints.length - 1 - n];
            if (up ? next > from && next < end : next < from && next > end) {
                if (!bisection.bisect(from, next, 0, 1)) return false;
                from = next;
            }
        }
        return bisection.bisect(from, end, 0, 1);
    }

    private boolean bisect(double start, double end, int depth, double before) {
        Chebyshev fit = Chebyshev.SIXTEEN;
        double from = Math.min(start, end);
        double to = Math.max(start, end);
        double[] points = new double[fit.samples()];
        double[] samples = new double[fit.samples()];
        fit.points(from, to, points, 0);
        property.values(points, samples, samples.length);
        boolean positive = positive(samples, 0, samples.length);
        double[] value = positive ? fit.series(samples, 0) : samples;
        double middle = 0.5 * (from + to);
        boolean smallest = depth == DEPTH || !(middle > from && middle < to);
        double error = positive ? fit.error(value, samples, 0) : 1;
        boolean noise = error <= NOISE && error > 0.25 * before && fit.flat(value);
        boolean enough = error <= CONVERGED || noise || smallest || added.size() >= MOST_PANELS;
        if (positive && enough) return added.add(Panel.of(from, to, value));
        if (smallest) return false;
        return bisect(start, middle, depth + 1, error) && bisect(middle, end, depth + 1, error);
    }

    static boolean positive(double[] values, int from, int to) {
        for (int i = from; i < to; i++)
            if (!(values[i] > 0 && values[i] < Double.POSITIVE_INFINITY)) return false;
        return true;
    }
}
