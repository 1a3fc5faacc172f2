package ness.physics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The local physics of one conserved quantity: what flows through a face or a wall, what a source
 * gives, and what entropy these produce. A law sees blocks of plain arrays, never the grid's shape
 * or coordinates, and is called once per linearisation.
 *
 * <p>Slopes are taken by the law's own solution variable, in which Newton's method works; {@link
 * #advance} carries a correction of that variable back to the state.
 */
public interface BalanceLaw {
    /** What is conserved. */
    Conserved conserved();

    /** All processes that can produce entropy: interior, contact, radiation, source. */
    List<String> processes();

    /** Whether the coefficients of inner faces do not depend on the state. */
    boolean linear();

    /** The tensors by which it conducts; null where each axis conducts on its own. */
    default @Nullable Anisotropy anisotropy() {
        return null;
    }

    /** Flow and slopes of inner faces; with tensors, what their diagonals alone would give. */
    void flows(FaceBlock block);

    /** Flow and slopes of walls; where the flow is prescribed, only its slope 0. */
    void flows(WallBlock block);

    /** Production of inner faces, from states and the flow as solved. */
    void book(FaceBlock block);

    /** Wall state, entropy brought and production of walls, from states and the flow as solved. */
    void book(WallBlock block);

    /** Sources of cells and their slopes. */
    void sources(CellBlock block);

    /** Whether there are sources at all. */
    boolean hasSources();

    /** Whether sources depend on the state. */
    boolean sourceDependsOnState();

    /** Name of the reservoir that supplies the sources; null where they are work. */
    @Nullable String supplier();

    /** Whether the law has values at a state of a cell. */
    boolean admissible(int cell, double state);

    /** Why a state is not admissible, for people, with the property's config path if any. */
    Inadmissible explain(int cell, double state);

    /** Why there is no flow between two states of a cell, such as its own and its wall's. */
    Inadmissible explain(int cell, double from, double to);

    /**
     * Writes the states of the cells {@code from} to {@code to - 1} after a fraction of a
     * correction of the solution variable.
     *
     * @return the first of them where that state is not admissible, or -1
     */
    int advance(
            double[] state, double[] correction, double fraction, double[] into, int from, int to);

    /** The solution variable's own size in some cells, each at its state, to judge corrections. */
    void variables(int[] cells, double[] states, int n, double[] into);

    /** The same in one cell. */
    default double variable(int cell, double state) {
        double[] variable = new double[1];
        variables(new int[] {cell}, new double[] {state}, 1, variable);
        return variable[0];
    }

    /** The entropy variable of a state, what a flow times it brings in entropy [K^-1]. */
    double entropyVariable(double state);

    /** Amount of the conserved quantity per volume between two states of a cell. */
    double content(int cell, double from, double to);

    /** Derivative of the content by the solution variable. */
    double capacity(int cell, double state);

    /** Entropy per volume between two states of a cell [J m^-3 K^-1]. */
    double entropy(int cell, double from, double to);

    /** Whether contents are linear in the state everywhere. */
    boolean contentIsLinear();

    /** Whether something about the law depends on time. */
    boolean dependsOnTime();

    /** The law as it is at a time [s]. */
    BalanceLaw atTime(double time);

    /** Whether contents are known: densities and heat capacities were given. */
    boolean hasCapacity(int cell);

    /** The same law without drives: no sources. */
    BalanceLaw withoutDrives();
}
