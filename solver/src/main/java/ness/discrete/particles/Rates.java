package ness.discrete.particles;

import java.util.Map;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.Property;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.Reaction;

/** Mass action in every cell: one-way rates per volume and their derivatives. */
final class Rates {
    private final int species;
    private final int[][] left;
    private final int[][] right;
    private final double[][] forward;
    private final double[][] backward;
    private final double[][] held;

    Rates(Discretised of) {
        DriftDiffusion law = of.law;
        species = law.species().size();
        int n = law.reactions().size();
        int kinds = species + law.chemostats().size();
        left = new int[n][kinds];
        right = new int[n][kinds];
        forward = new double[n][];
        backward = new double[n][];
        held = new double[law.chemostats().size()][];
        for (int h = 0; h < held.length; h++)
            held[h] = values(of, law.chemostats().get(h).density());
        for (int r = 0; r < n; r++) {
            Reaction reaction = law.reactions().get(r);
            forward[r] = values(of, reaction.forward());
            backward[r] = new double[of.grid.cells()];
            Property constant = reaction.equilibriumConstant();
            if (constant != null) {
                double[] kEq = values(of, constant);
                for (int c = 0; c < kEq.length; c++)
                    backward[r][c] = of.grid.isVoid(c) ? 0 : forward[r][c] / kEq[c];
            }
            for (int k = 0; k < kinds; k++) {
                String name =
                        k < species
                                ? law.species().get(k).name()
                                : law.chemostats().get(k - species).name();
                left[r][k] = count(reaction.left(), name);
                right[r][k] = count(reaction.right(), name);
            }
        }
    }

    private static int count(Map<String, Integer> side, String name) {
        Integer count = side.get(name);
        return count == null ? 0 : count;
    }

    private static double[] values(Discretised of, Property property) {
        Grid grid = of.grid;
        if (!grid.hasVoids()) return property.at(GridSites.cells(grid));
        double[] all = new double[grid.cells()];
        int[] solid = of.solid();
        double[] some = property.at(GridSites.cells(grid, solid));
        for (int i = 0; i < solid.length; i++) all[solid[i]] = some[i];
        return all;
    }

    int reactions() {
        return left.length;
    }

    /** How many of a kind one turn of a reaction makes; chemostats follow the species. */
    int change(int reaction, int kind) {
        return right[reaction][kind] - left[reaction][kind];
    }

    /** Density of a chemostat in a cell. */
    double held(int chemostat, int cell) {
        return held[chemostat][cell];
    }

    double forward(int r, int cell, double[][] density) {
        return forward[r][cell] * product(left[r], -1, cell, density);
    }

    double backward(int r, int cell, double[][] density) {
        return backward[r][cell] * product(right[r], -1, cell, density);
    }

    /** Derivative of the net rate by the density of a species. */
    double slope(int r, int by, int cell, double[][] density) {
        double slope = 0;
        if (left[r][by] > 0) slope += forward[r][cell] * product(left[r], by, cell, density);
        if (right[r][by] > 0) slope -= backward[r][cell] * product(right[r], by, cell, density);
        return slope;
    }

    /** The product of the densities of one side, or its derivative by one of them. */
    private double product(int[] side, int by, int cell, double[][] density) {
        double product = 1;
        for (int k = 0; k < side.length; k++) {
            double n = k < species ? density[k][cell] : held[k - species][cell];
            int times = side[k];
            if (k == by) {
                product *= times;
                times--;
            }
            for (int m = 0; m < times; m++) product *= n;
        }
        return product;
    }
}
