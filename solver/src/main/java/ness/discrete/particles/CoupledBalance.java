package ness.discrete.particles;

import java.util.List;
import ness.discrete.Periodic;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.linear.Stencil;
import ness.linear.block.BlockStencil;
import ness.thermo.CompensatedSum;
import org.jspecify.annotations.Nullable;

/**
 * The balance of species that react with each other or feel their own charge (theory T70): gains of
 * all unknowns of all cells and their exact derivatives. The unknowns of a cell are the densities,
 * in the law's order, then the potential. A linearisation is kept until the next.
 */
public final class CoupledBalance {
    private final Discretised of;
    private final Grid grid;
    private final int species;
    private final int unknowns;
    private final CoupledAssembly at;
    private final @Nullable Poisson poisson;
    private final List<Conservation.Combination> conserved;
    private final CoupledTanks tanks;

    /** The balance of a problem. */
    public CoupledBalance(Discretised of) {
        this.of = of;
        grid = of.grid;
        species = of.species();
        at = new CoupledAssembly(of);
        poisson = at.poisson;
        unknowns = at.unknowns;
        conserved = Conservation.of(of);
        tanks = new CoupledTanks(of, at);
    }

    /** Number of unknowns of a cell. */
    public int unknowns() {
        return unknowns;
    }

    /** The finite reservoirs. */
    public CoupledTanks tanks() {
        return tanks;
    }

    /** Whether the potential is one of them. */
    public boolean charged() {
        return poisson != null;
    }

    /** Number of combinations of species that nothing changes. */
    public int conserved() {
        return conserved.size();
    }

    /** Computes gains, flows and derivatives at densities and, last, the potential. */
    public void linearise(double[][] state) {
        at.linearise(state);
    }

    /** Net gain of each unknown of each cell at the last state. */
    public double[] residual() {
        return at.residual;
    }

    /** Sum of the sizes of what each gain is a sum of. */
    public double[] gross() {
        return at.gross;
    }

    /**
     * Minus the derivative of the gains by the unknowns, each measured by a size of its own.
     *
     * @param added to the diagonal, before the unknowns are measured
     * @param unit size of each unknown of each cell
     */
    public BlockStencil jacobian(double[] added, double[] unit) {
        double[] all = at.diagonal.clone();
        for (int c = 0; c < grid.cells(); c++)
            for (int k = 0; k < unknowns; k++) {
                all[at.entry(c, k, k)] += added[c * unknowns + k];
                for (int row = 0; row < unknowns; row++)
                    all[at.entry(c, row, k)] *= unit[c * unknowns + k];
            }
        double[] @Nullable [] a = new double[3] @Nullable [];
        double[] @Nullable [] b = new double[3] @Nullable [];
        for (int axis = 0; axis < 3; axis++) {
            double[] below = at.lower[axis];
            double[] above = at.upper[axis];
            if (below == null || above == null) continue;
            double[] ofLower = below.clone();
            double[] ofUpper = above.clone();
            FaceLoop.forEach(
                    grid,
                    axis,
                    (face, left, right) -> {
                        for (int row = 0; row < unknowns; row++)
                            for (int k = 0; k < unknowns; k++) {
                                ofLower[at.entry(face, row, k)] *= unit[left * unknowns + k];
                                ofUpper[at.entry(face, row, k)] *= unit[right * unknowns + k];
                            }
                    });
            a[axis] = ofLower;
            b[axis] = ofUpper;
        }
        return new BlockStencil(of.shape(), unknowns, all, a, b);
    }

    /** A rate that no deviation from a state of uncharged species exceeds [1/s]. */
    public double fastestGrowth(double[][] state) {
        return at.fastestGrowth(state);
    }

    /**
     * {@link #jacobian} with what deviations that grow with a rate would store [1/s]; a potential
     * that nothing holds is held.
     */
    public BlockStencil shifted(double rate, double[] unit) {
        double[] added = new double[at.residual.length];
        for (int c = 0; c < grid.cells(); c++)
            for (int s = 0; s < species; s++) added[c * unknowns + s] = rate * volume(c);
        if (floating()) added[ground()] += sizes()[ground()];
        return jacobian(added, unit);
    }

    /** The unknown by which a potential is held that nothing else holds. */
    public int ground() {
        int cell = 0;
        while (grid.isVoid(cell)) cell++;
        return cell * unknowns + species;
    }

