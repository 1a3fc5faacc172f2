package ness.config.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import ness.config.settings.BoundariesSettings;
import ness.config.settings.Boundary;
import ness.config.settings.PieceSettings;
import ness.config.settings.ReservoirSettings;
import ness.config.settings.Settings;
import ness.expression.Formula;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.Property;
import ness.problem.BoundaryCondition;
import ness.problem.Contact;
import ness.problem.Reservoir;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/** Finds the faces and cells that each named side consists of, and what they touch. */
final class ContactAssembly {
    private final Grid grid;
    private final GridFaults faults;
    private final List<String> warnings;
    private final boolean reduced;
    private final Map<String, Reservoir> reservoirs = new LinkedHashMap<>();
    private final List<Contact> contacts = new ArrayList<>();

    /** Finds all contacts; adds to the warnings each piece that touches nothing. */
    ContactAssembly(Settings settings, Grid grid, GridFaults faults, List<String> warnings) {
        this.grid = grid;
        this.faults = faults;
        this.warnings = warnings;
        reduced = settings.units() == Settings.Units.REDUCED;
        settings.reservoirs()
                .forEach((name, words) -> reservoirs.put(name, reservoir(name, words)));
        BoundariesSettings words = settings.boundaries();
        words.sides().forEach(this::side);
        words.around().forEach(this::around);
        Boundary surface = words.surface();
        if (surface != null) surface(surface);
    }

    private static Reservoir reservoir(String name, ReservoirSettings words) {
        return new Reservoir(name, property(words.temperature(), "temperature", Range.POSITIVE));
    }

    List<Reservoir> reservoirs() {
        return List.copyOf(reservoirs.values());
    }

    List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    static Property property(Formula formula, String name, Range range) {
        return new Property(formula.path(), name, formula.expression(), range);
    }

    /** Places of a contact before it is split: faces with the cells inside them. */
    private record Places(String side, int axis, int end, int[] faces, int[] cells) {
        GridSites sites(Grid grid) {
            return Contact.sites(grid, axis, faces);
        }

        Places of(int[] chosen, int n) {
            return new Places(
                    side,
                    axis,
                    end,
                    pick(chosen, n, s -> faces[s]),
                    pick(chosen, n, s -> cells[s]));
        }

        private static int[] pick(int[] chosen, int n, IntUnaryOperator of) {
            int[] picked = new int[n];
            for (int s = 0; s < n; s++) picked[s] = of.applyAsInt(chosen[s]);
            return picked;
        }
    }

    private void side(String word, Boundary boundary) {
        Coordinates.Side side = grid.coordinates().side(word);
        if (side == null) throw new IllegalStateException("side was checked");
        split(boundary, List.of(outer(word, side.axis(), side.end())));
    }

    private Places outer(String word, int axis, int end) {
        int[] count = {grid.cells(0), grid.cells(1), grid.cells(2)};
        int inside = end == 0 ? 0 : count[axis] - 1;
        count[axis] = 1;
        List<int[]> found = new ArrayList<>();
        int[] at = new int[3];
        for (at[2] = 0; at[2] < count[2]; at[2]++)
            for (at[1] = 0; at[1] < count[1]; at[1]++)
                for (at[0] = 0; at[0] < count[0]; at[0]++) {
                    int[] cell = at.clone();
                    cell[axis] = inside;
                    int c = grid.cell(cell[0], cell[1], cell[2]);
                    double area = grid.area(axis, inside + end, cell[0], cell[1], cell[2]);
                    if (grid.isVoid(c) || !(area > 0)) continue;
                    int face = grid.face(axis, inside + end, cell[0], cell[1], cell[2]);
                    found.add(new int[] {face, c});
                }
        return places(word, axis, end, found);
    }

    private static Places places(String word, int axis, int end, List<int[]> found) {
        int[] faces = found.stream().mapToInt(f -> f[0]).toArray();
        int[] cells = found.stream().mapToInt(f -> f[1]).toArray();
        return new Places(word, axis, end, faces, cells);
    }

