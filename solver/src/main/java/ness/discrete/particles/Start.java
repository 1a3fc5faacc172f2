package ness.discrete.particles;

import java.util.Arrays;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.Property;
import org.jspecify.annotations.Nullable;

/**
 * Where a search for coupled species starts (theory T71): at what the config says, else at one
 * chemical potential for each species, the mean of the reservoirs', in the mean of their voltages;
 * what cannot leave is spread evenly.
 */
final class Start {
    private final Discretised of;
    private final Grid grid;
    private final @Nullable Poisson poisson;

    Start(Discretised of, @Nullable Poisson poisson) {
        this.of = of;
        this.poisson = poisson;
        grid = of.grid;
    }

    double[][] state() {
        int n = of.species();
        double[][] state = new double[n + (poisson == null ? 0 : 1)][grid.cells()];
        if (poisson != null) Arrays.fill(state[n], meanVoltage());
        Property potential = of.problem.initial().get("potential");
        if (poisson != null && potential != null) fill(potential, state[n]);
        for (int s = 0; s < n; s++) species(s, state);
        return state;
    }

    private void fill(Property property, double[] into) {
        int[] solid = of.solid();
        double[] values = property.at(GridSites.cells(grid, solid));
        for (int i = 0; i < solid.length; i++) into[solid[i]] = values[i];
    }

    private double meanVoltage() {
        return poisson == null ? 0 : poisson.meanVoltage();
    }

    private void species(int s, double[][] state) {
        Property given = of.problem.initial().get(of.law.species().get(s).name());
        if (given != null) {
            fill(given, state[s]);
            return;
        }
        double height = 0;
        int n = 0;
        Charges charges = Charges.none(of);
        for (Wall wall : of.walls(s)) {
            double[] energy = Energies.potential(of.law, s, Charges.sites(of, wall));
            for (int i = 0; i < wall.outside.length; i++) {
                if (!(wall.outside[i] > 0)) continue;
                int axis = wall.contact.axis();
                int face = wall.contact.faces()[i];
                double voltage = poisson == null ? 0 : poisson.wall(axis, face, meanVoltage());
                height +=
                        Math.log(wall.outside[i])
                                + (energy[i] + charges.energy(s, voltage))
                                        / of.baths.thermal(axis, face);
                n++;
            }
        }
        if (n == 0) {
            spread(s, state[s]);
            return;
        }
        for (int c = 0; c < state[s].length; c++) {
            if (grid.isVoid(c)) continue;
            double voltage = poisson == null ? 0 : state[of.species()][c];
            double kT = of.baths.thermal(0, grid.face(0, 0, c));
            state[s][c] =
                    Math.exp(height / n - (of.energy[s][c] + charges.energy(s, voltage)) / kT);
        }
    }

    private void spread(int s, double[] into) {
        Double put = of.problem.amounts().get(of.law.species().get(s).name());
        double volume = 0;
        for (int c = 0; c < into.length; c++) if (!grid.isVoid(c)) volume += grid.volume(c);
        for (int c = 0; c < into.length; c++)
            if (!grid.isVoid(c)) into[c] = put == null ? 0 : put / volume;
    }
}
