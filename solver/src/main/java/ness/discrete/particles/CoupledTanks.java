package ness.discrete.particles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ness.grid.GridSites;
import ness.linear.NullSpace;
import ness.physics.Property;
import ness.problem.ParticleReservoir;
import ness.thermo.CompensatedSum;

/**
 * The contents of finite reservoirs beside species that react or carry charge (theory T76): one
 * density for each tank and each species that passes into it.
 */
public final class CoupledTanks {
    /** One species in one tank, and the walls between them and the grid. */
    private record Content(
            ParticleReservoir tank, double volume, int species, List<Integer> walls) {}

    private final Discretised of;
    private final CoupledAssembly at;
    private final List<Content> contents = new ArrayList<>();

    /** Sums over species that tanks and grid hold together, and the content each is told by. */
    private final List<double[]> sums = new ArrayList<>();

    private final List<Integer> rows = new ArrayList<>();
    private final double[] atStart;

    CoupledTanks(Discretised of, CoupledAssembly at) {
        this.of = of;
        this.at = at;
        for (int w = 0; w < of.walls.size(); w++) {
            Wall wall = of.walls.get(w);
            ParticleReservoir behind = wall.reservoir();
            Double volume = behind == null ? null : behind.volume();
            if (behind != null && volume != null) content(behind, volume, wall.species).add(w);
        }
        conserve();
        atStart = new double[of.species()];
        for (int s = 0; s < atStart.length; s++) atStart[s] = onGridAtStart(s);
        double[] now = densities();
        for (int j = 0; j < now.length; j++)
            atStart[contents.get(j).species] += contents.get(j).volume * now[j];
    }

    private List<Integer> content(ParticleReservoir tank, double volume, int species) {
        for (Content each : contents)
            if (each.species == species && each.tank.name().equals(tank.name())) return each.walls;
        Content added = new Content(tank, volume, species, new ArrayList<>());
        contents.add(added);
        return added.walls;
    }

    private double onGridAtStart(int s) {
        String name = of.law.species().get(s).name();
        Double put = of.problem.amounts().get(name);
        if (put != null) return put;
        Property initial = of.problem.initial().get(name);
        if (initial == null) return 0;
        int[] solid = of.solid();
        double[] values = initial.at(GridSites.cells(of.grid, solid));
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < solid.length; i++) sum.addProduct(of.grid.volume(solid[i]), values[i]);
        return sum.value();
    }

    /** Finds the sums over species that pass into tanks and nowhere else. */
    private void conserve() {
        int n = of.species();
        List<double[]> changes = Conservation.reactions(of);
        for (Wall wall : of.walls) {
            ParticleReservoir behind = wall.reservoir();
            if (behind != null && behind.volume() != null) continue;
            double[] leaves = new double[n];
            leaves[wall.species] = 1;
            for (int i = 0; i < wall.b.length; i++)
                if (wall.connects(i)) {
                    changes.add(leaves);
                    break;
                }
        }
        List<double[]> left = NullSpace.of(changes, n);
        boolean[] told = new boolean[n];
        for (double[] sum : left) {
            double[] reduced = sum.clone();
            for (int e = 0; e < sums.size(); e++) {
                int s = contents.get(rows.get(e)).species;
                double much = reduced[s] / sums.get(e)[s];
                for (int i = 0; i < n; i++) reduced[i] -= much * sums.get(e)[i];
            }
            int row = -1;
            for (int j = 0; j < contents.size(); j++) {
                int s = contents.get(j).species;
                if (!told[s] && Math.abs(reduced[s]) > 1e-9) row = j;
            }
            if (row < 0) continue;
            told[contents.get(row).species] = true;
            sums.add(reduced);
            rows.add(row);
        }
    }

    /** Number of contents. */
    public int count() {
        return contents.size();
    }

    /** The present densities [m^-3]. */
    public double[] densities() {
        double[] densities = new double[contents.size()];
        for (int j = 0; j < densities.length; j++)
            for (int w : contents.get(j).walls)
                for (double outside : of.walls.get(w).outside) densities[j] = outside;
        return densities;
    }

    /** Sets the densities [m^-3]. */
    public void set(double[] densities) {
        for (int j = 0; j < densities.length; j++)
            for (int w : contents.get(j).walls) Arrays.fill(of.walls.get(w).outside, densities[j]);
    }

    /** Gains of all unknowns by the density of a content. */
    public double[] gains(int j) {
        double[] gains = new double[at.residual.length];
        for (int w : contents.get(j).walls) {
            Wall wall = of.walls.get(w);
            for (int i = 0; i < wall.a.length; i++)
                gains[wall.contact.cells()[i] * at.unknowns + wall.species] += wall.a[i];
        }
        return gains;
    }

    /**
     * What is not as it must be in the end, by content: what each gives is nothing [s^-1], and one
     * of those that share a conserved sum tells what the sum lacks instead.
     *
     * @param state all unknowns in one row
     */
    public double[] lacking(double[] state) {
        double[] lacking = new double[contents.size()];
        for (int j = 0; j < lacking.length; j++)
            for (int w : contents.get(j).walls)
                for (double flow : of.walls.get(w).flow) lacking[j] -= flow;
        for (int e = 0; e < sums.size(); e++) {
            double all = 0;
            for (int s = 0; s < atStart.length; s++) all += sums.get(e)[s] * atStart[s];
            lacking[rows.get(e)] = all - sum(e, state, densities());
        }
        return lacking;
    }

    /** How {@link #lacking} falls when the state and the densities change. */
    public double[] slope(double[] state, double[] densities) {
        double[] slope = new double[contents.size()];
        for (int j = 0; j < slope.length; j++)
            for (int w : contents.get(j).walls) {
                Wall wall = of.walls.get(w);
                for (int i = 0; i < wall.a.length; i++) {
                    int first = wall.contact.cells()[i] * at.unknowns;
                    slope[j] += wall.a[i] * densities[j];
                    slope[j] -= at.wallByDensity[w][i] * state[first + wall.species];
                    if (at.poisson != null)
                        slope[j] += at.wallByPotential[w][i] * state[first + of.species()];
                }
            }
        for (int e = 0; e < sums.size(); e++) slope[rows.get(e)] = sum(e, state, densities);
        return slope;
    }

    private double sum(int e, double[] state, double[] densities) {
        CompensatedSum sum = new CompensatedSum();
        double[] weights = sums.get(e);
        for (int c : of.solid())
            for (int s = 0; s < weights.length; s++)
                if (weights[s] != 0)
                    sum.addProduct(weights[s] * of.grid.volume(c), state[c * at.unknowns + s]);
        for (int j = 0; j < densities.length; j++) {
            Content content = contents.get(j);
            sum.addProduct(weights[content.species] * content.volume, densities[j]);
        }
        return sum.value();
    }
}
