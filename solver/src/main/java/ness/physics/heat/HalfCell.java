package ness.physics.heat;

import org.jspecify.annotations.Nullable;

/** What lies between a cell's node and its wall: a conductor in one dimension (theory T12). */
final class HalfCell {
    /** Its conductivity over temperature, up to a factor; null: constant. */
    private @Nullable TemperatureIntegral theta;

    /** Path integral of ds/A over that factor; 0: the cell is the wall. */
    private double resistance;

    /** Temperature of the node [K]. */
    double node;

    /** Size of the flow's derivative by that temperature [W K^-1]. */
    double slope;

    /** Sets everything but the slope. */
    void set(@Nullable TemperatureIntegral theta, double resistance, double node) {
        this.theta = theta;
        this.resistance = resistance;
        this.node = node;
    }

    /** Whether it is nothing at all. */
    boolean isEmpty() {
        return resistance == 0;
    }

    /** Derivative of the integral at a temperature, the conductivity without its factor. */
    double property(double temperature) {
        return theta == null ? 1 : theta.property(temperature);
    }

    /** Conductance at a temperature [W K^-1]; NaN where it is not defined. */
    double conductance(double temperature) {
        return property(temperature) / resistance;
    }

    /** Flow between two places of it by their temperatures [W], from the second to the first. */
    double flow(double to, double from) {
        return (theta == null ? from - to : theta.between(to, from)) / resistance;
    }

    /** Temperature of the wall through which a flow comes in; NaN if there is none. */
    double wall(double flow) {
        if (flow == 0 || isEmpty()) return node;
        double drop = flow * resistance;
        return theta == null ? node + drop : theta.shift(node, drop);
    }
}
