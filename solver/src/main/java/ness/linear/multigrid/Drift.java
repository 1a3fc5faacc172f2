package ness.linear.multigrid;

import java.util.Arrays;
import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.Stencil;
import ness.parallel.Team;
import org.jspecify.annotations.Nullable;

/**
 * A stencil that is not symmetric, with its columns scaled by an approximate stationary density
 * (theory T50): conjugate gradients where that makes it symmetric, stabilised bi-conjugate
 * gradients where it nearly does, aggregation elsewhere and where these give up.
 */
final class Drift implements Factorisation {
    /** Rotation, in kT across the box, up to which the symmetric part alone preconditions. */
    private static final double WEAK = 3;

    private final Team team;
    private final double[] density;
    private final Stencil scaled;
    private @Nullable Factorisation symmetric;
    private @Nullable Krylov robust;

    /**
     * @param stencil packed
     */
    Drift(Stencil stencil, Team team) {
        this.team = team;
        Density found = Density.of(stencil, team);
        density = found.values();
        scaled = found.usable() ? found.scaled(density) : stencil;
        if (!found.usable()) Arrays.fill(density, 1);
        if (found.usable() && new Faces(scaled).rotation(team) < WEAK)
            symmetric = Multigrid.levels(scaled, team);
    }

    @Override
    public synchronized LinearReport solve(double[] rhs, double[] solution, double tolerance) {
        int spent = 0;
        Factorisation first = symmetric;
        if (first != null) {
            LinearReport report = first.solve(rhs, solution, tolerance);
            if (report.reached() <= tolerance || !first.positive()) {
                scale(solution);
                return report;
            }
            spent = report.iterations();
            symmetric = null;
        }
        Krylov method = robust;
        if (method == null) method = Residuals.of(scaled, team);
        robust = method;
        Arrays.fill(solution, 0);
        LinearReport report = method.solve(rhs.clone(), solution, tolerance);
        scale(solution);
        return new LinearReport(report.method(), spent + report.iterations(), report.reached());
    }

    private void scale(double[] solution) {
        for (int c = 0; c < solution.length; c++) solution[c] *= density[c];
    }

    @Override
    public boolean iterative() {
        return true;
    }

    @Override
    public int negativePivots() {
        Factorisation first = symmetric;
        return first == null ? 0 : first.negativePivots();
    }
}
