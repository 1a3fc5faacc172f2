package ness.discrete.particles;

import java.util.ArrayList;
import java.util.List;
import ness.parallel.Team;
import ness.problem.ParticleProblem;

/** Books states that solve nothing, for tests: every edge carries what its densities ask for. */
public final class AnyState {
    private AnyState() {}

    /** The frame of given densities, by species and cell. */
    public static ParticleFrame of(ParticleProblem problem, double[][] density) {
        return of(problem, density, density);
    }

    /** The same on the way to stationary densities. */
    public static ParticleFrame of(
            ParticleProblem problem, double[][] density, double[][] stationary) {
        Discretised of = new Discretised(problem, Team.ALONE);
        List<double[][]> flows = new ArrayList<>();
        for (int s = 0; s < density.length; s++) {
            SpeciesBalance balance = new SpeciesBalance(of, s, 1.0);
            flows.add(balance.flows(density[s], new double[density[s].length]));
        }
        return of.frame(density, flows.toArray(new double[0][][]), stationary);
    }

    /** The sum of all flows one way, a n_left + b n_right: what flows and production round off. */
    public static double oneWay(ParticleProblem problem, double[][] density) {
        Discretised of = new Discretised(problem, Team.ALONE);
        double[] sum = {0};
        for (int s = 0; s < density.length; s++)
            for (int axis = 0; axis < 3; axis++) {
                Edges e = of.edges[s][axis];
                double[] n = density[s];
                if (e == null) continue;
                FaceLoop.forEach(
                        of.grid,
                        axis,
                        (face, left, right) ->
                                sum[0] += e.a[face] * n[left] + e.b[face] * n[right]);
            }
        return sum[0];
    }
}
