package ness.discrete;

import java.util.List;
import ness.thermo.CompensatedSum;
import org.jspecify.annotations.Nullable;

/** What cells gain whatever their state's neighbours: from sources and prescribed fluxes. */
final class Supplies {
    private Supplies() {}

    /** The sum over some cells, and that of the sizes. */
    static double[] netAndGross(
            int[] cells, List<Walls> walls, @Nullable Sources sources, double[] state) {
        double[] net = new double[state.length];
        double[] gross = new double[state.length];
        for (Walls wall : walls) if (wall.prescribed()) wall.addGiven(net, gross);
        if (sources != null) {
            double[] powers = sources.powers(state);
            for (int c : cells) {
                net[c] += powers[c];
                gross[c] += Math.abs(powers[c]);
            }
        }
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum size = new CompensatedSum();
        for (int c : cells) {
            sum.add(net[c]);
            size.add(gross[c]);
        }
        return new double[] {sum.value(), size.value()};
    }
}
