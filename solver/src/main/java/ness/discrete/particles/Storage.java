package ness.discrete.particles;

import java.util.Arrays;
import ness.thermo.CompensatedSum;
import ness.thermo.Ledger;

/** What cells store while their densities change (theory T85). */
final class Storage {
    private Storage() {}

    /**
     * Books the gains of all cells as stored: particles, their entropy and their energy.
     *
     * @param gain of each species in each cell [s^-1]; no residual is left of it
     */
    static void book(
            Discretised of, Charges charges, double[][] density, double[][] gain, Ledger ledger) {
        double k = of.law.constants().boltzmann();
        for (int s = 0; s < density.length; s++) {
            CompensatedSum amount = new CompensatedSum();
            CompensatedSum entropy = new CompensatedSum();
            CompensatedSum energy = new CompensatedSum();
            double size = 0;
            double entropySize = 0;
            for (int c : of.solid()) {
                double per = -k * Math.log(Math.max(density[s][c], ParticleBooking.LEAST));
                double each = of.energy[s][c] + charges.energy(s, charges.voltage(c));
                amount.add(gain[s][c]);
                entropy.addProduct(gain[s][c], per);
                energy.addProduct(gain[s][c], each);
                size += Math.abs(gain[s][c]);
                entropySize += Math.abs(gain[s][c] * per);
            }
            String name = of.law.species().get(s).name();
            ledger.store(name, amount.value(), entropy.value());
            ledger.move(name, size, entropySize);
            ledger.store(ParticleBooking.ENERGY, energy.value(), 0);
            Arrays.fill(gain[s], 0);
        }
    }
}
