package ness.config.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import ness.config.Resolved;
import ness.config.settings.BoundariesSettings;
import ness.config.settings.Boundary;
import ness.config.settings.PieceSettings;
import ness.config.settings.Settings;
import ness.expression.Formula;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.input.Exit;
import ness.input.InputException;
import ness.physics.Property;
import ness.physics.Range;
import ness.problem.BoundaryCondition;
import ness.problem.Contact;
import ness.problem.Reservoir;
import org.jspecify.annotations.Nullable;

/** Finds the faces and cells that each named side consists of, and what they touch. */
final class ContactAssembly {
    private final Resolved config;
    private final Grid grid;
    private final Map<String, Reservoir> reservoirs = new LinkedHashMap<>();
    private final List<Contact> contacts = new ArrayList<>();

    ContactAssembly(Resolved config, Grid grid) {
        this.config = config;
        this.grid = grid;
        config.settings()
                .reservoirs()
                .forEach((name, words) ->
                        reservoirs.put(
                                name,
                                new Reservoir(
                                        name,
                                        property(
                                                words.temperature(),
                                                "temperature",
                                                Range.POSITIVE))));
        BoundariesSettings words = config.settings().boundaries();
        words.sides().forEach(this::side);
        words.around().forEach(this::around);
        Boundary surface = words.surface();
        if (surface != null) surface(surface);
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
    private record Places(String side, int axis, int end, int[] faces, int[] cells) {}

    private void side(String word, Boundary boundary) {
        for (int axis = 0; axis < 3; axis++) {
            if (!grid.axis(axis).resolved()) continue;
            for (int end = 0; end < 2; end++)
                if (Arrays.asList(grid.coordinates().sides(axis, end)).contains(word))
                    split(boundary, outer(word, axis, end));
        }
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
        int number = 0;
        while (!grid.regions().get(number).name().equals(region)) number++;
        for (int axis = 0; axis < 3; axis++)
            for (int end = 0; end < 2; end++) {
                List<int[]> found = new ArrayList<>();
                for (int c = 0; c < grid.cells(); c++)
                    if (!grid.isVoid(c)) addNeighbour(found, c, axis, end, number);
                if (!found.isEmpty()) split(boundary, places("around." + region, axis, end, found));
            }
    }

    /** Adds the face at one end of a cell if a cell of the void region lies behind it. */
    private void addNeighbour(List<int[]> found, int cell, int axis, int end, int region) {
        int n = grid.cells(axis);
        if (n == 1) return;
        int[] at = grid.indices(cell);
        int beyond = at[axis] + (end == 0 ? -1 : 1);
        boolean wraps = grid.axis(axis).periodic();
        if (!wraps && (beyond < 0 || beyond >= n)) return;
        int f = at[axis] + end;
        int face = grid.face(axis, f, at[0], at[1], at[2]);
        at[axis] = Math.floorMod(beyond, n);
        int neighbour = grid.cell(at[0], at[1], at[2]);
        if (grid.region(neighbour) == region) found.add(new int[] {face, cell});
    }

    private void surface(Boundary boundary) {
        int[] cells = new int[grid.cells()];
        int n = 0;
        for (int c = 0; c < cells.length; c++) if (!grid.isVoid(c)) cells[n++] = c;
        cells = Arrays.copyOf(cells, n);
        split(boundary, new Places("surface", Contact.SURFACE, 0, cells, cells));
    }

    /** Gives each place to the first piece whose condition holds there. */
    private void split(Boundary boundary, Places places) {
        boolean[] taken = new boolean[places.cells.length];
        for (PieceSettings piece : boundary.pieces()) {
            boolean[] here = where(piece.where(), places);
            int[] chosen = new int[taken.length];
            int n = 0;
            for (int s = 0; s < taken.length; s++) {
                if (taken[s] || !here[s]) continue;
                taken[s] = true;
                chosen[n++] = s;
            }
            if (n == 0) continue;
            contacts.add(
                    new Contact(
                            places.side,
                            places.axis,
                            places.end,
                            pick(chosen, n, s -> places.faces[s]),
                            pick(chosen, n, s -> places.cells[s]),
                            condition(piece, places)));
        }
    }

    private static int[] pick(int[] chosen, int n, IntUnaryOperator of) {
        int[] picked = new int[n];
        for (int s = 0; s < n; s++) picked[s] = of.applyAsInt(chosen[s]);
        return picked;
    }

    private boolean[] where(@Nullable Formula where, Places places) {
        boolean[] here = new boolean[places.cells.length];
        if (where == null) {
            Arrays.fill(here, true);
            return here;
        }
        GridSites sites =
                places.axis == Contact.SURFACE
                        ? GridSites.cells(grid, places.cells)
                        : GridSites.faces(grid, places.axis, places.faces);
        double[] truth = property(where, "where", Range.ANY).at(sites);
        for (int s = 0; s < here.length; s++) here[s] = truth[s] != 0;
        return here;
    }

    private BoundaryCondition condition(PieceSettings piece, Places places) {
        Formula flux = piece.flux();
        if (flux != null) return new BoundaryCondition.Flux(property(flux, "flux", Range.ANY));
        Reservoir reservoir = reservoirs.get(piece.reservoir());
        if (reservoir == null) throw new IllegalStateException("reservoir was checked");
        Formula conductance = piece.conductance();
        Formula emissivity = piece.emissivity();
        if (conductance == null && emissivity == null) {
            if (places.axis == Contact.SURFACE) throw surfaceNeedsExchange();
            return new BoundaryCondition.Held(reservoir);
        }
        if (emissivity != null) refuseReduced(emissivity);
        return new BoundaryCondition.Exchange(
                reservoir,
                conductance == null
                        ? Property.constant("conductance", 0, Range.NON_NEGATIVE)
                        : property(conductance, "conductance", Range.NON_NEGATIVE),
                emissivity == null
                        ? Property.constant("emissivity", 0, Range.UNIT_INTERVAL)
                        : property(emissivity, "emissivity", Range.UNIT_INTERVAL));
    }

    private void refuseReduced(Formula emissivity) {
        if (config.settings().units() == Settings.Units.REDUCED)
            throw new InputException(
                    Exit.BAD_INPUT,
                    config.fault(
                            emissivity.path(),
                            "radiation needs units: SI",
                            "reduced units leave Stefan-Boltzmann's constant open"));
    }

    private InputException surfaceNeedsExchange() {
        return new InputException(
                Exit.BAD_INPUT,
                config.fault(
                        "boundaries.surface",
                        "expected a conductance or an emissivity beside the reservoir",
                        "an ideal contact here would hold every cell at the reservoir's state"));
    }
}
