package ness.discrete.particles;

import java.util.stream.IntStream;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.Property;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.thermo.Account;

/** The heat baths of the medium: k_B T at faces, and who heat is booked to. */
final class Baths {
    private final Account[] accounts = new Account[3];
    private final double[][] thermal = new double[3][];

    Baths(DriftDiffusion law, Grid grid) {
        for (int axis = 0; axis < 3; axis++) {
            Property temperature = law.medium().temperature().get(axis);
            String name =
                    law.medium().bathPerAxis() ? "medium_" + grid.axis(axis).name() : "medium";
            accounts[axis] = new Account(name, null);
            double k = law.constants().boltzmann();
            if (temperature.expression().isConstant()) {
                thermal[axis] = new double[] {k * temperature.expression().value()};
            } else if (grid.axis(axis).resolved()) {
                int[] faces = IntStream.range(0, grid.faces(axis)).toArray();
                thermal[axis] = temperature.at(GridSites.faces(grid, axis, faces));
                for (int f = 0; f < faces.length; f++) thermal[axis][f] *= k;
            } else {
                thermal[axis] = temperature.at(GridSites.cells(grid));
                for (int c = 0; c < grid.cells(); c++) thermal[axis][c] *= k;
            }
        }
    }

    /** k_B T of the bath along an axis, at a face [J]. */
    double thermal(int axis, int face) {
        double[] of = thermal[Math.max(axis, 0)];
        return of[of.length == 1 ? 0 : face];
    }

    Account account(int axis) {
        return accounts[Math.max(axis, 0)];
    }
}
