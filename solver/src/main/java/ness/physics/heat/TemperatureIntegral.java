package ness.physics.heat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The integral of a positive material property over temperature, Theta(T) (theory T11), between two
 * temperatures and back, to rounding: Chebyshev panels, bisected until the series has converged,
 * and cut at the function's own breakpoints. It grows by doubling around the reference temperature
 * as far as it is asked, and ends where the property stops being positive and finite.
 *
 * <p>Integrals are summed over the panels in between and not taken as differences of one function:
 * where a property jumps by ten orders of magnitude its small part keeps its digits.
 */
final class TemperatureIntegral {
    private static final double CONVERGED = 4e-15;

    /** Below this a series that bisection does not improve shows the noise of the property. */
    private static final double NOISE = 1e-8;

    /** Overshoot of an end of the range that is rounding, relative to the last panel. */
    private static final double ROUNDING = 0x1p-50;

    private static final int DEPTH = 46;
    private static final int MOST_PANELS = 1 << 15;

    private final TemperatureFunction function;
    private final double[] breakpoints;
    private final double reference;
    private volatile Panels panels;

    /**
     * Panels from edge to edge.
     *
     * @param whole integral over each panel
     * @param value series of the property in each panel
     * @param integral series of its integral from the panel's lower edge, for a panel of width 2
     * @param openBelow whether the range may still grow downwards
     * @param openAbove whether it may grow upwards
     */
    private record Panels(
            double[] edges,
            double[] whole,
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

        int count() {
            return whole.length;
        }

        /** Index of an edge: of the panel above it. */
        int edge(double temperature) {
            return Arrays.binarySearch(edges, temperature);
        }

        /** The panel that holds a temperature, or -1. */
        int panel(double temperature) {
            if (!(temperature >= from() && temperature <= to())) return -1;
            int found = edge(temperature);
            int i = found >= 0 ? found : -found - 2;
            return Math.min(i, count() - 1);
        }

        private double local(int i, double temperature) {
            double from = edges[i];
            double to = edges[i + 1];
            return Math.clamp((2 * temperature - from - to) / (to - from), -1, 1);
        }

        double property(int i, double temperature) {
            return Chebyshev.value(value[i], local(i, temperature));
        }

        /** Integral from the lower edge of a panel. */
        double part(int i, double temperature) {
            double half = 0.5 * (edges[i + 1] - edges[i]);
            return half * Chebyshev.value(integral[i], local(i, temperature));
        }
    }

    /** One panel while they are being built. */
    private record Panel(double from, double to, double[] value) {}

    /**
     * @param function positive property [property's unit]
     * @param reference a temperature at which it is defined [K]
     */
    TemperatureIntegral(TemperatureFunction function, double reference) {
        this.function = function;
        this.breakpoints = function.breakpoints().clone();
        Arrays.sort(breakpoints);
        this.reference = reference;
        this.panels =
                new Panels(
                        new double[] {reference},
                        new double[0],
                        new double[0][],
                        new double[0][],
                        true,
                        true);
    }

    /** The property itself; NaN where it is not defined all the way from the reference. */
    double property(double temperature) {
        Panels p = reach(temperature);
        int i = p.panel(temperature);
        return i < 0 ? Double.NaN : p.property(i, temperature);
    }

    /** Integral from one temperature to another; NaN where the property is not defined. */
    double between(double from, double to) {
        if (from > to) return -between(to, from);
        Panels p = reach(from);
        if (!(to <= p.to())) p = reach(to);
        int i = p.panel(from);
        int j = p.panel(to);
        if (i < 0 || j < 0) return Double.NaN;
        if (i == j) return p.part(i, to) - p.part(i, from);
        double sum = p.whole[i] - p.part(i, from);
        for (int n = i + 1; n < j; n++) sum += p.whole[n];
        return sum + p.part(j, to);
    }

    /** The temperature up to which the integral from another has a value; NaN if there is none. */
    double shift(double from, double amount) {
        Panels p = reach(from);
        int i = p.panel(from);
        if (i < 0 || Double.isNaN(amount)) return Double.NaN;
        double below = p.part(i, from);
        double rest = below + amount;
        if (rest >= 0 && rest <= p.whole[i]) return inverse(p, i, rest, from);
        return rest < 0
                ? shiftDown(p, p.edges[i], rest)
                : shiftUp(p, p.edges[i + 1], amount - (p.whole[i] - below));
    }

    /** Goes on upwards from an edge. */
    private double shiftUp(Panels start, double from, double amount) {
        Panels p = start;
        double edge = from;
        double rest = amount;
        while (edge < p.to() || p.openAbove) {
            if (edge == p.to()) {
                p = grow(p, true);
                continue;
            }
            int i = p.edge(edge);
            if (rest <= p.whole[i]) return inverse(p, i, rest, Double.NaN);
            rest -= p.whole[i];
            edge = p.edges[i + 1];
        }
        return rest <= ROUNDING * p.whole[p.count() - 1] ? edge : Double.NaN;
    }

