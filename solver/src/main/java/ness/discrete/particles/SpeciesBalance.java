package ness.discrete.particles;

import java.util.Arrays;
import java.util.List;
import ness.balance.Balance;
import ness.balance.ClosedPiece;
import ness.balance.Norm;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.linear.Stencil;
import ness.physics.Inadmissible;
import ness.thermo.CompensatedSum;
import org.jspecify.annotations.Nullable;

/**
 * The balance of one species that knows nothing of others: linear in its density (theory T60). It
 * starts from an empty grid, so that elimination without subtraction finds each density with full
 * relative accuracy.
 */
public final class SpeciesBalance implements Balance {
    private static final double ROUNDING = 8 * Math.ulp(1.0) / 2;

    /** Boundary terms below this share of the one-way flows say nothing: wells of many kT. */
    private static final double FAINT = 1e-8;

    /** Corrections up to this size, relative to the state, are rounding. */
    private static final double TRUSTED = 1e-6;

    private final Discretised of;
    private final Grid grid;
    private final int species;
    private final List<Wall> walls;
    private final List<ClosedPiece> closed;
    private final @Nullable Double amount;
    private final Stencil jacobian;
    private final double[] residual;
    private final double[] gross;

    /**
     * The balance of a species.
     *
     * @param amount particles in a closed piece; null where none was said
     */
    public SpeciesBalance(Discretised of, int species, @Nullable Double amount) {
        this.of = of;
        this.species = species;
        this.amount = amount;
        grid = of.grid;
        walls = of.walls(species);
        residual = new double[grid.cells()];
        gross = new double[grid.cells()];
        jacobian = stencil();
        closed = ParticlePieces.closed(of, species);
    }

    private Stencil stencil() {
        double[] diagonal = new double[grid.cells()];
        for (Wall wall : walls)
            for (int i = 0; i < wall.b.length; i++) diagonal[wall.contact.cells()[i]] += wall.b[i];
        if (grid.hasVoids())
            for (int c = 0; c < diagonal.length; c++) if (grid.isVoid(c)) diagonal[c] = 1;
        double[] @Nullable [] a = new double[3] @Nullable [];
        double[] @Nullable [] b = new double[3] @Nullable [];
        boolean symmetric = true;
        for (int axis = 0; axis < 3; axis++) {
            Edges e = of.edges[species][axis];
            if (e != null) symmetric &= e.symmetric;
        }
        for (int axis = 0; axis < 3; axis++) {
            Edges e = of.edges[species][axis];
            if (e == null) continue;
            a[axis] = e.a;
            b[axis] = symmetric ? e.a : e.b;
        }
        return new Stencil(of.shape(), a, b, diagonal, symmetric);
    }

    @Override
    public int size() {
        return grid.cells();
    }

    @Override
    public double[] initial() {
        return new double[grid.cells()];
    }

    /** Whether nothing enters or leaves, on a grid of one piece. */
    public boolean sealed() {
        return amount != null && walls.isEmpty() && closed.size() == 1;
    }

    /** A density to start from that holds the amount: of Boltzmann where T is one. */
    public double[] guess() {
        double[] state = new double[grid.cells()];
        double lowest = Double.POSITIVE_INFINITY;
        for (int c : of.solid()) lowest = Math.min(lowest, of.energy[species][c]);
        for (int c : of.solid()) {
            double kT = of.baths.thermal(0, grid.face(0, 0, c));
            state[c] = Math.exp(Math.max(-40, (lowest - of.energy[species][c]) / kT));
        }
        if (!normalise(state, 0)) throw new IllegalStateException("exponentials are positive");
        return state;
    }

    /**
     * Scales a density to the amount.
     *
     * @return false if some cell lies below nothing by more than {@code rounding} of the largest
     */
    public boolean normalise(double[] state, double rounding) {
        CompensatedSum sum = new CompensatedSum();
        double most = 0;
        double least = 0;
        for (int c = 0; c < state.length; c++) {
            if (grid.isVoid(c)) continue;
            sum.addProduct(grid.volume(c), state[c]);
            most = Math.max(most, state[c]);
            least = Math.min(least, state[c]);
        }
        if (amount == null || !(sum.value() > 0) || least < -rounding * most) return false;
        double factor = amount / sum.value();
        for (int c = 0; c < state.length; c++) state[c] = factor * state[c];
        return true;
    }

    @Override
    public void linearise(double[] state) {
        Arrays.fill(residual, 0);
        Arrays.fill(gross, 0);
        for (int axis = 0; axis < 3; axis++) {
            Edges e = of.edges[species][axis];
            if (e == null) continue;
            FaceLoop.forEach(
                    grid,
                    axis,
                    (face, left, right) -> {
                        double forth = e.a[face] * state[left];
                        double back = e.b[face] * state[right];
                        residual[left] -= forth - back;
                        residual[right] += forth - back;
                        gross[left] += forth + back;
                        gross[right] += forth + back;
                    });
        }
        for (Wall wall : walls) {
            int[] cells = wall.contact.cells();
            for (int i = 0; i < cells.length; i++) {
                double in = inflow(wall, i);
                double out = wall.b[i] * state[cells[i]];
                if (wall.given == null) wall.flow[i] = in - out;
                residual[cells[i]] += in - out;
                gross[cells[i]] += Math.abs(in) + Math.abs(out);
            }
        }
    }

    private static double inflow(Wall wall, int place) {
        double[] given = wall.given;
        return given != null ? given[place] : wall.a[place] * wall.outside[place];
    }

