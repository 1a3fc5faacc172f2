package ness.physics.heat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The integral of a positive material property over temperature, Theta(T) (theory T5), with its
 * inverse, to rounding: Chebyshev panels, bisected until the series has converged, and cut at the
 * function's own breakpoints. It grows by doubling around the reference temperature as far as it is
 * asked, and ends where the property stops being positive and finite.
 */
final class TemperatureIntegral {
    private static final double CONVERGED = 4e-15;
    private static final int DEPTH = 46;

    private final TemperatureFunction function;
    private final double[] breakpoints;
    private final double reference;
    private volatile Panels panels;

    /**
     * Panels from edge to edge, with the integral from the reference to each edge.
     *
     * @param openBelow whether the range may still grow downwards
     * @param openAbove whether it may grow upwards
     */
    private record Panels(
            double[] edges,
            double[] cumulative,
            double[][] value,
            double[][] integral,
            boolean openBelow,
            boolean openAbove) {
        double from() {
            return edges[0];
        }

        double to() {
            return edges[edges.length - 1];
        }
    }

    /** One panel while they are being built. */
    private record Panel(double from, double to, double[] value) {}

    /**
     * @param function positive property [property's unit]
     * @param reference temperature at which the integral is zero [K]
     */
    TemperatureIntegral(TemperatureFunction function, double reference) {
        this.function = function;
        this.breakpoints = function.breakpoints().clone();
        Arrays.sort(breakpoints);
        this.reference = reference;
        this.panels =
                new Panels(
                        new double[] {reference},
                        new double[] {0},
                        new double[0][],
                        new double[0][],
                        true,
                        true);
    }

    /** Theta(T); NaN where the property is not defined all the way from the reference to T. */
    double at(double temperature) {
        Panels p = reach(temperature);
        int i = panel(p, temperature);
        return i < 0 ? outside(p, temperature) : p.cumulative[i] + part(p, i, temperature);
    }

    /** The property itself. */
    double property(double temperature) {
        Panels p = reach(temperature);
        int i = panel(p, temperature);
        return i < 0 ? Double.NaN : Chebyshev.value(p.value[i], local(p, i, temperature));
    }

    private static double outside(Panels p, double temperature) {
        return p.edges.length == 1 && temperature == p.edges[0] ? 0 : Double.NaN;
    }

    private static double local(Panels p, int i, double temperature) {
        double from = p.edges[i];
        double to = p.edges[i + 1];
        return Math.clamp((2 * temperature - from - to) / (to - from), -1, 1);
    }

    private static double part(Panels p, int i, double temperature) {
        double half = 0.5 * (p.edges[i + 1] - p.edges[i]);
        return half * Chebyshev.value(p.integral[i], local(p, i, temperature));
    }

    private static int panel(Panels p, double temperature) {
        if (!(temperature >= p.from() && temperature <= p.to())) return -1;
        int found = Arrays.binarySearch(p.edges, temperature);
        int i = found >= 0 ? found : -found - 2;
        return Math.min(i, p.edges.length - 2);
    }

    /**
     * The temperature at which Theta has a value, near a guess; NaN where there is none.
     *
     * @param theta value sought
     * @param guess a temperature near it [K]
     */
    double inverse(double theta, double guess) {
        Panels p = reach(guess);
        while (theta > p.cumulative[p.cumulative.length - 1] && p.openAbove) p = grow(p, true);
        while (theta < p.cumulative[0] && p.openBelow && p.from() > reference * 0x1p-40)
            p = grow(p, false);
        int last = p.edges.length - 1;
        if (!(theta >= p.cumulative[0] && theta <= p.cumulative[last])) return Double.NaN;
        int found = Arrays.binarySearch(p.cumulative, theta);
        if (found >= 0) return p.edges[found];
        int i = -found - 2;
        return inversePanel(p, i, theta, guess);
    }

