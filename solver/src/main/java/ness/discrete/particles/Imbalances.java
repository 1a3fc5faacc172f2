package ness.discrete.particles;

import java.util.HashMap;
import java.util.Map;
import ness.thermo.Account;
import ness.thermo.CompensatedSum;
import ness.thermo.Ledger;

/** How far the cells of a booked state are from steady. */
final class Imbalances {
    private Imbalances() {}

    /**
     * The largest residual of each species, of a cell or of all cells beside one reservoir,
     * relative to the ledger's scale.
     *
     * @param gain of each species in each cell [s^-1]
     */
    static double[] worst(Discretised of, double[][] density, double[][] gain, Ledger ledger) {
        double[] worst = new double[density.length];
        for (int s = 0; s < worst.length; s++) {
            double largest = 0;
            for (double g : gain[s]) largest = Math.max(largest, Math.abs(g));
            Map<Account, CompensatedSum> gaps = new HashMap<>();
            for (Wall wall : of.walls(s)) {
                CompensatedSum gap =
                        gaps.computeIfAbsent(wall.account(), a -> new CompensatedSum());
                for (int cell : wall.contact.cells()) gap.add(gain[s][cell]);
            }
            for (CompensatedSum gap : gaps.values())
                largest = Math.max(largest, Math.abs(gap.value()));
            ledger.flow(of.law.species().get(s).name(), Account.WORK)
                    .oneWay(1e3 * floor(of, s, density[s]), 0);
            worst[s] = ledger.imbalance(of.law.species().get(s).name(), largest);
        }
        return worst;
    }

    /** The largest one-way flow of a species: what its residuals are rounding of. */
    private static double floor(Discretised of, int species, double[] n) {
        double most = 0;
        for (int axis = 0; axis < 3; axis++) {
            Edges e = of.edges[species][axis];
            if (e == null) continue;
            double[] largest = {0};
            FaceLoop.forEach(
                    of.grid,
                    axis,
                    (face, left, right) -> largest[0] = Math.max(largest[0], e.a[face] * n[left]));
            most = Math.max(most, largest[0]);
        }
        return most;
    }
}
