package ness.physics.heat;

import ness.physics.heat.Panels.Panel;

/**
 * The integral of a positive material property over temperature, Theta(T) (theory T11), between two
 * temperatures and back, to rounding, by Chebyshev panels. They grow by doubling as far as they are
 * asked, the same in whatever order that happens, and end where the property does.
 *
 * <p>Integrals are summed over the panels in between and not taken as differences of one function:
 * where a property jumps by ten orders of magnitude its small part keeps its digits.
 */
final class TemperatureIntegral {
    /** Overshoot of an end of the range that is rounding, relative to the last panel. */
    private static final double ROUNDING = 0x1p-50;

    /** A step of Newton's method whose square is rounding, relative to a panel. */
    private static final double SMALL = 1e-10;

    private final TemperatureFunction function;
    private volatile Panels panels;

    /**
     * @param function positive property [property's unit]
     * @param reference a temperature at which it is defined [K]
     */
    TemperatureIntegral(TemperatureFunction function, double reference) {
        this(function, Panels.none(reference));
    }

    /**
     * @param panels those that are known
     */
    TemperatureIntegral(TemperatureFunction function, Panels panels) {
        this.function = function;
        this.panels = panels;
    }

    /** The property itself; NaN where it is not defined all the way from the reference. */
    double property(double temperature) {
        Panels p = reach(temperature);
        int i = p.find(temperature);
        return i < 0 ? Double.NaN : p.panel(i).property(temperature);
    }

    /** Integral from one temperature to another; NaN where the property is not defined. */
    double between(double from, double to) {
        if (from > to) return -between(to, from);
        Panels p = reach(from);
        if (!(to <= p.to())) p = reach(to);
        int i = p.find(from);
        int j = p.find(to);
        if (i < 0 || j < 0) return Double.NaN;
        Panel first = p.panel(i);
        if (i == j) return first.part(to) - first.part(from);
        double sum = first.whole() - first.part(from);
        for (int n = i + 1; n < j; n++) sum += p.panel(n).whole();
        return sum + p.panel(j).part(to);
    }

    /** The temperature up to which the integral from another has a value; NaN if there is none. */
    double shift(double from, double amount) {
        Panels p = reach(from);
        int i = p.find(from);
        if (i < 0 || Double.isNaN(amount)) return Double.NaN;
        Panel panel = p.panel(i);
        double below = panel.part(from);
        double rest = below + amount;
        if (rest >= 0 && rest <= panel.whole()) return inverse(panel, rest, from);
        return rest < 0
                ? shiftDown(p, panel.from(), rest)
                : shiftUp(p, panel.to(), amount - (panel.whole() - below));
    }

    /** Goes on upwards from an edge. */
    private double shiftUp(Panels start, double from, double amount) {
        Panels p = start;
        double edge = from;
        double rest = amount;
        while (edge < p.to() || p.openAbove()) {
            if (edge == p.to()) {
                p = grow(p, true);
                continue;
            }
            Panel panel = p.panel(p.edge(edge));
            if (rest <= panel.whole()) return inverse(panel, rest, Double.NaN);
            rest -= panel.whole();
            edge = panel.to();
        }
        return rest <= ROUNDING * p.panel(p.count() - 1).whole() ? edge : Double.NaN;
    }

    /** Goes on downwards from an edge. */
    private double shiftDown(Panels start, double from, double amount) {
        Panels p = start;
        double edge = from;
        double rest = amount;
        while (edge > p.from() || (p.openBelow() && edge > p.reference() * 0x1p-40)) {
            if (edge == p.from()) {
                p = grow(p, false);
                continue;
            }
            Panel panel = p.panel(p.edge(edge) - 1);
            rest += panel.whole();
            if (rest >= 0) return inverse(panel, rest, Double.NaN);
            edge = panel.from();
        }
        return -rest <= ROUNDING * p.panel(0).whole() ? edge : Double.NaN;
    }

    /**
     * Newton's method kept between the edges of a panel. Its error after a step goes as the square
     * of the step, so that after a small one there is nothing left to correct.
     */
    private static double inverse(Panel panel, double part, double guess) {
        double low = panel.from();
        double high = panel.to();
        double t = guess >= low && guess <= high ? guess : 0.5 * (low + high);
        for (int n = 0; n < 100; n++) {
            double gap = panel.part(t) - part;
            if (gap == 0) return t;
            if (gap > 0) high = t;
            else low = t;
            double next = t - gap / panel.property(t);
            if (!(next >= low && next <= high)) next = 0.5 * (low + high);
            else if (Math.abs(next - t) <= SMALL * (panel.to() - panel.from())) return next;
            if (next == t) return t;
            t = next;
        }
        return t;
    }

    /** Panels that cover a temperature, if the property allows it. */
    private Panels reach(double temperature) {
        Panels p = panels;
        if (p.count() == 0) p = grow(p, true);
        if (p.count() == 0) p = grow(p, false);
        while (temperature > p.to() && p.openAbove() && temperature < 1e300) p = grow(p, true);
        while (temperature < p.from() && p.openBelow() && temperature > 0) p = grow(p, false);
        return p;
    }

    private synchronized Panels grow(Panels seen, boolean up) {
        Panels p = panels;
        boolean moved =
                up
                        ? p.to() > seen.to() || !p.openAbove()
                        : p.from() < seen.from() || !p.openBelow();
        if (!moved) {
            p = p.grown(function, up ? 2 * p.to() : p.from() / 2);
            panels = p;
        }
        return p;
    }
}
