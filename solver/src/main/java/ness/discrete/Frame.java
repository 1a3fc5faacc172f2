package ness.discrete;

import java.util.List;
import ness.problem.Contact;
import ness.problem.GridProblem;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * A solved state with everything that was computed with it: nothing in it is derived again later.
 *
 * @param state of each cell
 * @param flow through each face across each axis, positive towards the growing coordinate, those of
 *     the sides included; empty for axes that are not resolved
 * @param faceProduction entropy produced at each face [W K^-1], contacts of sides included
 * @param cellProduction entropy produced inside each cell [W K^-1]
 * @param sourcePower of each cell; null where there are no sources
 * @param surfaceFlow into each cell through the unresolved side; null where there is none
 * @param wallState for each contact, the state of the wall at each of its places
 * @param ledger of the whole
 * @param worstResidual largest residual with the flows as reported, of a cell or of all cells
 *     beside one reservoir together, relative to the ledger's scale (theory T29b)
 * @param negativeFaces number of faces at which a full tensor produces less than no entropy
 * @param negativeCorners the same for corners of the grid
 */
public record Frame(
        GridProblem problem,
        double[] state,
        double[][] flow,
        double[][] faceProduction,
        double[] cellProduction,
        double @Nullable [] sourcePower,
        double @Nullable [] surfaceFlow,
        List<WallState> wallState,
        Ledger ledger,
        double worstResidual,
        int negativeFaces,
        int negativeCorners) {
    /** The states of the walls of a contact. */
    public record WallState(Contact contact, double[] state) {}
}
