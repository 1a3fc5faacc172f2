package ness.discrete.particles;

import java.util.Arrays;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.problem.Contact;
import ness.problem.ParticleContact;
import ness.problem.ParticleContact.Passage;
import ness.problem.ParticleReservoir;
import ness.thermo.Account;
import org.jspecify.annotations.Nullable;

/**
 * How one species passes the faces of one contact (theory T61): J = a c - b n into the system, c
 * being the density outside, or a flow that is given. Arrays are by place.
 */
final class Wall {
    /** Who what is given or absorbed is booked to. */
    static final String SURROUNDINGS = "surroundings";

    final ParticleContact contact;
    final int species;
    final Passage passage;

    /** psi at the face and at the node. */
    final double[] face;

    final double[] node;

    /** The integral of exp(psi) ds/(D A) from face to node. */
    final double[] integral;

    /** The integral of ds/(D A). */
    final double[] plain;

    /** Work of the force from face to node [J]; empty without a force. */
    double[] work = new double[0];

    /** The integral of u/D from face to node; empty without a stream. */
    double[] carried = new double[0];

    /** Conductance of the membrane times area; infinite where there is none. */
    final double[] membrane;

    /** Density outside [m^-3]; 0 where particles are absorbed. */
    final double[] outside;

    /** Flow given [s^-1]; null where it is not. */
    final double @Nullable [] given;

    final double[] a;
    final double[] b;

    /** Flow into the system as solved. */
    final double[] flow;

    Wall(Grid grid, DriftDiffusion law, ParticleContact contact, int species, Halves halves) {
        this.contact = contact;
        this.species = species;
        passage = contact.passages().get(species);
        int[] cells = contact.cells();
        int n = cells.length;
        face = new double[n];
        node = new double[n];
        integral = new double[n];
        plain = new double[n];
        a = new double[n];
        b = new double[n];
        flow = new double[n];
        outside = new double[n];
        membrane = new double[n];
        Arrays.fill(membrane, Double.POSITIVE_INFINITY);
        if (contact.axis() != Contact.SURFACE)
            for (int i = 0; i < n; i++) {
                int c = cells[i];
                face[i] = halves.face[species][c];
                node[i] = halves.node[species][c];
                integral[i] = halves.integral[species][c] * Math.exp(halves.top[species][c]);
                plain[i] = halves.plain[species][c];
            }
        given = passage instanceof Passage.Flux ? new double[n] : null;
        evaluate(areas(grid), grid, law, passage);
        if (given == null) join();
    }

    private void evaluate(double[] area, Grid grid, DriftDiffusion law, Passage at) {
        int n = flow.length;
        GridSites sites = Contact.sites(grid, contact.axis(), contact.faces());
        switch (at) {
            case Passage.Held held -> fill(law, held.reservoir(), sites);
            case Passage.Membrane through -> {
                fill(law, through.reservoir(), sites);
                double[] h = through.conductance().at(sites);
                for (int i = 0; i < n; i++) membrane[i] = h[i] * area[i];
            }
            case Passage.Flux flux -> {
                double[] density = flux.density().at(sites);
                double[] flows = given == null ? flow : given;
                for (int i = 0; i < n; i++) flows[i] = density[i] * area[i];
                System.arraycopy(flows, 0, flow, 0, n);
            }
            case Passage.Absorbing _ -> {}
            case Passage.Closed _ ->
                    throw new IllegalArgumentException("nothing passes a closed wall");
        }
    }

    /** Whether something about it depends on time. */
    boolean dependsOnTime() {
        return passage.dependsOnTime();
    }

    /** Goes to another time; what lies outside is then as it is there. */
    void moveTo(Grid grid, DriftDiffusion law, double time) {
        if (!passage.dependsOnTime()) return;
        evaluate(areas(grid), grid, law, passage.atTime(time));
        if (given == null) join();
    }

    private void fill(DriftDiffusion law, ParticleReservoir reservoir, GridSites sites) {
        double[] values = Energies.density(law, reservoir, species, contact.axis(), sites);
        System.arraycopy(values, 0, outside, 0, values.length);
    }

    /** The rates of half cell and membrane in series. */
    private void join() {
        for (int i = 0; i < a.length; i++) {
            if (membrane[i] == 0) continue;
            double top = Math.max(face[i], node[i]);
            double through = Math.exp(face[i] - top);
            double all = integral[i] * Math.exp(-top) + through / membrane[i];
            a[i] = through / all;
            b[i] = Math.exp(node[i] - top) / all;
        }
    }

    /** Takes what the half cells say of force and stream, from face to node. */
    void attach(Halves halves) {
        int[] cells = contact.cells();
        double inwards = 0 - direction();
        if (halves.work.length > 0) work = new double[cells.length];
        if (halves.carried[species].length > 0) carried = new double[cells.length];
        for (int i = 0; i < work.length; i++) work[i] = inwards * halves.work[cells[i]];
        for (int i = 0; i < carried.length; i++)
            carried[i] = inwards * halves.carried[species][cells[i]];
    }

    private double[] areas(Grid grid) {
        double[] area = new double[contact.cells().length];
        int axis = contact.axis();
        for (int i = 0; i < area.length; i++) {
            int cell = contact.cells()[i];
            area[i] =
                    axis == Contact.SURFACE
                            ? grid.surface(cell)
                            : grid.area(axis, contact.end(), cell);
        }
        return area;
    }

    /** Whether the density outside holds the species. */
    boolean connects(int place) {
        return given == null && membrane[place] > 0;
    }

    /** Whether nothing comes back from outside a place. */
    boolean oneWay(int place) {
        return given == null && outside[place] == 0;
    }

    /** The reservoir behind the wall; null where there is none. */
    @Nullable ParticleReservoir reservoir() {
        return switch (passage) {
            case Passage.Held held -> held.reservoir();
            case Passage.Membrane through -> through.reservoir();
            default -> null;
        };
    }

    Account account() {
        ParticleReservoir reservoir = reservoir();
        return new Account(reservoir == null ? SURROUNDINGS : reservoir.name(), contact.side());
    }

    /** Density of the wall itself, between half cell and what lies outside. */
    double wall(int place, double inside) {
        if (given == null)
            return membrane[place] == Double.POSITIVE_INFINITY || membrane[place] == 0
                    ? outside[place]
                    : outside[place] - flow[place] / membrane[place];
        double top = Math.max(face[place], node[place]);
        double through = Math.exp(face[place] - top);
        return (flow[place] * integral[place] * Math.exp(-top)
                        + Math.exp(node[place] - top) * inside)
                / through;
    }

    /** +1 where the contact lies at the upper end of its cells, -1 at the lower. */
    int direction() {
        return contact.end() == 1 ? 1 : -1;
    }
}