    /** Newton's method kept between two bounds. */
    private static double inversePanel(Panels p, int i, double theta, double guess) {
        double low = p.edges[i];
        double high = p.edges[i + 1];
        double t = guess > low && guess < high ? guess : 0.5 * (low + high);
        for (int n = 0; n < 100; n++) {
            double gap = p.cumulative[i] + part(p, i, t) - theta;
            if (gap == 0) return t;
            if (gap > 0) high = t;
            else low = t;
            double next = t - gap / Chebyshev.value(p.value[i], local(p, i, t));
            if (!(next > low && next < high)) next = 0.5 * (low + high);
            if (Math.abs(next - t) <= Math.ulp(t)) return next;
            t = next;
        }
        return t;
    }

    /** Panels that cover a temperature, if the property allows it. */
    private Panels reach(double temperature) {
        Panels p = panels;
        if (p.value.length == 0) p = grow(p, true);
        if (p.value.length == 0) p = grow(p, false);
        while (temperature > p.to() && p.openAbove && temperature < 1e300) p = grow(p, true);
        while (temperature < p.from() && p.openBelow && temperature > 0) p = grow(p, false);
        return p;
    }

    private synchronized Panels grow(Panels seen, boolean up) {
        Panels p = panels;
        if (p.edges.length != seen.edges.length) return p;
        double from = up ? p.to() : p.from() / 2;
        double to = up ? 2 * p.to() : p.from();
        List<Panel> added = new ArrayList<>();
        boolean complete = cut(added, from, to, up);
        if (!up) java.util.Collections.reverse(added);
        panels = join(p, added, up, complete);
        return panels;
    }

    /** Panels of [from, to] cut at breakpoints, built away from the reference. */
    private boolean cut(List<Panel> added, double from, double to, boolean up) {
        List<Double> edges = new ArrayList<>(List.of(from));
        for (double b : breakpoints) if (b > from && b < to) edges.add(b);
        edges.add(to);
        int n = edges.size() - 1;
        for (int i = 0; i < n; i++) {
            int e = up ? i : n - 1 - i;
            if (!bisect(added, edges.get(e), edges.get(e + 1), up, 0)) return false;
        }
        return true;
    }

    private boolean bisect(List<Panel> added, double from, double to, boolean up, int depth) {
        double[] value = sample(from, to);
        double middle = 0.5 * (from + to);
        boolean smallest = depth == DEPTH || !(middle > from && middle < to);
        if (value != null && (Chebyshev.tail(value) <= CONVERGED || smallest))
            return added.add(new Panel(from, to, value));
        if (smallest) return false;
        return up
                ? bisect(added, from, middle, true, depth + 1)
                        && bisect(added, middle, to, true, depth + 1)
                : bisect(added, middle, to, false, depth + 1)
                        && bisect(added, from, middle, false, depth + 1);
    }

    private double @Nullable [] sample(double from, double to) {
        double[] values = new double[Chebyshev.POINTS];
        function.values(Chebyshev.points(from, to), values, values.length);
        for (double v : values) if (!(v > 0 && v < Double.POSITIVE_INFINITY)) return null;
        return Chebyshev.series(values);
    }

    private static Panels join(Panels p, List<Panel> added, boolean up, boolean complete) {
        int old = p.value.length;
        int n = old + added.size();
        double[] edges = new double[n + 1];
        double[] cumulative = new double[n + 1];
        double[][] value = new double[n][];
        double[][] integral = new double[n][];
        int shift = up ? 0 : added.size();
        System.arraycopy(p.edges, 0, edges, shift, old + 1);
        System.arraycopy(p.cumulative, 0, cumulative, shift, old + 1);
        System.arraycopy(p.value, 0, value, shift, old);
        System.arraycopy(p.integral, 0, integral, shift, old);
        for (int m = 0; m < added.size(); m++) {
            int i = up ? old + m : added.size() - 1 - m;
            Panel panel = up ? added.get(m) : added.get(i);
            value[i] = panel.value;
            integral[i] = Chebyshev.integral(panel.value);
            double whole = 0.5 * (panel.to - panel.from) * Chebyshev.value(integral[i], 1);
            edges[up ? i + 1 : i] = up ? panel.to : panel.from;
            cumulative[up ? i + 1 : i] = up ? cumulative[i] + whole : cumulative[i + 1] - whole;
        }
        return new Panels(
                edges,
                cumulative,
                value,
                integral,
                p.openBelow && (up || complete),
                p.openAbove && (!up || complete));
    }
}
