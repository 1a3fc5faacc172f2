package ness.steady;

import java.util.ArrayList;
import java.util.List;
import ness.balance.Balance;
import ness.balance.Border;
import ness.balance.ClosedPiece;
import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.LinearSolver;
import ness.linear.Stencil;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of the solution variable from the linearised balance. In a piece without reservoir
 * one cell's equation gives way to the conserved amount: a pinned solve, plus as much of the null
 * vector as the amount asks for (theory T40).
 */
final class Correction {
    /** For vectors that are used more than once. */
    static final double EXACT = 1e-12;

    private final Balance balance;
    private final LinearSolver solver;
    private final List<ClosedPiece> closed;
    private @Nullable Factorisation factorisation;
    private double @Nullable [] nullVector;
    private @Nullable Bordering bordering;
    private boolean current;
    private int solves;
    private String method = "";
    private double convergence;

    Correction(Balance balance, LinearSolver solver) {
        this.balance = balance;
        this.solver = solver;
        closed = balance.closedPieces();
    }

    /** Number of linear solves, or iterations, so far. */
    int solves() {
        return solves;
    }

    /** What the linear solver calls itself. */
    String method() {
        return method;
    }

    /** The slowest mean factor by which an iteration lowered a linear residual. */
    double convergence() {
        return convergence;
    }

    /** Whether corrections are good to a tolerance only. */
    boolean iterative() {
        return factorisation != null && factorisation.iterative();
    }

    /** Factorises the present Jacobian, with {@code shift} times its size added to the diagonal. */
    void factorise(double shift) {
        if (balance.linear() && shift == 0 && current) return;
        current = shift == 0;
        Stencil jacobian = balance.jacobian();
        Stencil used = jacobian;
        if (shift > 0 || !closed.isEmpty()) {
            double[] sizes = sizes(jacobian);
            double[] diagonal = jacobian.diagonal().clone();
            for (int c = 0; c < diagonal.length; c++) diagonal[c] += shift * sizes[c];
            double[] pinned = new double[diagonal.length];
            for (ClosedPiece piece : closed) {
                double size = sizes[piece.pin()] > 0 ? sizes[piece.pin()] : 1;
                diagonal[piece.pin()] += size;
                pinned[piece.pin()] = size;
            }
            used = jacobian.with(diagonal);
            factorisation = solver.factorise(used);
            nullVector = closed.isEmpty() ? null : solve(pinned, EXACT);
            bordering = null;
            return;
        }
        factorisation = solver.factorise(used);
        bordering = null;
    }

    /** The solver of cells and what stands beside them, at a state; null without border. */
    private @Nullable Bordering bordered(double[] state) {
        Border border = balance.border();
        if (border == null || bordering != null) return bordering;
        int m = border.links().size();
        int cells = state.length - m;
        List<Bordering.Sum> sums = new ArrayList<>();
        for (int k = 0; k < m; k++) {
            int set = border.kept()[k];
            boolean first = set >= 0;
            for (int l = 0; l < k; l++) first &= border.kept()[l] != set;
            if (!first) continue;
            double[] weights = new double[state.length];
            for (int c : balance.cellsOf(set)) weights[c] = balance.capacity(c, state[c]);
            for (int l = 0; l < m; l++)
                if (border.kept()[l] == set)
                    weights[cells + l] = balance.capacity(cells + l, state[cells + l]);
            sums.add(new Bordering.Sum(k, weights));
        }
        bordering = new Bordering(cells, border, new double[m], sums, right -> solve(right, EXACT));
        return bordering;
    }

    /** The residual, with what is missing in the rows of conserved sums. */
    private double[] wanted(double[] state) {
        Border border = balance.border();
        double[] wanted = balance.residual().clone();
        if (border == null) return wanted;
        int cells = state.length - border.links().size();
        int told = -1;
        for (int k = 0; k < border.kept().length; k++) {
            int set = border.kept()[k];
            if (set <= told) continue;
            told = set;
            wanted[cells + k] = balance.missing(set, state);
        }
        return wanted;
    }

    /** Factorises the present Jacobian with these numbers added to its diagonal. */
    void shift(double[] added) {
        Stencil jacobian = balance.jacobian();
        double[] diagonal = jacobian.diagonal().clone();
        for (int c = 0; c < diagonal.length; c++) diagonal[c] += added[c];
        factorisation = solver.factorise(jacobian.with(diagonal));
        current = false;
    }

    /** Sum of the couplings of each cell. */
    private static double[] sizes(Stencil stencil) {
        double[] sizes = new double[stencil.diagonal().length];
        for (int c = 0; c < sizes.length; c++) sizes[c] = Math.abs(stencil.diagonal()[c]);
        Couplings.addTo(stencil, sizes);
        return sizes;
    }

    double[] solve(double[] right, double tolerance) {
        double[] solution = new double[right.length];
        LinearReport report = factorised().solve(right, solution, tolerance);
        convergence = Math.max(convergence, report.convergenceFactor());
        solves += Math.max(1, report.iterations());
        method = report.method();
        return solution;
    }

    private Factorisation factorised() {
        if (factorisation == null) throw new IllegalStateException("not factorised yet");
        return factorisation;
    }

    /** Whether the factorised Jacobian has no growing mode. */
    boolean stable() {
        return factorised().positive();
    }

    /** The correction that the last residual asks for, as well as {@code tolerance} wants it. */
    double[] correct(double[] state, double tolerance) {
        Bordering beside = bordered(state);
        double[] correction =
                beside == null ? solve(balance.residual(), tolerance) : beside.solve(wanted(state));
        double[] vector = nullVector;
        if (vector != null)
            for (ClosedPiece piece : closed) restore(piece, state, correction, vector);
        return correction;
    }

    private void restore(ClosedPiece piece, double[] state, double[] correction, double[] vector) {
        double missing = balance.missing(piece, state);
        double perUnit = 0;
        for (int c : piece.cells()) {
            double capacity = balance.capacity(c, state[c]);
            missing -= capacity * correction[c];
            perUnit += capacity * vector[c];
        }
        for (int c : piece.cells()) correction[c] += missing / perUnit * vector[c];
    }
}