    private void around(String region, Boundary boundary) {
        int number = GridAssembly.region(grid, region);
        List<Places> all = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++)
            for (int end = 0; end < 2; end++) {
                List<int[]> found = new ArrayList<>();
                for (int c = 0; c < grid.cells(); c++) {
                    int beyond = grid.isVoid(c) ? -1 : grid.neighbour(axis, end, c);
                    if (beyond >= 0 && grid.region(beyond) == number)
                        found.add(new int[] {grid.face(axis, end, c), c});
                }
                if (!found.isEmpty()) all.add(places("around." + region, axis, end, found));
            }
        split(boundary, all);
    }

    private void surface(Boundary boundary) {
        int[] cells = Assembly.solid(grid);
        split(boundary, List.of(new Places("surface", Contact.SURFACE, 0, cells, cells)));
    }

    /** Gives each place to the first piece whose condition holds there. */
    private void split(Boundary boundary, List<Places> all) {
        List<PieceSettings> pieces = boundary.pieces();
        int[] count = new int[pieces.size()];
        int places = 0;
        for (Places each : all) {
            places += each.cells.length;
            split(pieces, each, count);
        }
        for (int p = 0; p < count.length; p++) {
            Formula where = pieces.get(p).where();
            if (where != null && count[p] == 0 && places > 0)
                warnings.add(
                        where.path()
                                + ": selects no face"
                                + (p == 0 ? "" : " that the pieces before it leave"));
        }
    }

    private void split(List<PieceSettings> pieces, Places places, int[] count) {
        boolean[] taken = new boolean[places.cells.length];
        int[] chosen = new int[taken.length];
        for (int p = 0; p < count.length; p++) {
            Formula where = pieces.get(p).where();
            boolean[] here = where == null ? null : faults.holds(where, places.sites(grid));
            int n = 0;
            for (int s = 0; s < taken.length; s++) {
                if (taken[s] || (here != null && !here[s])) continue;
                taken[s] = true;
                chosen[n++] = s;
            }
            count[p] += n;
            boolean doubtful = where != null && faults.isTold(where.path());
            if (n > 0 && !doubtful) touch(pieces.get(p), places.of(chosen, n));
        }
    }

    private void touch(PieceSettings piece, Places places) {
        BoundaryCondition condition = condition(piece, places.sites(grid));
        contacts.add(
                new Contact(
                        places.side,
                        places.axis,
                        places.end,
                        places.faces,
                        places.cells,
                        condition));
    }

    private BoundaryCondition condition(PieceSettings piece, GridSites sites) {
        Formula flux = piece.flux();
        if (flux != null)
            return new BoundaryCondition.Flux(
                    faults.sound(property(flux, "flux", Range.ANY), sites));
        Reservoir named = reservoirs.get(piece.reservoir());
        if (named == null) throw new IllegalStateException("reservoir was checked");
        Reservoir reservoir = new Reservoir(named.name(), faults.sound(named.state(), sites));
        Formula emissivity = piece.emissivity();
        if (piece.conductance() == null && emissivity == null)
            return new BoundaryCondition.Held(reservoir);
        if (emissivity != null && reduced)
            faults.add(
                    emissivity.path(),
                    "radiation needs units: SI",
                    "reduced units leave Stefan-Boltzmann's constant open");
        return new BoundaryCondition.Exchange(
                reservoir,
                contact(piece.conductance(), "conductance", Range.NON_NEGATIVE, sites),
                contact(emissivity, "emissivity", Range.UNIT_INTERVAL, sites));
    }

    private Property contact(@Nullable Formula formula, String name, Range range, GridSites sites) {
        return formula == null
                ? Property.constant(name, 0, range)
                : faults.sound(property(formula, name, range), sites);
    }
}
