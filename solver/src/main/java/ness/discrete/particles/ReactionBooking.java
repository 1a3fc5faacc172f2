package ness.discrete.particles;

import java.util.LinkedHashSet;
import java.util.Set;
import ness.grid.Grid;
import ness.physics.driftdiffusion.Chemostat;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.thermo.Account;
import ness.thermo.CompensatedSum;
import ness.thermo.Flow;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/** Books what reactions turn into each other, and the entropy that they produce (theory T67). */
final class ReactionBooking {
    private final Discretised of;
    private final DriftDiffusion law;
    private final Grid grid;
    private final double[][] density;
    private final double[][] turnover;
    private final Ledger ledger;
    private final double[] cellProduction;
    private final double[][] gain;
    private final Rates rates;
    private final Set<String> warnings = new LinkedHashSet<>();
    private double sizes;
    private double oneWay;

    /**
     * @param turnover net rate of each reaction in each cell, as solved [s^-1]
     */
    ReactionBooking(
            Discretised of,
            double[][] density,
            double[][] turnover,
            Ledger ledger,
            double[] cellProduction,
            double[][] gain) {
        this.of = of;
        this.law = of.law;
        this.grid = of.grid;
        this.density = density;
        this.turnover = turnover;
        this.ledger = ledger;
        this.cellProduction = cellProduction;
        this.gain = gain;
        rates = new Rates(of);
    }

    double sizes() {
        return sizes;
    }

    double oneWay() {
        return oneWay;
    }

    Set<String> warnings() {
        return warnings;
    }

    /** Source of each species in each cell [s^-1]; null for species that no reaction touches. */
    double[] @Nullable [] book() {
        double[] @Nullable [] source = new double[density.length] @Nullable [];
        for (int r = 0; r < law.reactions().size(); r++)
            for (int s = 0; s < density.length; s++)
                if (rates.change(r, s) != 0 && source[s] == null)
                    source[s] = new double[grid.cells()];
        CompensatedSum produced = ledger.production(ParticleBooking.REACTION);
        for (int r = 0; r < law.reactions().size(); r++)
            for (int c = 0; c < grid.cells(); c++)
                if (!grid.isVoid(c)) book(r, c, produced, source);
        return source;
    }

    /** ln(r+/r-), by the net rate where that says more than a difference of rates. */
    private static double affinity(double net, double forth, double back) {
        if (Math.abs(net) > 0.5 * Math.min(forth, back)) return Math.log(forth / back);
        return net < 0 ? -Math.log1p(-net / forth) : Math.log1p(net / back);
    }

    private void book(int r, int c, CompensatedSum produced, double[] @Nullable [] source) {
        double k = law.constants().boltzmann();
        double volume = grid.volume(c);
        double forth = rates.forward(r, c, density) * volume;
        double back = rates.backward(r, c, density) * volume;
        double net = turnover[r][c];
        double change = 0;
        for (int s = 0; s < density.length; s++) {
            int turned = rates.change(r, s);
            double[] into = source[s];
            if (turned == 0 || into == null) continue;
            into[c] += turned * net;
            gain[s][c] += turned * net;
            Flow turnover = ledger.flow(law.species().get(s).name(), Account.WORK);
            turnover.exchange(turned * net, 0);
            turnover.oneWay(Math.abs(turned) * (forth + back), 0);
            if (density[s][c] > 0) change -= turned * Math.log(density[s][c]);
        }
        for (int h = 0; h < law.chemostats().size(); h++) {
            int turned = rates.change(r, density.length + h);
            if (turned == 0) continue;
            Chemostat held = law.chemostats().get(h);
            double held0 = rates.held(h, c);
            double supplied = -turned * net;
            double entropy = held0 > 0 ? -k * supplied * Math.log(held0) : 0;
            ledger.flow(held.name(), new Account(held.name(), null)).exchange(supplied, entropy);
            ledger.flow(held.name(), Account.WORK).exchange(-supplied, 0);
            if (held0 > 0) change -= turned * Math.log(held0);
        }
        double kT = of.baths.thermal(0, grid.face(0, 0, c));
        double made = 0;
        double toBath = k * net * change;
        if (forth > 0 && back > 0) {
            made = k * net * affinity(net, forth, back);
            toBath -= made;
        } else if (net != 0) {
            ledger.boundless(ParticleBooking.REACTION);
            warnings.add(
                    "reaction %s runs one way: entropy production is infinite"
                            .formatted(law.reactions().get(r).equation()));
        }
        double heat = kT / k * toBath;
        ledger.flow(ParticleBooking.HEAT, of.baths.account(0)).exchange(heat, toBath);
        ledger.flow(ParticleBooking.ENERGY, Account.WORK).exchange(-heat, 0);
        produced.add(made);
        cellProduction[c] += made;
        sizes += Math.abs(toBath);
        oneWay += k * (forth + back);
    }
}
