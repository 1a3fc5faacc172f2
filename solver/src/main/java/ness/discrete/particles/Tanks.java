package ness.discrete.particles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ness.balance.Border;
import ness.grid.GridSites;
import ness.physics.Property;
import ness.problem.ParticleReservoir;
import ness.thermo.CompensatedSum;

/**
 * The finite reservoirs that one species passes into: their densities are unknowns beside those of
 * the grid, which depend on them linearly (theory T73).
 */
public final class Tanks {
    private final Discretised of;
    private final int species;
    private final List<ParticleReservoir> finite = new ArrayList<>();
    private final List<Wall> walls;
    private final double[][] outside;
    private final double[][] given;

    /** The tanks of a species. */
    public Tanks(Discretised of, int species) {
        this.of = of;
        this.species = species;
        walls = of.walls(species);
        outside = new double[walls.size()][];
        given = new double[walls.size()][];
        for (int w = 0; w < outside.length; w++) {
            Wall wall = walls.get(w);
            outside[w] = wall.outside.clone();
            double[] flows = wall.given;
            given[w] = flows == null ? new double[0] : flows.clone();
            ParticleReservoir behind = wall.reservoir();
            if (behind != null && behind.volume() != null && !holds(behind)) finite.add(behind);
        }
    }

    private boolean holds(ParticleReservoir reservoir) {
        return finite.stream().anyMatch(f -> f.name().equals(reservoir.name()));
    }

    /** Their number. */
    public int count() {
        return finite.size();
    }

    /** Whether nothing but tanks touches the grid, so that what they hold together is conserved. */
    public boolean sealed() {
        for (Wall wall : walls) {
            ParticleReservoir behind = wall.reservoir();
            boolean tank = behind != null && behind.volume() != null;
            for (int i = 0; i < wall.b.length; i++) if (wall.connects(i) && !tank) return false;
        }
        return true;
    }

    /**
     * Sets what lies behind all walls.
     *
     * @param rest factor of the fixed reservoirs and given fluxes
     * @param densities of the tanks [m^-3]
     */
    public void set(double rest, double... densities) {
        for (int w = 0; w < outside.length; w++) {
            Wall wall = walls.get(w);
            ParticleReservoir behind = wall.reservoir();
            int tank = behind == null ? -1 : number(behind.name());
            double[] flows = wall.given;
            for (int i = 0; i < wall.outside.length; i++) {
                wall.outside[i] = tank < 0 ? rest * outside[w][i] : densities[tank];
                if (flows != null) {
                    flows[i] = rest * given[w][i];
                    wall.flow[i] = flows[i];
                }
            }
        }
    }

    private int number(String name) {
        for (int t = 0; t < finite.size(); t++) if (finite.get(t).name().equals(name)) return t;
        return -1;
    }

    /** Puts densities of a state, behind those of so many cells, behind the walls of the tanks. */
    void reach(double[] state, int cells) {
        for (Wall wall : walls) {
            ParticleReservoir behind = wall.reservoir();
            int tank = behind == null ? -1 : number(behind.name());
            if (tank >= 0) Arrays.fill(wall.outside, state[cells + tank]);
        }
    }

    /** Density of a tank at the start [m^-3]. */
    double initial(int tank) {
        return first(finite.get(tank));
    }

    /** Name of a tank's reservoir. */
    String name(int tank) {
        return finite.get(tank).name();
    }

    /** How tanks and cells depend on each other. */
    Border border() {
        List<Border.Link> links = new ArrayList<>();
        for (int t = 0; t < finite.size(); t++) {
            List<Wall> own = new ArrayList<>();
            int n = 0;
            for (Wall wall : walls) {
                ParticleReservoir behind = wall.reservoir();
                if (behind == null || number(behind.name()) != t) continue;
                own.add(wall);
                n += wall.a.length;
            }
            int[] cells = new int[n];
            double[] gives = new double[n];
            double[] takes = new double[n];
            double all = 0;
            n = 0;
            for (Wall wall : own)
                for (int i = 0; i < wall.a.length; i++, n++) {
                    cells[n] = wall.contact.cells()[i];
                    gives[n] = wall.a[i];
                    takes[n] = wall.b[i];
                    all += wall.a[i];
                }
            links.add(new Border.Link(cells, gives, takes, all));
        }
        int[] kept = new int[links.size()];
        Arrays.fill(kept, -1);
        return new Border(links, kept);
    }

    /** What each tank gave to the grid, by the flows of the last solution [s^-1]. */
    public double[] given() {
        double[] sums = new double[finite.size()];
        for (Wall wall : walls) {
            ParticleReservoir behind = wall.reservoir();
            int tank = behind == null ? -1 : number(behind.name());
            if (tank >= 0) for (double j : wall.flow) sums[tank] += j;
        }
        return sums;
    }

    /** Volume of a tank [m^3]. */
    public double volume(int tank) {
        Double volume = finite.get(tank).volume();
        return volume == null ? Double.POSITIVE_INFINITY : volume;
    }

    /** Particles on a grid of such densities. */
    public double held(double[] density) {
        CompensatedSum sum = new CompensatedSum();
        for (int c : of.solid()) sum.addProduct(of.grid.volume(c), density[c]);
        return sum.value();
    }

    /** Particles at the start, in the tanks and on the grid. */
    public double atStart() {
        double sum = 0;
        for (int t = 0; t < finite.size(); t++) sum += volume(t) * first(finite.get(t));
        Property initial = of.problem.initial().get(of.law.species().get(species).name());
        if (initial == null) return sum;
        double[] density = new double[of.grid.cells()];
        int[] solid = of.solid();
        double[] values = initial.at(GridSites.cells(of.grid, solid));
        for (int i = 0; i < solid.length; i++) density[solid[i]] = values[i];
        return sum + held(density);
    }

    private double first(ParticleReservoir tank) {
        for (int w = 0; w < outside.length; w++) {
            ParticleReservoir behind = walls.get(w).reservoir();
            if (behind != null && behind.name().equals(tank.name()) && outside[w].length > 0)
                return outside[w][0];
        }
        return 0;
    }
}
