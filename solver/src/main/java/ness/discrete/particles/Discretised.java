package ness.discrete.particles;

import java.util.ArrayList;
import java.util.List;
import ness.discrete.GridBalance;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.linear.Shape;
import ness.parallel.Team;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.problem.Contact;
import ness.problem.ParticleContact;
import ness.problem.ParticleContact.Passage;
import ness.problem.ParticleProblem;
import ness.thermo.CompensatedSum;
import org.jspecify.annotations.Nullable;

/** A problem of particles as edges and walls: all that does not depend on the state. */
public final class Discretised {
    final ParticleProblem problem;
    final Grid grid;
    final DriftDiffusion law;
    final Team team;

    final Baths baths;

    /** Edges by species and axis; null where the axis has one cell. */
    final @Nullable Edges[][] edges;

    /** All walls that let some species pass, in the order of contacts and species. */
    final List<Wall> walls = new ArrayList<>();

    /** Work of the force through each face, by axis [J]; empty without a force. */
    final double[][] work = new double[3][0];

    /**
     * The integral of u^2 A/D over half cells, by species, axis and end; empty without a stream.
     */
    final double[][][][] dragged;

    /** Potential energy at the nodes, by species and cell, without that of charges [J]. */
    final double[][] energy;

    /**
     * Evaluates the law on all edges.
     *
     * @throws ness.physics.PropertyException where a value is not allowed
     */
    public Discretised(ParticleProblem problem, Team team) {
        this.problem = problem;
        this.team = team;
        grid = problem.grid();
        law = problem.law();
        baths = new Baths(law, grid);
        int n = law.species().size();
        edges = new @Nullable Edges[n][3];
        dragged = new double[n][3][2][0];
        energy = new double[n][];
        for (int s = 0; s < n; s++) energy[s] = atNodes(s);
        @Nullable Wall[][] found = new @Nullable Wall[problem.contacts().size()][n];
        for (int axis = 0; axis < 3; axis++) if (grid.axis(axis).resolved()) build(axis, found);
        for (int c = 0; c < found.length; c++) {
            ParticleContact contact = problem.contacts().get(c);
            for (int s = 0; s < n; s++) {
                Wall wall = found[c][s];
                if (wall == null && contact.axis() == Contact.SURFACE && passes(contact, s))
                    wall = new Wall(grid, law, contact, s, new Halves(n, 0, false, false));
                if (wall != null) walls.add(wall);
            }
        }
    }

    private static boolean passes(ParticleContact contact, int species) {
        return !(contact.passages().get(species) instanceof Passage.Closed);
    }

    private double[] atNodes(int species) {
        if (!grid.hasVoids()) return Energies.potential(law, species, GridSites.cells(grid));
        double[] all = new double[grid.cells()];
        int[] solid = solid();
        double[] values = Energies.potential(law, species, GridSites.cells(grid, solid));
        for (int i = 0; i < solid.length; i++) all[solid[i]] = values[i];
        return all;
    }

    /** The cells that are not void. */
    int[] solid() {
        return java.util.stream.IntStream.range(0, grid.cells())
                .filter(c -> !grid.isVoid(c))
                .toArray();
    }

    private void build(int axis, @Nullable Wall[][] found) {
        HalfCells paths = new HalfCells(grid, axis);
        Halves[] halves = {
            PathIntegrals.of(law, paths, 0, team), PathIntegrals.of(law, paths, 1, team)
        };
        boolean linear = law.electrostatics() != null;
        for (int s = 0; s < edges.length; s++) {
            if (grid.cells(axis) > 1)
                edges[s][axis] = new Edges(grid, axis, s, halves[0], halves[1], linear);
            for (int end = 0; end < 2; end++) dragged[s][axis][end] = halves[end].dragged[s];
        }
        if (law.medium().forces()) {
            double[] through = new double[grid.faces(axis)];
            FaceLoop.forEach(
                    grid,
                    axis,
                    (face, left, right) ->
                            through[face] = halves[1].work[left] + halves[0].work[right]);
            work[axis] = through;
        }
        for (int c = 0; c < found.length; c++) {
            ParticleContact contact = problem.contacts().get(c);
            if (contact.axis() != axis) continue;
            Halves own = halves[contact.end()];
            for (int s = 0; s < edges.length; s++)
                if (passes(contact, s)) {
                    Wall wall = new Wall(grid, law, contact, s, own);
                    wall.attach(own);
                    found[c][s] = wall;
                }
        }
    }

    /** Number of species. */
    public int species() {
        return edges.length;
    }

    /** The problem. */
    public ParticleProblem problem() {
        return problem;
    }

    /**
     * The frame of densities that feel no field of their own.
     *
     * @param flow of each species, by axis and face, those of sides not filled in
     */
    public ParticleFrame frame(double[][] density, double[][][] flow) {
        return frame(density, flow, density);
    }

    /**
     * The same on the way to a steady state.
     *
     * @param stationary densities of the steady state, by species and cell
     */
    public ParticleFrame frame(double[][] density, double[][][] flow, double[][] stationary) {
        double[][] none = new double[0][];
        return new ParticleBooking(this, Charges.none(this), density, flow, none, stationary)
                .frame(null, null);
    }

    /** The frame of densities that change: what cells gain is stored. */
    public ParticleFrame changing(double[][] density, double[][][] flow) {
        return new ParticleBooking(this, Charges.none(this), density, flow, new double[0][], null)
                .frame(null, null);
    }

    /** Entropy of densities, -k_B N ln n with that of mixing [J K^-1], of one species. */
    public double entropy(int species, double[] density) {
        CompensatedSum sum = new CompensatedSum();
        for (int c : solid())
            if (density[c] > 0)
                sum.addProduct(grid.volume(c), density[c] * (1 - Math.log(density[c])));
        return law.constants().boltzmann() * sum.value();
    }

    /** The grid's shape as linear solvers see it. */
    Shape shape() {
        return GridBalance.shape(grid);
    }

    /** For each contact and species the density of the wall at each of its places. */
    double[][][] wallDensities(double[][] density) {
        List<ParticleContact> contacts = problem.contacts();
        double[][][] all = new double[contacts.size()][density.length][];
        for (int c = 0; c < all.length; c++)
            for (int s = 0; s < density.length; s++) {
                int[] cells = contacts.get(c).cells();
                all[c][s] = new double[cells.length];
                for (int i = 0; i < cells.length; i++) all[c][s][i] = density[s][cells[i]];
            }
        for (Wall wall : walls) {
            double[] into = all[contacts.indexOf(wall.contact)][wall.species];
            for (int i = 0; i < into.length; i++) into[i] = wall.wall(i, into[i]);
        }
        return all;
    }

    /** The walls that one species passes. */
    List<Wall> walls(int species) {
        return walls.stream().filter(w -> w.species == species).toList();
    }
}