    /** Sum of the couplings of each unknown of each cell to the others. */
    public double[] sizes() {
        double[] sizes = new double[at.residual.length];
        for (int c = 0; c < grid.cells(); c++)
            for (int k = 0; k < unknowns; k++)
                sizes[c * unknowns + k] = Math.abs(at.diagonal[at.entry(c, k, k)]);
        for (int axis = 0; axis < 3; axis++) {
            double[] a = at.lower[axis];
            double[] b = at.upper[axis];
            if (a == null || b == null) continue;
            FaceLoop.forEach(
                    grid,
                    axis,
                    (face, left, right) -> {
                        for (int k = 0; k < unknowns; k++) {
                            sizes[left * unknowns + k] += a[at.entry(face, k, k)];
                            sizes[right * unknowns + k] += b[at.entry(face, k, k)];
                        }
                    });
        }
        return sizes;
    }

    /** The balance of one unknown alone, the others held; reactions are left out. */
    public Stencil alone(int k) {
        double[] excess = new double[grid.cells()];
        for (Wall wall : of.walls)
            if (wall.species == k)
                for (int i = 0; i < wall.b.length; i++)
                    excess[wall.contact.cells()[i]] += wall.b[i];
        if (k == species)
            for (int c = 0; c < excess.length; c++) excess[c] = at.diagonal[at.entry(c, k, k)];
        for (int c = 0; c < excess.length; c++) if (grid.isVoid(c)) excess[c] = 1;
        double[] @Nullable [] a = new double[3] @Nullable [];
        double[] @Nullable [] b = new double[3] @Nullable [];
        for (int axis = 0; axis < 3; axis++) {
            double[] below = at.lower[axis];
            double[] above = at.upper[axis];
            if (below == null || above == null) continue;
            double[] forth = new double[grid.faces(axis)];
            double[] back = new double[grid.faces(axis)];
            for (int f = 0; f < forth.length; f++) {
                forth[f] = below[at.entry(f, k, k)];
                back[f] = above[at.entry(f, k, k)];
            }
            if (grid.axis(axis).periodic()) {
                Periodic.copyFirstToLast(grid, axis, forth);
                Periodic.copyFirstToLast(grid, axis, back);
            }
            a[axis] = forth;
            b[axis] = back;
        }
        return new Stencil(of.shape(), a, b, excess, k == species);
    }

    /** What walls bring of a species, whatever its density. */
    public double[] brought(int k) {
        double[] right = new double[grid.cells()];
        for (Wall wall : of.walls) {
            if (wall.species != k) continue;
            double[] given = wall.given;
            for (int i = 0; i < wall.b.length; i++)
                right[wall.contact.cells()[i]] +=
                        given != null ? given[i] : wall.a[i] * wall.outside[i];
        }
        return right;
    }

    /** Whether no boundary lets a species pass. */
    public boolean closed(int k) {
        for (Wall wall : of.walls) {
            if (wall.species != k) continue;
            for (int i = 0; i < wall.b.length; i++) if (wall.connects(i)) return false;
        }
        return true;
    }

    /** Applies a fraction of the differences of the voltages at the sides. */
    public void drive(double fraction) {
        if (poisson != null) poisson.drive(fraction);
    }

    /** Densities and potential to start a search from (theory T71). */
    public double[][] start() {
        return new Start(of, poisson).state();
    }

    /** Derivative of the charge of a cell by its potential at fixed chemical potentials [F]. */
    public double capacitance(int cell, double[][] state) {
        double sum = 0;
        for (int s = 0; s < species; s++) sum += at.unit(s) * at.unit(s) * state[s][cell];
        return sum * grid.volume(cell) / of.baths.thermal(0, grid.face(0, 0, cell));
    }

    /** Change of a species' logarithm of density by the potential at fixed chemical potential. */
    public double perVolt(int s, int cell) {
        return 0 - at.unit(s) / of.baths.thermal(0, grid.face(0, 0, cell));
    }

    /** Volume of a cell; 0 in voids. */
    public double volume(int cell) {
        return grid.isVoid(cell) ? 0 : grid.volume(cell);
    }

    /** Amount of a species that was put in; 0 where none was said. */
    public double amountOf(int s) {
        Double put = of.problem.amounts().get(of.law.species().get(s).name());
        return put == null ? 0 : put;
    }

    /** Number of cells, voids included. */
    public int cells() {
        return grid.cells();
    }

    /** Unknown by which conserved combination {@code i} is pinned: where its species is densest. */
    public int pin(int i, double[][] state) {
        int s = conserved.get(i).pivot();
        int best = -1;
        for (int c = 0; c < grid.cells(); c++)
            if (!grid.isVoid(c) && (best < 0 || state[s][c] > state[s][best])) best = c;
        return best * unknowns + s;
    }

    /** Whether the potential is determined up to a constant only. */
    public boolean floating() {
        return poisson != null && !poisson.grounded();
    }

