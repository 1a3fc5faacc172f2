package ness.config.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import ness.config.settings.BoundariesSettings;
import ness.config.settings.Boundary;
import ness.config.settings.PieceSettings;
import ness.expression.Formula;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.problem.Contact;

/** Finds the faces and cells that each named side consists of, piece by piece. */
final class SideAssembly {
    private final Grid grid;
    private final GridFaults faults;
    private final List<String> warnings;
    private final BiConsumer<PieceSettings, Places> touch;

    /**
     * Finds places; adds to the warnings each piece that touches nothing.
     *
     * @param touch takes each piece with the places that it has
     */
    SideAssembly(
            Grid grid,
            GridFaults faults,
            List<String> warnings,
            BiConsumer<PieceSettings, Places> touch) {
        this.grid = grid;
        this.faults = faults;
        this.warnings = warnings;
        this.touch = touch;
    }

    /** Goes through all sides in the order in which they were written. */
    void run(BoundariesSettings words) {
        words.sides().forEach(this::side);
        words.around().forEach(this::around);
        Boundary surface = words.surface();
        if (surface != null) surface(surface);
    }

    /** Places of a contact before it is split: faces with the cells inside them. */
    record Places(String side, int axis, int end, int[] faces, int[] cells) {
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
            if (n > 0 && !doubtful) touch.accept(pieces.get(p), places.of(chosen, n));
        }
    }
}
