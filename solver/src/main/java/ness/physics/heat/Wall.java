package ness.physics.heat;

/**
 * The temperature of a wall between a half cell and a reservoir behind a conductance, a radiating
 * surface, or both in parallel (theory T16): one scalar equation, solved by Newton's method kept
 * between the cell's and the reservoir's temperature.
 */
final class Wall {
    private final double stefanBoltzmann;

    final HalfCell half = new HalfCell();

    /** Temperature of the reservoir [K]. */
    double outside;

    /** Conductance times area [W K^-1]. */
    double conductance;

    /** Emissivity times area [m^2]. */
    double emissivity;

    /** Wall temperature [K]. */
    double wall;

    /** Flow into the system [W]. */
    double flow;

    /** Derivative of the flow by the reservoir's temperature [W K^-1]. */
    double outsideSlope;

    private double gap;
    private double alpha;
    private double chi;

    /**
     * @param stefanBoltzmann constant of the unit system [W m^-2 K^-4]
     */
    Wall(double stefanBoltzmann) {
        this.stefanBoltzmann = stefanBoltzmann;
    }

    /** Finds wall temperature, flow and slope; NaN where the conductivity is not defined. */
    void solve() {
        double inside = half.node;
        if (half.isEmpty()) {
            exchange(inside);
            half.slope = chi;
            outsideSlope = coefficient(outside);
            return;
        }
        double low = Math.min(inside, outside);
        double high = Math.max(inside, outside);
        evaluate(0.5 * (low + high));
        for (int n = 0; n < 200 && Math.abs(gap / (alpha + chi)) > Math.ulp(wall); n++) {
            if (gap > 0) high = wall;
            else low = wall;
            double next = wall - gap / (alpha + chi);
            if (!(next > low && next < high)) next = 0.5 * (low + high);
            if (next == wall) break;
            evaluate(next);
        }
        // what the wall's last rounding still misses: the digits of the larger resistance
        double share = chi == 0 ? 0 : chi / (alpha + chi);
        flow += share * gap;
        half.slope = share * half.conductance(inside);
        outsideSlope = chi == 0 ? 0 : coefficient(outside) * (alpha / (alpha + chi));
    }

    private void exchange(double temperature) {
        wall = temperature;
        flow = conductance * (outside - wall) + radiation(wall, outside);
        chi = coefficient(temperature);
    }

    /** Derivative of what is exchanged by a temperature on either side [W K^-1]. */
    private double coefficient(double temperature) {
        double cube = temperature * temperature * temperature;
        return conductance + 4 * emissivity * stefanBoltzmann * cube;
    }

    private void evaluate(double temperature) {
        exchange(temperature);
        alpha = half.conductance(temperature);
        gap = half.flow(half.node, temperature) - flow;
    }

    /** Heat radiated from {@code outside} to the wall [W]. */
    double radiation(double wall, double outside) {
        return emissivity
                * stefanBoltzmann
                * (outside - wall)
                * (outside + wall)
                * (outside * outside + wall * wall);
    }
}
