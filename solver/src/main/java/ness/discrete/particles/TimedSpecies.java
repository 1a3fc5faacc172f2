package ness.discrete.particles;

import java.util.Arrays;
import java.util.List;
import ness.balance.Border;
import ness.balance.ClosedPiece;
import ness.balance.TimedBalance;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.linear.Stencil;
import ness.physics.Inadmissible;
import ness.physics.Property;
import org.jspecify.annotations.Nullable;

/**
 * One species in time that knows nothing of others: the densities of the cells, then those of the
 * tanks behind them (theory T86).
 */
public final class TimedSpecies implements TimedBalance {
    private final Discretised of;
    private final Grid grid;
    private final int species;
    private final Tanks tanks;
    private final double[] residual;
    private SpeciesBalance balance;
    private double time;

    /** The balance of a species. */
    public TimedSpecies(Discretised of, int species) {
        this.of = of;
        this.species = species;
        grid = of.grid;
        tanks = new Tanks(of, species);
        balance = new SpeciesBalance(of, species, null);
        residual = new double[size()];
    }

    @Override
    public void moveTo(double time) {
        if (this.time == time || of.walls(species).stream().noneMatch(Wall::dependsOnTime)) return;
        this.time = time;
        for (Wall wall : of.walls(species)) wall.moveTo(grid, of.law, time);
        balance = new SpeciesBalance(of, species, null);
    }

    @Override
    public boolean timeless() {
        return of.walls(species).stream().noneMatch(Wall::dependsOnTime);
    }

    @Override
    public int size() {
        return grid.cells() + tanks.count();
    }

    @Override
    public double[] initial() {
        double[] state = new double[size()];
        Property given = of.problem.initial().get(of.law.species().get(species).name());
        if (given == null) throw new IllegalStateException("no initial density");
        int[] solid = of.solid();
        double[] values = given.at(GridSites.cells(grid, solid));
        for (int i = 0; i < solid.length; i++) state[solid[i]] = values[i];
        for (int t = 0; t < tanks.count(); t++) state[grid.cells() + t] = tanks.initial(t);
        return state;
    }

    private double[] cells(double[] state) {
        return tanks.count() == 0 ? state : Arrays.copyOf(state, grid.cells());
    }

    @Override
    public void linearise(double[] state) {
        tanks.reach(state, grid.cells());
        balance.linearise(cells(state));
        System.arraycopy(balance.residual(), 0, residual, 0, grid.cells());
        double[] given = tanks.given();
        for (int t = 0; t < given.length; t++) residual[grid.cells() + t] = -given[t];
    }

    /** Flows at the state of the last linearisation, those of sides kept with their walls. */
    public double[][] flows(double[] state) {
        tanks.reach(state, grid.cells());
        return balance.flows(cells(state), new double[grid.cells()]);
    }

    /** Lowest and highest density outside. */
    public double[] outside() {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Wall wall : of.walls(species))
            if (wall.given == null)
                for (double n : wall.outside) {
                    range[0] = Math.min(range[0], n);
                    range[1] = Math.max(range[1], n);
                }
        return range;
    }

    @Override
    public double[] residual() {
        return residual;
    }

    @Override
    public Stencil jacobian() {
        return balance.jacobian();
    }

    @Override
    public @Nullable Border border() {
        return tanks.count() == 0 ? null : tanks.border();
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
        return balance.scale();
    }

    @Override
    public boolean atRounding() {
        return balance.atRounding();
    }

    @Override
    public double relativeSize(double[] state, double[] correction) {
        return balance.relativeSize(cells(state), cells(correction));
    }

    @Override
    public int advance(double[] state, double[] correction, double fraction, double[] into) {
        return balance.advance(state, correction, fraction, into);
    }

    @Override
    public boolean leaps(double[] state, double[] next) {
        return balance.leaps(state, next);
    }

    @Override
    public int inadmissible(double[] state) {
        return balance.inadmissible(state);
    }

    @Override
    public Inadmissible explain(int cell, double state) {
        return balance.explain(Math.min(cell, grid.cells() - 1), state);
    }

    @Override
    public Inadmissible explainGains() {
        return balance.explainGains();
    }

    @Override
    public @Nullable Inadmissible objection(double[] state) {
        return balance.objection(cells(state));
    }

    @Override
    public String describe(int cell) {
        return cell < grid.cells()
                ? balance.describe(cell)
                : "reservoir " + tanks.name(cell - grid.cells());
    }

    @Override
    public List<ClosedPiece> closedPieces() {
        return List.of();
    }

    @Override
    public double missing(ClosedPiece piece, double[] state) {
        throw new IllegalStateException("nothing is missing in time");
    }

    @Override
    public double capacity(int cell, double state) {
        return byState(cell, state);
    }

    @Override
    public boolean hasCapacity() {
        return true;
    }

    @Override
    public void gained(double[] state, double[] into) {
        double[] start = initial();
        for (int c = 0; c < into.length; c++)
            into[c] = byState(c, state[c]) * (state[c] - start[c]);
    }

    @Override
    public double byState(int unknown, double state) {
        if (unknown >= grid.cells()) return tanks.volume(unknown - grid.cells());
        return grid.isVoid(unknown) ? 0 : grid.volume(unknown);
    }
}
