package ness.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ness.balance.Border;
import ness.physics.Property;
import ness.problem.Reservoir;
import ness.words.Range;

/**
 * The finite reservoirs of a problem: their states are unknowns behind those of the cells, filled
 * and drained by what passes the walls, by sources and by supplies (theory T84).
 */
final class Stores {
    private final List<Reservoir> finite = new ArrayList<>();
    private final double[] supply;
    private final int cells;

    Stores(List<Reservoir> reservoirs, int cells) {
        this.cells = cells;
        for (Reservoir r : reservoirs) if (r.store() != null) finite.add(r);
        supply = new double[finite.size()];
        supply(reservoirs);
    }

    /** Takes over the supplies of reservoirs as they are at another time. */
    void supply(List<Reservoir> reservoirs) {
        int k = 0;
        for (Reservoir r : reservoirs) {
            Reservoir.Store store = r.store();
            if (store != null) supply[k++] = store.supply().atTime(0).expression().value();
        }
    }

    /** Their number. */
    int count() {
        return finite.size();
    }

    /** Appends the states at the start to those of the cells. */
    double[] appended(double[] ofCells) {
        double[] all = Arrays.copyOf(ofCells, cells + count());
        for (int k = 0; k < count(); k++) all[cells + k] = initial(k);
        return all;
    }

    /** The state of a reservoir at the start. */
    double initial(int k) {
        return finite.get(k).state().atTime(0).expression().value();
    }

    String name(int k) {
        return finite.get(k).name();
    }

    /** What a unit of its state holds. */
    double capacity(int k) {
        Reservoir.Store store = finite.get(k).store();
        return store == null ? 0 : store.capacity();
    }

    /** Number of the finite reservoir of a name; -1 if there is none. */
    int number(@org.jspecify.annotations.Nullable String name) {
        for (int k = 0; k < count(); k++) if (name(k).equals(name)) return k;
        return -1;
    }

    /** Puts the states behind the walls. */
    void reach(double[] state, List<Walls> walls) {
        for (Walls wall : walls) {
            int k = number(wall.account().reservoir());
            if (k >= 0) wall.reach(state[cells + k]);
        }
    }

    /** Writes what each reservoir gains into the rows behind those of the cells. */
    void gain(List<Walls> walls, int supplier, double supplied, double[] residual) {
        for (int k = 0; k < count(); k++) residual[cells + k] = supply[k];
        for (Walls wall : walls) {
            int k = number(wall.account().reservoir());
            if (k >= 0) for (double flow : wall.flow) residual[cells + k] -= flow;
        }
        if (supplier >= 0) residual[cells + supplier] -= supplied;
    }

    /** The sizes of the terms of each reservoir's gain, added to gross flows. */
    void addGross(List<Walls> walls, double[] gross) {
        for (int k = 0; k < count(); k++) gross[cells + k] += Math.abs(supply[k]);
        for (Walls wall : walls) {
            int k = number(wall.account().reservoir());
            if (k >= 0)
                for (int s = 0; s < wall.flow.length; s++)
                    gross[cells + k] += 2 * wall.outsideSlope[s] * wall.outside(s);
        }
    }

    /** The supply of each. */
    double supply(int k) {
        return supply[k];
    }

    /** How the reservoirs and the cells depend on each other. */
    Border border(List<Walls> walls, int[] kept) {
        List<Border.Link> links = new ArrayList<>();
        for (int k = 0; k < count(); k++) {
            int n = 0;
            for (Walls wall : walls)
                if (number(wall.account().reservoir()) == k) n += wall.flow.length;
            int[] touched = new int[n];
            double[] gives = new double[n];
            double[] takes = new double[n];
            double own = 0;
            n = 0;
            for (Walls wall : walls) {
                if (number(wall.account().reservoir()) != k) continue;
                for (int s = 0; s < wall.flow.length; s++, n++) {
                    touched[n] = wall.contact().cells()[s];
                    gives[n] = wall.outsideSlope[s];
                    takes[n] = wall.slope[s];
                    own += wall.outsideSlope[s];
                }
            }
            links.add(new Border.Link(touched, gives, takes, own));
        }
        return new Border(links, kept);
    }

    /** All reservoirs of a problem, the finite ones held at what they have reached. */
    List<Reservoir> reached(List<Reservoir> all, double[] state) {
        List<Reservoir> reached = new ArrayList<>();
        for (Reservoir r : all) {
            int k = number(r.name());
            Property at = r.state();
            reached.add(
                    k < 0 ? r : r.with(Property.constant(at.name(), state[cells + k], Range.ANY)));
        }
        return reached;
    }
}
