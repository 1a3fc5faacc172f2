package ness.discrete.particles;

import java.util.Arrays;
import java.util.List;
import ness.grid.Grid;
import ness.linear.Stencil;
import ness.linear.block.BlockStencil;
import ness.physics.driftdiffusion.Bernoulli;
import ness.physics.driftdiffusion.Species;
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
    private final double[] residual;
    private final double[] gross;
    private final double[] diagonal;
    private final double[] @Nullable [] lower = new double[3] @Nullable [];
    private final double[] @Nullable [] upper = new double[3] @Nullable [];
    private final double[][][] flow;
    private final double[][] wallByDensity;
    private final double[][] wallByPotential;
    private final @Nullable Poisson poisson;
    private final Rates rates;
    private final List<Conservation.Combination> conserved;

    /** The balance of a problem. */
    public CoupledBalance(Discretised of) {
        this.of = of;
        grid = of.grid;
        species = of.species();
        var words = of.law.electrostatics();
        poisson = words == null ? null : new Poisson(of, words);
        unknowns = species + (poisson == null ? 0 : 1);
        int cells = grid.cells();
        residual = new double[cells * unknowns];
        gross = new double[cells * unknowns];
        diagonal = new double[cells * unknowns * unknowns];
        flow = new double[unknowns][3][];
        for (int axis = 0; axis < 3; axis++) {
            int faces = grid.axis(axis).resolved() ? grid.faces(axis) : 0;
            for (int k = 0; k < unknowns; k++) flow[k][axis] = new double[faces];
            if (grid.cells(axis) == 1) continue;
            lower[axis] = new double[faces * unknowns * unknowns];
            upper[axis] = new double[faces * unknowns * unknowns];
        }
        wallByDensity = new double[of.walls.size()][];
        wallByPotential = new double[of.walls.size()][];
        for (int w = 0; w < wallByDensity.length; w++) {
            wallByDensity[w] = new double[of.walls.get(w).b.length];
            wallByPotential[w] = new double[of.walls.get(w).b.length];
        }
        rates = new Rates(of);
        conserved = Conservation.of(of);
    }

    /** Number of unknowns of a cell. */
    public int unknowns() {
        return unknowns;
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
        Arrays.fill(residual, 0);
        Arrays.fill(gross, 0);
        Arrays.fill(diagonal, 0);
        for (int axis = 0; axis < 3; axis++) {
            double[] a = lower[axis];
            double[] b = upper[axis];
            if (a == null || b == null) continue;
            for (int s = 0; s < species; s++) faces(s, axis, state, a, b);
            if (poisson != null) field(axis, state[species], a, b);
        }
        for (int w = 0; w < wallByDensity.length; w++) wall(w, state);
        if (poisson != null) {
            plates(state[species]);
            charge(state);
        }
        react(state);
        if (grid.hasVoids())
            for (int c = 0; c < grid.cells(); c++)
                if (grid.isVoid(c)) for (int k = 0; k < unknowns; k++) diagonal[entry(c, k, k)] = 1;
    }

    private int entry(int place, int row, int column) {
        return (place * unknowns + row) * unknowns + column;
    }

    private void gain(int cell, int k, double amount, double size) {
        residual[cell * unknowns + k] += amount;
        gross[cell * unknowns + k] += size;
    }

    private double unit(int s) {
        return of.law.species().get(s).charge() * of.law.constants().charge();
    }

    private void faces(int s, int axis, double[][] state, double[] a, double[] b) {
        Edges edges = of.edges[s][axis];
        if (edges == null) return;
        double[] n = state[s];
        double charge = unit(s);
        FaceLoop.forEach(
                grid,
                axis,
                (face, left, right) -> {
                    double forth = edges.a[face];
                    double back = edges.b[face];
                    double slope = 0;
                    if (poisson != null) {
                        double perVolt = charge / of.baths.thermal(axis, face);
                        double w =
                                edges.drop[face]
                                        + perVolt * (state[species][right] - state[species][left]);
                        double g = edges.conductance[face];
                        forth = g * Bernoulli.value(w);
                        back = g * Bernoulli.value(-w);
                        slope =
                                g
                                        * perVolt
                                        * (Bernoulli.slope(w) * n[left]
                                                + Bernoulli.slope(-w) * n[right]);
                        a[entry(face, s, species)] = -slope;
                        b[entry(face, s, species)] = -slope;
                    }
                    a[entry(face, s, s)] = forth;
                    b[entry(face, s, s)] = back;
                    double j = forth * n[left] - back * n[right];
                    double size = forth * n[left] + back * n[right];
                    flow[s][axis][face] = j;
                    gain(left, s, -j, size);
                    gain(right, s, j, size);
                });
    }

    private void field(int axis, double[] psi, double[] a, double[] b) {
        if (poisson == null) return;
        double[] coupling = poisson.coupling[axis];
        FaceLoop.forEach(
                grid,
                axis,
                (face, left, right) -> {
                    double g = coupling[face];
                    a[entry(face, species, species)] = g;
                    b[entry(face, species, species)] = g;
                    double d = g * (psi[left] - psi[right]);
                    gain(left, species, -d, g * (Math.abs(psi[left]) + Math.abs(psi[right])));
                    gain(right, species, d, g * (Math.abs(psi[left]) + Math.abs(psi[right])));
                });
    }

    private void wall(int number, double[][] state) {
        Wall wall = of.walls.get(number);
        int s = wall.species;
        int[] cells = wall.contact.cells();
        for (int i = 0; i < cells.length; i++) {
            int c = cells[i];
            double[] given = wall.given;
            if (given != null) {
                gain(c, s, given[i], Math.abs(given[i]));
                continue;
            }
            double forth = wall.a[i];
            double back = wall.b[i];
            double slope = 0;
            if (poisson != null && wall.plain[i] > 0) {
                int axis = wall.contact.axis();
                int face = wall.contact.faces()[i];
                double inside = state[species][c];
                double perVolt = unit(s) / of.baths.thermal(axis, face);
                double w =
                        wall.node[i]
                                - wall.face[i]
                                + perVolt * (inside - poisson.wall(axis, face, inside));
                double g = 1 / wall.plain[i];
                double up = g * Bernoulli.value(w);
                double down = g * Bernoulli.value(-w);
                double h = wall.membrane[i];
                double part = h == Double.POSITIVE_INFINITY ? 1 : h / (h + up);
                double net = up * wall.outside[i] - down * state[s][c];
                if (poisson.holds(axis, face)) {
                    double by =
                            g
                                    * (Bernoulli.slope(w) * wall.outside[i]
                                            + Bernoulli.slope(-w) * state[s][c]);
                    double closing =
                            h == Double.POSITIVE_INFINITY
                                    ? 0
                                    : net * g * Bernoulli.slope(w) / (h + up);
                    slope = perVolt * part * (by - closing);
                }
                forth = up * part;
                back = down * part;
                wall.a[i] = forth;
                wall.b[i] = back;
            }
            double in = forth * wall.outside[i];
            double out = back * state[s][c];
            wall.flow[i] = in - out;
            gain(c, s, in - out, in + out);
            diagonal[entry(c, s, s)] += back;
            wallByDensity[number][i] = back;
            wallByPotential[number][i] = slope;
            if (poisson != null) diagonal[entry(c, s, species)] -= slope;
        }
    }

    private void plates(double[] psi) {
        if (poisson == null) return;
        for (Poisson.Plate plate : poisson.plates) {
            int[] cells = plate.contact().cells();
            for (int i = 0; i < cells.length; i++) {
                if (plate.voltage().length == 0) {
                    gain(cells[i], species, plate.charge()[i], Math.abs(plate.charge()[i]));
                    continue;
                }
                double g = plate.coupling()[i];
                double v = plate.voltage()[i];
                gain(
                        cells[i],
                        species,
                        g * (v - psi[cells[i]]),
                        g * (Math.abs(v) + Math.abs(psi[cells[i]])));
                diagonal[entry(cells[i], species, species)] += g;
            }
        }
    }

    private void charge(double[][] state) {
        if (poisson == null) return;
        for (int c = 0; c < grid.cells(); c++) {
            if (grid.isVoid(c)) continue;
            gain(c, species, poisson.fixed[c], Math.abs(poisson.fixed[c]));
            for (int s = 0; s < species; s++) {
                double q = unit(s) * grid.volume(c);
                gain(c, species, q * state[s][c], Math.abs(q * state[s][c]));
                diagonal[entry(c, species, s)] -= q;
            }
        }
    }

    private void react(double[][] state) {
        for (int r = 0; r < rates.reactions(); r++)
            for (int c = 0; c < grid.cells(); c++) {
                if (grid.isVoid(c)) continue;
                double v = grid.volume(c);
                double forth = v * rates.forward(r, c, state);
                double back = v * rates.backward(r, c, state);
                for (int s = 0; s < species; s++) {
                    int turned = rates.change(r, s);
                    if (turned == 0) continue;
                    gain(c, s, turned * (forth - back), Math.abs(turned) * (forth + back));
                    for (int by = 0; by < species; by++)
                        diagonal[entry(c, s, by)] -= turned * v * rates.slope(r, by, c, state);
                }
            }
    }

    /** Net gain of each unknown of each cell at the last state. */
    public double[] residual() {
        return residual;
    }

    /** Sum of the sizes of what each gain is a sum of. */
    public double[] gross() {
        return gross;
    }

    /**
     * Minus the derivative of the gains by the unknowns, each measured by a size of its own.
     *
     * @param added to the diagonal, before the unknowns are measured
     * @param unit size of each unknown of each cell
     */
    public BlockStencil jacobian(double[] added, double[] unit) {
        double[] all = diagonal.clone();
        for (int c = 0; c < grid.cells(); c++)
            for (int k = 0; k < unknowns; k++) {
                all[entry(c, k, k)] += added[c * unknowns + k];
                for (int row = 0; row < unknowns; row++)
                    all[entry(c, row, k)] *= unit[c * unknowns + k];
            }
        double[] @Nullable [] a = new double[3] @Nullable [];
        double[] @Nullable [] b = new double[3] @Nullable [];
        for (int axis = 0; axis < 3; axis++) {
            double[] below = lower[axis];
            double[] above = upper[axis];
            if (below == null || above == null) continue;
            double[] ofLower = below.clone();
            double[] ofUpper = above.clone();
            FaceLoop.forEach(
                    grid,
                    axis,
                    (face, left, right) -> {
                        for (int row = 0; row < unknowns; row++)
                            for (int k = 0; k < unknowns; k++) {
                                ofLower[entry(face, row, k)] *= unit[left * unknowns + k];
                                ofUpper[entry(face, row, k)] *= unit[right * unknowns + k];
                            }
                    });
            a[axis] = ofLower;
            b[axis] = ofUpper;
        }
        return new BlockStencil(of.shape(), unknowns, all, a, b);
    }

    /** Sum of the couplings of each unknown of each cell to the others. */
    public double[] sizes() {
        double[] sizes = new double[residual.length];
        for (int c = 0; c < grid.cells(); c++)
            for (int k = 0; k < unknowns; k++)
                sizes[c * unknowns + k] = Math.abs(diagonal[entry(c, k, k)]);
        for (int axis = 0; axis < 3; axis++) {
            double[] a = lower[axis];
            double[] b = upper[axis];
            if (a == null || b == null) continue;
            FaceLoop.forEach(
                    grid,
                    axis,
                    (face, left, right) -> {
                        for (int k = 0; k < unknowns; k++) {
                            sizes[left * unknowns + k] += a[entry(face, k, k)];
                            sizes[right * unknowns + k] += b[entry(face, k, k)];
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
            for (int c = 0; c < excess.length; c++) excess[c] = diagonal[entry(c, k, k)];
        for (int c = 0; c < excess.length; c++) if (grid.isVoid(c)) excess[c] = 1;
        double[] @Nullable [] a = new double[3] @Nullable [];
        double[] @Nullable [] b = new double[3] @Nullable [];
        for (int axis = 0; axis < 3; axis++) {
            double[] below = lower[axis];
            double[] above = upper[axis];
            if (below == null || above == null) continue;
            double[] forth = new double[grid.faces(axis)];
            double[] back = new double[grid.faces(axis)];
            for (int f = 0; f < forth.length; f++) {
                forth[f] = below[entry(f, k, k)];
                back[f] = above[entry(f, k, k)];
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
        for (int s = 0; s < species; s++) sum += unit(s) * unit(s) * state[s][cell];
        return sum * grid.volume(cell) / of.baths.thermal(0, grid.face(0, 0, cell));
    }

    /** Change of a species' logarithm of density by the potential at fixed chemical potential. */
    public double perVolt(int s, int cell) {
        return 0 - unit(s) / of.baths.thermal(0, grid.face(0, 0, cell));
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

    /** What combination {@code i} holds of a vector of all unknowns. */
    public double held(int i, double[] vector) {
        double[] weights = conserved.get(i).weights();
        ness.thermo.CompensatedSum sum = new ness.thermo.CompensatedSum();
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
        for (int w = 0; w < wallByDensity.length; w++) {
            Wall wall = of.walls.get(w);
            if (wall.given != null) continue;
            for (int i = 0; i < wall.flow.length; i++) {
                int c = wall.contact.cells()[i] * unknowns;
                wall.flow[i] -= wallByDensity[w][i] * correction[c + wall.species];
                if (poisson != null)
                    wall.flow[i] += wallByPotential[w][i] * correction[c + species];
            }
        }
        double[][] density = new double[species][];
        for (int s = 0; s < species; s++) density[s] = state[s].clone();
        double @Nullable [] potential = poisson == null ? null : state[species].clone();
        double @Nullable [][] walls =
                poisson == null || potential == null ? null : poisson.walls(potential);
        Charges charges = new Charges(of, potential, walls);
        ParticleFrame frame =
                new ParticleBooking(of, charges, density, flows).frame(potential, walls);
        if (potential != null)
            for (int c = 0; c < potential.length; c++)
                if (grid.isVoid(c)) potential[c] = Double.NaN;
        return frame;
    }

    private double[] corrected(int s, int axis, double[] correction) {
        double[] flows = flow[s][axis].clone();
        double[] a = lower[axis];
        double[] b = upper[axis];
        if (a == null || b == null) return flows;
        FaceLoop.forEach(
                grid,
                axis,
                (face, left, right) -> {
                    for (int k = 0; k < unknowns; k++)
                        flows[face] +=
                                a[entry(face, s, k)] * correction[left * unknowns + k]
                                        - b[entry(face, s, k)] * correction[right * unknowns + k];
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
        return ness.grid.GridSites.cells(grid).describe(cell);
    }

    /** Names of the unknowns. */
    public String name(int k) {
        return k < species ? of.law.species().get(k).name() : "potential";
    }

    /** The species, for those who start the search. */
    public List<Species> kinds() {
        return of.law.species();
    }
}
