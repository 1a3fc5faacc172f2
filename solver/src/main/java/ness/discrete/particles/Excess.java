package ness.discrete.particles;

import ness.thermo.CompensatedSum;

/**
 * The part of the production that a steady state does not have (theory T74): what densities that
 * still change produce by coming closer to it. The rest is housekeeping.
 */
final class Excess {
    private Excess() {}

    /**
     * The excess [W K^-1].
     *
     * @param gain of each species in each cell [s^-1]
     */
    static double of(Discretised of, double[][] density, double[][] stationary, double[][] gain) {
        CompensatedSum sum = new CompensatedSum();
        for (int s = 0; s < density.length; s++)
            for (int c : of.solid()) add(sum, -gain[s][c], density[s][c], stationary[s][c]);
        for (Wall wall : of.walls) {
            double[] given = wall.given;
            if (given == null) continue;
            for (int i = 0; i < given.length; i++) {
                int c = wall.contact.cells()[i];
                double now = wall.wall(i, density[wall.species][c]);
                add(sum, given[i], now, wall.wall(i, stationary[wall.species][c]));
            }
        }
        return of.law.constants().boltzmann() * sum.value();
    }

    private static void add(CompensatedSum sum, double amount, double now, double then) {
        if (now > 0 && then > 0 && now != then) sum.add(amount * Math.log(now / then));
    }
}