    /**
     * The charge of a system that no field line leaves and no charge can leave or enter, relative
     * to the sum of the sizes of its charges; 0 for others. It must vanish.
     */
    public double netCharge() {
        Poisson field = poisson;
        if (field == null || field.grounded()) return 0;
        CompensatedSum net = new CompensatedSum();
        double size = 0;
        for (int s = 0; s < species; s++) {
            if (at.unit(s) == 0) continue;
            if (!closed(s)) return 0;
            net.add(at.unit(s) * amountOf(s));
            size += Math.abs(at.unit(s) * amountOf(s));
        }
        for (double charge : field.fixed) {
            net.add(charge);
            size += Math.abs(charge);
        }
        for (Poisson.Plate plate : field.plates)
            for (double charge : plate.charge()) {
                net.add(charge);
                size += Math.abs(charge);
            }
        return size == 0 ? 0 : net.value() / size;
    }

    /** What combination {@code i} holds of a vector of all unknowns. */
    public double held(int i, double[] vector) {
        double[] weights = conserved.get(i).weights();
        CompensatedSum sum = new CompensatedSum();
        for (int c = 0; c < grid.cells(); c++) {
            if (grid.isVoid(c)) continue;
            for (int s = 0; s < species; s++)
                if (weights[s] != 0)
                    sum.addProduct(weights[s] * grid.volume(c), vector[c * unknowns + s]);
        }
        return sum.value();
    }

    /** What combination {@code i} must hold; NaN where no amount was said. */
    public double amount(int i) {
        Double amount = Conservation.amount(of, conserved.get(i));
        return amount == null ? Double.NaN : amount;
    }

    /** The frame of the last state, its flows changed by a correction below rounding (T36). */
    public ParticleFrame frame(double[][] state, double[] correction) {
        double[][][] flows = new double[species][3][];
        for (int s = 0; s < species; s++)
            for (int axis = 0; axis < 3; axis++) flows[s][axis] = corrected(s, axis, correction);
        for (int w = 0; w < at.wallByDensity.length; w++) {
            Wall wall = of.walls.get(w);
            if (wall.given != null) continue;
            for (int i = 0; i < wall.flow.length; i++) {
                int c = wall.contact.cells()[i] * unknowns;
                wall.flow[i] -= at.wallByDensity[w][i] * correction[c + wall.species];
                if (poisson != null)
                    wall.flow[i] += at.wallByPotential[w][i] * correction[c + species];
            }
        }
        double[][] density = new double[species][];
        for (int s = 0; s < species; s++) density[s] = state[s].clone();
        double @Nullable [] potential = poisson == null ? null : state[species].clone();
        double @Nullable [][] walls =
                poisson == null || potential == null ? null : poisson.walls(potential);
        Charges charges = new Charges(of, potential, walls);
        ParticleFrame frame =
                new ParticleBooking(
                                of,
                                charges,
                                density,
                                flows,
                                at.turnover(state, correction),
                                density)
                        .frame(potential, walls);
        if (potential != null)
            for (int c = 0; c < potential.length; c++)
                if (grid.isVoid(c)) potential[c] = Double.NaN;
        return frame;
    }

    private double[] corrected(int s, int axis, double[] correction) {
        double[] flows = at.flow[s][axis].clone();
        double[] a = at.lower[axis];
        double[] b = at.upper[axis];
        if (a == null || b == null) return flows;
        FaceLoop.forEach(
                grid,
                axis,
                (face, left, right) -> {
                    for (int k = 0; k < unknowns; k++)
                        flows[face] +=
                                a[at.entry(face, s, k)] * correction[left * unknowns + k]
                                        - b[at.entry(face, s, k)]
                                                * correction[right * unknowns + k];
                });
        return flows;
    }

    /** Places where a density is needed to feed a given outflow and is not there; null if none. */
    public @Nullable String starved(double[][] state) {
        for (Wall wall : of.walls) {
            if (wall.given == null) continue;
            for (int i = 0; i < wall.given.length; i++)
                if (wall.wall(i, state[wall.species][wall.contact.cells()[i]]) < 0)
                    return wall.contact.side();
        }
        return null;
    }

    /** Mean of k_B T over the charge of a unit [V]: the natural step of the potential. */
    public double thermalVoltage() {
        return of.baths.thermal(0, 0) / of.law.constants().charge();
    }

    /** A cell in words. */
    public String describe(int cell) {
        return GridSites.cells(grid).describe(cell);
    }

    /** A unit behind a number in a sentence. */
    public String behind(String unit) {
        return grid.behind(unit);
    }

    /** Names of the unknowns. */
    public String name(int k) {
        return k < species ? of.law.species().get(k).name() : "potential";
    }

    /** Number of species. */
    public int species() {
        return species;
    }
}
