package ness.balance;

import java.util.List;
import ness.linear.Stencil;
import ness.physics.Inadmissible;
import org.jspecify.annotations.Nullable;

/**
 * What a steady solver sees of a problem: net gains of every unknown at a state, and their
 * linearisation. One linearisation at a time is kept.
 *
 * <p>Corrections are in the law's solution variable; {@link #advance} applies them to a state.
 */
public interface Balance {
    /** Number of cells, those outside the domain included, and of the unknowns beside them. */
    int size();

    /** The state to start from. */
    double[] initial();

    /** Computes gains and linearisation at a state; gains are NaN where it is not admissible. */
    void linearise(double[] state);

    /** Net gain of each cell at the last state: inflows and sources [e.g. W]; 0 when steady. */
    double[] residual();

    /** Minus the derivative of the gains by the solution variable. */
    Stencil jacobian();

    /** Whether the Jacobian never changes. */
    boolean linear();

    /** Whether some source grows with the state, so that a stationary state may be unstable. */
    boolean mayGrow();

    /**
     * The norm that residuals are compared with: of source and boundary terms, or of the gross
     * one-way flows where those vanish.
     */
    double scale();

    /** Whether the residual of every cell is at rounding, 8 eps of its gross one-way flows. */
    boolean atRounding();

    /** The largest correction relative to the solution variable. */
    double relativeSize(double[] state, double[] correction);

    /**
     * Writes the state after a fraction of a correction.
     *
     * @return the first cell where that state is not admissible, or -1
     */
    int advance(double[] state, double[] correction, double fraction, double[] into);

    /** Whether a step changes some state by more than Newton's method should trust at once. */
    boolean leaps(double[] state, double[] next);

    /** The first cell whose state is not admissible, or -1. */
    int inadmissible(double[] state);

    /** Why a state of a cell is not admissible. */
    Inadmissible explain(int cell, double state);

    /** Why the gains of the last linearisation have no value somewhere. */
    Inadmissible explainGains();

    /** Why a solved state cannot stand: a wall that no cell shows; null if it can. */
    @Nullable Inadmissible objection(double[] state);

    /** A cell in words, with its position. */
    String describe(int cell);

    /** Pieces that keep their amount because nothing connects them to a reservoir. */
    List<ClosedPiece> closedPieces();

    /** Unknowns beside those of the cells, as the last linearisation has them; null if none. */
    default @Nullable Border border() {
        return null;
    }

    /** What a set of unknowns that conserves its amount misses to it at a state. */
    default double missing(int kept, double[] state) {
        throw new IllegalStateException("no set " + kept);
    }

    /** The cells of such a set. */
    default int[] cellsOf(int kept) {
        throw new IllegalStateException("no set " + kept);
    }

    /** What a piece misses to its conserved amount at a state. */
    double missing(ClosedPiece piece, double[] state);

    /** Derivative of a cell's amount by its solution variable. */
    double capacity(int cell, double state);

    /** Whether capacities are known. */
    boolean hasCapacity();
}