    /** Goes on downwards from an edge. */
    private double shiftDown(Panels start, double from, double amount) {
        Panels p = start;
        double edge = from;
        double rest = amount;
        while (edge > p.from() || (p.openBelow && edge > reference * 0x1p-40)) {
            if (edge == p.from()) {
                p = grow(p, false);
                continue;
            }
            int i = p.edge(edge) - 1;
            rest += p.whole[i];
            if (rest >= 0) return inverse(p, i, rest, Double.NaN);
            edge = p.edges[i];
        }
        return -rest <= ROUNDING * p.whole[0] ? edge : Double.NaN;
    }

    /** Newton's method kept between the edges of a panel. */
    private static double inverse(Panels p, int i, double part, double guess) {
        double low = p.edges[i];
        double high = p.edges[i + 1];
        double t = guess >= low && guess <= high ? guess : 0.5 * (low + high);
        for (int n = 0; n < 100; n++) {
            double gap = p.part(i, t) - part;
            if (gap == 0) return t;
            if (gap > 0) high = t;
            else low = t;
            double next = t - gap / p.property(i, t);
            if (!(next >= low && next <= high)) next = 0.5 * (low + high);
            if (Math.abs(next - t) <= Math.ulp(t)) return next;
            t = next;
        }
        return t;
    }

    /** Panels that cover a temperature, if the property allows it. */
    private Panels reach(double temperature) {
        Panels p = panels;
        if (p.count() == 0) p = grow(p, true);
        if (p.count() == 0) p = grow(p, false);
        while (temperature > p.to() && p.openAbove && temperature < 1e300) p = grow(p, true);
        while (temperature < p.from() && p.openBelow && temperature > 0) p = grow(p, false);
        return p;
    }

    private synchronized Panels grow(Panels seen, boolean up) {
        Panels p = panels;
        boolean moved =
                up ? p.to() > seen.to() || !p.openAbove : p.from() < seen.from() || !p.openBelow;
        if (moved) return p;
        double from = up ? p.to() : p.from() / 2;
        double to = up ? 2 * p.to() : p.from();
        List<Panel> added = new ArrayList<>();
        boolean complete = cut(added, from, to, up);
        if (!up) Collections.reverse(added);
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
            if (!bisect(added, edges.get(e), edges.get(e + 1), up, 0, 1)) return false;
        }
        return true;
    }

    private boolean bisect(
            List<Panel> added, double from, double to, boolean up, int depth, double before) {
        double[] samples = new double[Chebyshev.SAMPLES];
        function.values(Chebyshev.points(from, to), samples, samples.length);
        double[] value = positive(samples) ? Chebyshev.series(samples) : null;
        double middle = 0.5 * (from + to);
        boolean smallest = depth == DEPTH || !(middle > from && middle < to);
        double error = value == null ? 1 : Chebyshev.error(value, samples);
        boolean enough =
                error <= CONVERGED
                        || (error <= NOISE && error > 0.25 * before)
                        || smallest
                        || added.size() >= MOST_PANELS;
        if (value != null && enough) return added.add(new Panel(from, to, value));
        if (smallest) return false;
        double first = up ? from : middle;
        double second = up ? middle : from;
        return bisect(added, first, up ? middle : to, up, depth + 1, error)
                && bisect(added, second, up ? to : middle, up, depth + 1, error);
    }

    private static boolean positive(double[] values) {
        for (double v : values) if (!(v > 0 && v < Double.POSITIVE_INFINITY)) return false;
        return true;
    }

    private static Panels join(Panels p, List<Panel> added, boolean up, boolean complete) {
        int old = p.count();
        int n = old + added.size();
        double[] edges = new double[n + 1];
        double[] whole = new double[n];
        double[][] value = new double[n][];
        double[][] integral = new double[n][];
        int shift = up ? 0 : added.size();
        System.arraycopy(p.edges, 0, edges, shift, old + 1);
        System.arraycopy(p.whole, 0, whole, shift, old);
        System.arraycopy(p.value, 0, value, shift, old);
        System.arraycopy(p.integral, 0, integral, shift, old);
        for (int m = 0; m < added.size(); m++) {
            int i = up ? old + m : m;
            Panel panel = added.get(m);
            value[i] = panel.value;
            integral[i] = Chebyshev.integral(panel.value);
            whole[i] = 0.5 * (panel.to - panel.from) * Chebyshev.value(integral[i], 1);
            edges[up ? i + 1 : i] = up ? panel.to : panel.from;
        }
        return new Panels(
                edges,
                whole,
                value,
                integral,
                p.openBelow && (up || complete),
                p.openAbove && (!up || complete));
    }
}
