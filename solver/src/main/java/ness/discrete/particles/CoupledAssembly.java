package ness.discrete.particles;

import java.util.Arrays;
import ness.grid.Grid;
import ness.physics.driftdiffusion.Bernoulli;
import org.jspecify.annotations.Nullable;

/**
 * Gains of all unknowns of all cells and their exact derivatives at one state (theory T70): what
 * {@link CoupledBalance} is made of.
 */
final class CoupledAssembly {
    private final Discretised of;
    private final Grid grid;
    private final int species;
    private final Rates rates;
    final int unknowns;
    final @Nullable Poisson poisson;

    /** Net gain of each unknown of each cell. */
    final double[] residual;

    /** Sum of the sizes of what each gain is a sum of. */
    final double[] gross;

    /** Excess blocks of the cells. */
    final double[] diagonal;

    /** Derivatives of the flows by the unknowns of lower cells; minus those by upper ones. */
    final double[] @Nullable [] lower = new double[3] @Nullable [];

    final double[] @Nullable [] upper = new double[3] @Nullable [];

    /** Flows by unknown, axis and face. */
    final double[][][] flow;

    /** By wall and place, minus the derivative of the inflow by the density of the cell. */
    final double[][] wallByDensity;

    /** By wall and place, the derivative of the inflow by the potential of the cell. */
    final double[][] wallByPotential;

    CoupledAssembly(Discretised of) {
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
    }

    /** Computes gains, flows and derivatives at densities and, last, the potential. */
    void linearise(double[][] state) {
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

    int entry(int place, int row, int column) {
        return (place * unknowns + row) * unknowns + column;
    }

    private void gain(int cell, int k, double amount, double size) {
        residual[cell * unknowns + k] += amount;
        gross[cell * unknowns + k] += size;
    }

    double unit(int s) {
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

    /** Net rate of each reaction in each cell, changed by a correction below rounding (T36). */
    double[][] turnover(double[][] state, double[] correction) {
        double[][] net = new double[rates.reactions()][grid.cells()];
        for (int r = 0; r < net.length; r++)
            for (int c = 0; c < grid.cells(); c++) {
                if (grid.isVoid(c)) continue;
                double v = grid.volume(c);
                net[r][c] = v * rates.forward(r, c, state) - v * rates.backward(r, c, state);
                for (int by = 0; by < species; by++)
                    net[r][c] += v * rates.slope(r, by, c, state) * correction[c * unknowns + by];
            }
        return net;
    }

    /**
     * A rate that no deviation of uncharged species exceeds [1/s]: diffusion moves particles and
     * makes none, so that only a reaction lets the sum of the sizes of deviations grow.
     */
    double fastestGrowth(double[][] state) {
        double fastest = 0;
        for (int c = 0; c < grid.cells(); c++) {
            if (grid.isVoid(c)) continue;
            for (int by = 0; by < species; by++) {
                double sum = 0;
                for (int s = 0; s < species; s++) {
                    double made = 0;
                    for (int r = 0; r < rates.reactions(); r++)
                        made += rates.change(r, s) * rates.slope(r, by, c, state);
                    sum += s == by ? made : Math.abs(made);
                }
                fastest = Math.max(fastest, sum);
            }
        }
        return fastest;
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
}
