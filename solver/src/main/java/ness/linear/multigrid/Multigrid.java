package ness.linear.multigrid;

import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.LinearSolver;
import ness.linear.Prediction;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.parallel.Team;

/**
 * Krylov methods of short recurrence preconditioned by multigrid, for boxes with two or three
 * resolved axes: conjugate gradients where the stencil is symmetric or can be made so, stabilised
 * bi-conjugate gradients or conjugate residuals where it cannot (theory T42-T56).
 */
public final class Multigrid implements LinearSolver {
    /** Bytes a cell: vectors of the Krylov method in double precision, levels in single. */
    private static final int BYTES_A_CELL = 4 * Double.BYTES + 18 * Float.BYTES;

    /**
     * The same for a scaled copy, kept directions and groups of cells where it is not symmetric.
     */
    private static final int BYTES_OF_DRIFT = 400;

    private final Team team;

    /**
     * @param threads to share the work between; the result does not depend on it
     */
    public Multigrid(int threads) {
        team = Team.of(threads);
    }

    @Override
    public Factorisation factorise(Stencil given) {
        return new Scaled(
                Turned.of(
                        given.packed(),
                        stencil ->
                                stencil.symmetric()
                                        ? levels(stencil, team)
                                        : new Drift(stencil, team)));
    }

    /** The levels of a packed stencil, or of its symmetric part, and a Krylov method for it. */
    static Factorisation levels(Stencil stencil, Team team) {
        FineLevel fine = new FineLevel(stencil, team);
        Cycle cycle = new Cycle(fine, team);
        return new Prepared(stencil, fine, method(stencil, fine, cycle, team));
    }

    private static Krylov method(Stencil stencil, FineLevel fine, Cycle cycle, Team team) {
        if (!stencil.symmetric()) return new BiConjugateGradients(stencil, cycle);
        Clusters clusters = Clusters.of(stencil, team);
        return clusters == null
                ? new ConjugateGradients(stencil, cycle)
                : new ClusterGradients(stencil, cycle, clusters, fine.unit);
    }

    @Override
    public Prediction predict(Shape shape, boolean symmetric) {
        long cells = shape.cells();
        return new Prediction(
                cells, (BYTES_A_CELL + (symmetric ? 0L : BYTES_OF_DRIFT)) * cells, true);
    }

    /** A stencil with its levels; cells without neighbours are solved for at once. */
    private record Prepared(Stencil stencil, FineLevel fine, Krylov method)
            implements Factorisation {
        @Override
        public LinearReport solve(double[] rhs, double[] solution, double tolerance) {
            double[] r = rhs.clone();
            for (int c = 0; c < r.length; c++) solution[c] = 0;
            if (fine.hasApart())
                for (int c = 0; c < r.length; c++)
                    if (fine.apart(c)) {
                        solution[c] = r[c] / stencil.diagonal()[c];
                        r[c] = 0;
                    }
            return method.solve(r, solution, tolerance);
        }

        @Override
        public boolean iterative() {
            return true;
        }

        @Override
        public int negativePivots() {
            return method.definite() ? 0 : 1;
        }
    }
}
