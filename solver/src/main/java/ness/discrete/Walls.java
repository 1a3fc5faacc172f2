package ness.discrete;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.BalanceLaw;
import ness.physics.FaceBlock;
import ness.physics.Property;
import ness.physics.WallBlock;
import ness.problem.BoundaryCondition;
import ness.problem.Contact;
import ness.thermo.Account;
import org.jspecify.annotations.Nullable;

/** One contact with its coefficients evaluated: reservoir state, conductances and given flows. */
final class Walls {
    /** Who prescribed fluxes are booked to. */
    static final String SURROUNDINGS = "surroundings";

    private final Contact contact;
    private final Account account;
    private final double[] half;
    private final double[] outside;
    private final double[] conductance;
    private final double[] emissivity;
    private final double @Nullable [] given;

    /** Flow into the system through each place, as solved. */
    final double[] flow;

    /** Minus its derivative by the cell's solution variable. */
    final double[] slope;

    /** Its derivative by the reservoir's state. */
    final double[] outsideSlope;

    Walls(Grid grid, Contact contact) {
        this.contact = contact;
        int n = contact.cells().length;
        half = new double[n];
        flow = new double[n];
        slope = new double[n];
        outsideSlope = new double[n];
        double[] area = geometry(grid);
        GridSites sites = contact.sites(grid);
        double[] none = new double[0];
        switch (contact.condition()) {
            case BoundaryCondition.Held held -> {
                account = new Account(held.reservoir().name(), contact.side());
                outside = held.reservoir().state().at(sites);
                conductance = new double[n];
                Arrays.fill(conductance, Double.POSITIVE_INFINITY);
                emissivity = new double[n];
                given = null;
            }
            case BoundaryCondition.Exchange exchange -> {
                account = new Account(exchange.reservoir().name(), contact.side());
                outside = exchange.reservoir().state().at(sites);
                conductance = times(exchange.conductance(), sites, area);
                emissivity = times(exchange.emissivity(), sites, area);
                given = null;
            }
            case BoundaryCondition.Flux flux -> {
                account = new Account(SURROUNDINGS, contact.side());
                outside = none;
                conductance = none;
                emissivity = none;
                given = times(flux.density(), sites, area);
                System.arraycopy(given, 0, flow, 0, n);
            }
        }
    }

    private double[] geometry(Grid grid) {
        double[] area = new double[half.length];
        int axis = contact.axis();
        for (int s = 0; s < area.length; s++) {
            int[] at = grid.indices(contact.cells()[s]);
            if (axis == Contact.SURFACE) {
                area[s] = grid.surface(contact.cells()[s]);
            } else {
                area[s] = grid.area(axis, contact.end(), contact.cells()[s]);
                double cross = grid.crossPath(axis, at[0], at[1], at[2]);
                half[s] = grid.half(axis, contact.end())[at[axis]] / cross;
            }
        }
        return area;
    }

    private static double[] times(Property property, GridSites sites, double[] area) {
        double[] values = property.at(sites);
        for (int s = 0; s < values.length; s++) values[s] *= area[s];
        return values;
    }

    Contact contact() {
        return contact;
    }

    Account account() {
        return account;
    }

    boolean prescribed() {
        return given != null;
    }

    /** Whether the place exchanges with its reservoir at all. */
    boolean connects(int place) {
        return given == null && (conductance[place] > 0 || emissivity[place] > 0);
    }

    /** Widens a range so that the reservoir's states lie in it. */
    void addRange(double[] range) {
        for (int s = 0; s < outside.length; s++) {
            if (!connects(s)) continue;
            range[0] = Math.min(range[0], outside[s]);
            range[1] = Math.max(range[1], outside[s]);
        }
    }

    /** Puts another state behind all places. */
    void reach(double state) {
        Arrays.fill(outside, state);
    }

    /** State of the reservoir at a place. */
    double outside(int place) {
        return outside[place];
    }

    /** Conductance of a place times its area; infinite where the wall is held. */
    double conductance(int place) {
        return conductance[place];
    }

    /** Emissivity of a place times its area. */
    double emissivity(int place) {
        return emissivity[place];
    }

    /** What is given to flow into the system through a place. */
    double given(int place) {
        return given == null ? 0 : given[place];
    }

    /** Flow from the cell's point of view: +1 if the contact lies at its upper end, -1 lower. */
    int direction() {
        return contact.end() == 1 ? 1 : -1;
    }

    /** Whether some place radiates, so that its flow is not linear. */
    boolean radiates() {
        for (double e : emissivity) if (e > 0) return true;
        return false;
    }

    /** Size of what one direction carries through a place: the scale of its boundary term. */
    private double oneWay(BalanceLaw law, int place, double[] state) {
        if (given != null) return Math.abs(given[place]);
        int cell = contact.cells()[place];
        return slope[place] * Math.abs(law.variable(cell, state[cell])) + Math.abs(flow[place]);
    }

    /** Sum of the squares of the boundary terms. */
    double squareOfTerms(BalanceLaw law, double[] state) {
        double square = 0;
        for (int s = 0; s < flow.length; s++) {
            double term = oneWay(law, s, state);
            square += term * term;
        }
        return square;
    }

    /** Adds the gross one-way flows of each place, both directions together. */
    void addGross(BalanceLaw law, double[] state, double[] gross) {
        for (int s = 0; s < flow.length; s++)
            gross[contact.cells()[s]] += 2 * oneWay(law, s, state);
    }

    /** Adds prescribed flows and their sizes to those of their cells. */
    void addGiven(double[] net, double[] gross) {
        if (given == null) return;
        for (int s = 0; s < given.length; s++) {
            net[contact.cells()[s]] += given[s];
            gross[contact.cells()[s]] += Math.abs(given[s]);
        }
    }

    /** The current that is largest relative to its one-way flows. */
    Current largestCurrent(BalanceLaw law, double[] state) {
        Current largest = new Current(0, 0, "");
        if (given != null) return largest;
        for (int s = 0; s < flow.length; s++) {
            String where = "at side " + contact.side();
            double both = 2 * oneWay(law, s, state);
            largest = largest.larger(new Current(Math.abs(flow[s]), both, where));
        }
        return largest;
    }

    /**
     * Changes the flows as corrections of the solution variable and of the reservoir's state change
     * them.
     */
    void correct(double[] correction, double reservoir) {
        int[] cells = contact.cells();
        for (int s = 0; s < cells.length; s++)
            flow[s] += outsideSlope[s] * reservoir - slope[s] * correction[cells[s]];
    }

    /** Hands out all places in blocks, with the number of the first. */
    void forEach(double[] state, WallBlock b, ObjIntConsumer<WallBlock> action) {
        int n = flow.length;
        b.axis = contact.axis();
        b.prescribed = prescribed();
        for (int from = 0; from < n; from += FaceBlock.SIZE) {
            b.size = Math.min(FaceBlock.SIZE, n - from);
            for (int s = 0; s < b.size; s++) {
                b.cell[s] = contact.cells()[from + s];
                b.state[s] = state[b.cell[s]];
            }
            System.arraycopy(half, from, b.half, 0, b.size);
            System.arraycopy(flow, from, b.flow, 0, b.size);
            System.arraycopy(slope, from, b.slope, 0, b.size);
            if (!b.prescribed) {
                System.arraycopy(outside, from, b.outside, 0, b.size);
                System.arraycopy(conductance, from, b.conductance, 0, b.size);
                System.arraycopy(emissivity, from, b.emissivity, 0, b.size);
            }
            action.accept(b, from);
        }
    }
}
