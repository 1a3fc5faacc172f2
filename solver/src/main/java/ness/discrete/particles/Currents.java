package ness.discrete.particles;

import ness.discrete.Current;
import ness.grid.GridSites;
import ness.physics.driftdiffusion.Bernoulli;
import org.jspecify.annotations.Nullable;

/** Net currents of a frame beside the one-way flows that they are differences of. */
public final class Currents {
    private Currents() {}

    /**
     * The net current, of an edge, a wall or a reaction, that is largest beside its one-way flows.
     */
    public static Current largest(Discretised of, ParticleFrame frame) {
        Current[] largest = {new Current(0, 0, "")};
        double[] @Nullable [] potentials = frame.wallPotential();
        Charges charges = new Charges(of, frame.potential(), potentials);
        GridSites cells = GridSites.cells(of.grid);
        for (int s = 0; s < of.species(); s++) {
            int species = s;
            double[] n = frame.density()[s];
            String name = of.law.species().get(s).name();
            for (int axis = 0; axis < 3; axis++) {
                Edges e = of.edges[s][axis];
                if (e == null) continue;
                int along = axis;
                double[] flow = frame.flow()[s][axis];
                String place = name + " along " + of.grid.axis(axis).name() + " beside ";
                FaceLoop.forEach(
                        of.grid,
                        axis,
                        (face, left, right) -> {
                            double step = charges.step(species, along, face, left, right);
                            double oneWay =
                                    rate(e, face, step) * n[left] + back(e, face, step) * n[right];
                            double net = Math.abs(flow[face]);
                            if (net > largest[0].ratio() * oneWay || largest[0].oneWay() == 0)
                                largest[0] = new Current(net, oneWay, place + cells.describe(left));
                        });
            }
            for (Wall wall : of.walls(s)) {
                for (int i = 0; i < wall.flow.length; i++) {
                    double net = Math.abs(wall.flow[i]);
                    double both =
                            wall.a[i] * wall.outside[i] + wall.b[i] * n[wall.contact.cells()[i]];
                    if (net > largest[0].ratio() * both || largest[0].oneWay() == 0)
                        largest[0] =
                                new Current(net, both, name + " at side " + wall.contact.side());
                }
            }
        }
        return reactions(of, frame, largest[0]);
    }

    private static Current reactions(Discretised of, ParticleFrame frame, Current so) {
        Rates rates = new Rates(of);
        Current largest = so;
        for (int r = 0; r < rates.reactions(); r++)
            for (int c : of.solid()) {
                double forth = rates.forward(r, c, frame.density());
                double back = rates.backward(r, c, frame.density());
                double net = Math.abs(forth - back) * of.grid.volume(c);
                double both = (forth + back) * of.grid.volume(c);
                if (net > largest.ratio() * both)
                    largest =
                            new Current(
                                    net,
                                    both,
                                    "reaction "
                                            + of.law.reactions().get(r).equation()
                                            + " at "
                                            + GridSites.cells(of.grid).describe(c));
            }
        return largest;
    }

    /** The rate from left to right of an edge whose potential adds a step to its drop. */
    static double rate(Edges e, int face, double step) {
        return step == 0 ? e.a[face] : e.conductance[face] * Bernoulli.value(e.drop[face] + step);
    }

    /** The rate from right to left. */
    static double back(Edges e, int face, double step) {
        return step == 0 ? e.b[face] : e.conductance[face] * Bernoulli.value(-e.drop[face] - step);
    }
}
