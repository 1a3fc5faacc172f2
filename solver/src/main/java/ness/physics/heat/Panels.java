package ness.physics.heat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A positive property around a temperature as Chebyshev series, panel by panel from edge to edge.
 * An edge belongs to the panel on the reference's side, so that panels added later change nothing.
 *
 * @param reference the temperature they were started from [K]
 * @param openBelow whether the property may go on downwards
 * @param openAbove whether it may go on upwards
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Panels(
        double reference, double[] edges, Panel[] panels, boolean openBelow, boolean openAbove) {

    /**
     * One of them.
     *
     * @param value series of the property
     * @param integral series of its integral from the lower edge, for a panel of width 2
     * @param whole integral over the panel
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Panel(double from, double to, double[] value, double[] integral, double whole) {
        static Panel of(double from, double to, double[] value) {
            double[] few = Chebyshev.trimmed(value);
            double[] integral = Chebyshev.integral(few);
            double whole = 0.5 * (to - from) * Chebyshev.value(integral, 1);
            return new Panel(from, to, few, integral, whole);
        }

        private double local(double temperature) {
            double x = (2 * temperature - from - to) / (to - from);
            return x < -1 ? -1 : x > 1 ? 1 : x;
        }

        double property(double temperature) {
            return Chebyshev.value(value, local(temperature));
        }

        /** Integral from the lower edge. */
        double part(double temperature) {
            return 0.5 * (to - from) * Chebyshev.value(integral, local(temperature));
        }
    }

    /** None yet. */
    static Panels none(double reference) {
        return new Panels(reference, new double[] {reference}, new Panel[0], true, true);
    }

    /** A single one that starts or ends at the reference. */
    static Panels single(double reference, Panel panel) {
        return new Panels(
                reference, new double[] {panel.from, panel.to}, new Panel[] {panel}, true, true);
    }

    double from() {
        return edges[0];
    }

    double to() {
        return edges[edges.length - 1];
    }

    int count() {
        return panels.length;
    }

    Panel panel(int i) {
        return panels[i];
    }

    /** Index of an edge: of the panel above it. */
    int edge(double temperature) {
        return Arrays.binarySearch(edges, temperature);
    }

    /** The panel that holds a temperature, or -1. */
    int find(double temperature) {
        if (!(temperature >= from() && temperature <= to())) return -1;
        if (panels.length == 1) return 0;
        int found = edge(temperature);
        if (found < 0) return -found - 2;
        boolean lower = temperature > reference || found == panels.length;
        return lower ? found - 1 : found;
    }

    /** With panels of a property up to a temperature beyond, or as far as it has values. */
    Panels grown(TemperatureFunction property, double end) {
        boolean up = end > to();
        List<Panel> added = new ArrayList<>();
        boolean complete = Bisection.cut(property, up ? to() : from(), end, added);
        if (!up) Collections.reverse(added);
        int old = panels.length;
        double[] allEdges = new double[old + added.size() + 1];
        Panel[] all = new Panel[old + added.size()];
        int shift = up ? 0 : added.size();
        System.arraycopy(edges, 0, allEdges, shift, old + 1);
        System.arraycopy(panels, 0, all, shift, old);
        for (int m = 0; m < added.size(); m++) {
            int i = up ? old + m : m;
            all[i] = added.get(m);
            allEdges[up ? i + 1 : i] = up ? all[i].to : all[i].from;
        }
        return new Panels(
                reference,
                allEdges,
                all,
                openBelow && (up || complete),
                openAbove && (!up || complete));
    }
}