    @Override
    public double[] residual() {
        return residual;
    }

    @Override
    public Stencil jacobian() {
        return jacobian;
    }

    @Override
    public boolean linear() {
        return true;
    }

    @Override
    public boolean mayGrow() {
        return false;
    }

    @Override
    public double scale() {
        double[] terms = new double[grid.cells()];
        for (Wall wall : walls)
            for (int i = 0; i < wall.b.length; i++)
                terms[wall.contact.cells()[i]] += Math.abs(inflow(wall, i));
        double norm = Norm.of(terms);
        double all = Norm.of(gross);
        return norm > 0 && closed.isEmpty() ? Math.max(norm, FAINT * all) : all;
    }

    @Override
    public boolean atRounding() {
        for (int c = 0; c < gross.length; c++)
            if (!(Math.abs(residual[c]) <= ROUNDING * gross[c])) return false;
        return true;
    }

    /**
     * The largest correction relative to its density; nothing where the residual is rounding
     * already: behind a barrier such a correction is rounding of rounding, and elimination without
     * subtraction knows better.
     */
    @Override
    public double relativeSize(double[] state, double[] correction) {
        return atRounding() ? 0 : size(state, correction);
    }

    private double size(double[] state, double[] correction) {
        double largest = 0;
        for (int c = 0; c < state.length; c++)
            if (!grid.isVoid(c) && state[c] != 0)
                largest = Math.max(largest, Math.abs(correction[c] / state[c]));
        return largest;
    }

    @Override
    public int advance(double[] state, double[] correction, double fraction, double[] into) {
        for (int c = 0; c < state.length; c++) {
            into[c] = state[c] + fraction * correction[c];
            if (!Double.isFinite(into[c])) return c;
        }
        return -1;
    }

    @Override
    public boolean leaps(double[] state, double[] next) {
        return false;
    }

    @Override
    public int inadmissible(double[] state) {
        for (int c = 0; c < state.length; c++) if (!Double.isFinite(state[c])) return c;
        return -1;
    }

    @Override
    public Inadmissible explain(int cell, double state) {
        return new Inadmissible(
                null, "the density of %s is %s at %s".formatted(name(), state, describe(cell)));
    }

    @Override
    public Inadmissible explainGains() {
        for (int c = 0; c < residual.length; c++)
            if (Double.isNaN(residual[c]))
                return new Inadmissible(
                        null,
                        "the balance of %s has no value at %s".formatted(name(), describe(c)));
        return new Inadmissible(null, "the balance of %s has no value".formatted(name()));
    }

    /**
     * A wall whose outflow its own density cannot feed, or a cell that is emptied below nothing.
     */
    @Override
    public @Nullable Inadmissible objection(double[] state) {
        for (Wall wall : walls) {
            if (wall.given == null) continue;
            for (int i = 0; i < wall.given.length; i++) {
                double inside = state[wall.contact.cells()[i]];
                if (wall.wall(i, inside) < 0)
                    return new Inadmissible(
                            null,
                            "the flux out of side %s takes more %s than the wall can feed: its density would be %.6g"
                                    .formatted(wall.contact.side(), name(), wall.wall(i, inside)));
            }
        }
        double most = 0;
        for (double n : state) most = Math.max(most, n);
        for (int c = 0; c < state.length; c++)
            if (state[c] < -1e-9 * most) return explain(c, state[c]);
        return null;
    }

    /**
     * Flows by axis and face at a state, sides excepted; those of the walls are kept with these.
     * They change with the correction as the balance does (theory T36), unless it is no rounding:
     * behind a barrier that rounding cannot see across, it says nothing.
     */
    public double[][] flows(double[] state, double[] correction) {
        double trusted = size(state, correction) <= TRUSTED ? 1 : 0;
        double[][] flows = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            double[] flow = new double[grid.axis(axis).resolved() ? grid.faces(axis) : 0];
            flows[axis] = flow;
            Edges e = of.edges[species][axis];
            if (e == null) continue;
            FaceLoop.forEach(
                    grid,
                    axis,
                    (face, left, right) ->
                            flow[face] =
                                    e.a[face] * state[left]
                                            - e.b[face] * state[right]
                                            + trusted
                                                    * (e.a[face] * correction[left]
                                                            - e.b[face] * correction[right]));
        }
        for (Wall wall : walls) {
            if (wall.given != null) continue;
            int[] cells = wall.contact.cells();
            for (int i = 0; i < cells.length; i++)
                wall.flow[i] =
                        wall.a[i] * wall.outside[i]
                                - wall.b[i] * state[cells[i]]
                                - trusted * wall.b[i] * correction[cells[i]];
        }
        return flows;
    }

    private String name() {
        return of.law.species().get(species).name();
    }

    @Override
    public String describe(int cell) {
        return GridSites.cells(grid).describe(cell);
    }

    @Override
    public List<ClosedPiece> closedPieces() {
        return closed;
    }

    @Override
    public double missing(ClosedPiece piece, double[] state) {
        if (amount == null) throw new IllegalStateException("no amount");
        CompensatedSum sum = new CompensatedSum();
        sum.add(amount);
        for (int c : piece.cells()) sum.addProduct(-grid.volume(c), state[c]);
        return sum.value();
    }

    @Override
    public double capacity(int cell, double state) {
        return grid.volume(cell);
    }

    @Override
    public boolean hasCapacity() {
        return true;
    }
}
