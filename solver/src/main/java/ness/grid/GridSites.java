package ness.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of all cells, or the centres of given faces. */
public final class GridSites implements Sites {
    private final Grid grid;
    private final int axis;
    private final int @Nullable [] places;
    private final int[] resolved;
    private final String[] names;

    private GridSites(Grid grid, int axis, int @Nullable [] places) {
        this.grid = grid;
        this.axis = axis;
        this.places = places;
        List<Integer> shown = new ArrayList<>();
        for (int a = 0; a < 3; a++) if (grid.axis(a).resolved()) shown.add(a);
        resolved = shown.stream().mapToInt(a -> a).toArray();
        names = shown.stream().map(a -> grid.axis(a).name()).toArray(String[]::new);
    }

    /** The nodes of all cells. */
    public static GridSites cells(Grid grid) {
        return new GridSites(grid, -1, null);
    }

    /** The nodes of some cells. */
    public static GridSites cells(Grid grid, int[] cells) {
        return new GridSites(grid, -1, cells);
    }

    /** The centres of faces across an axis. */
    public static GridSites faces(Grid grid, int axis, int[] faces) {
        return new GridSites(grid, axis, faces);
    }

    @Override
    public int size() {
        return places == null ? grid.cells() : places.length;
    }

    @Override
    public String[] names() {
        return names.clone();
    }

    @Override
    public void coordinates(int from, int count, double[][] into) {
        if (places == null) {
            alongRows(from, count, into);
            return;
        }
        for (int s = 0; s < count; s++)
            for (int n = 0; n < resolved.length; n++)
                into[n][s] = coordinate(places[from + s], resolved[n]);
    }

    /** Those of cells that follow each other. */
    private void alongRows(int from, int count, double[][] into) {
        int nx = grid.cells(0);
        for (int s = 0; s < count; ) {
            int cell = from + s;
            int x = cell % nx;
            int run = Math.min(count - s, nx - x);
            for (int n = 0; n < resolved.length; n++) {
                Axis axis = grid.axis(resolved[n]);
                if (resolved[n] > 0)
                    Arrays.fill(into[n], s, s + run, coordinate(cell, resolved[n]));
                else for (int i = 0; i < run; i++) into[n][s + i] = axis.centre(x + i);
            }
            s += run;
        }
    }

    private double coordinate(int place, int along) {
        int nx = grid.cells(0) + (axis == 0 ? 1 : 0);
        int ny = grid.cells(1) + (axis == 1 ? 1 : 0);
        int row = place / nx;
        int index =
                switch (along) {
                    case 0 -> place % nx;
                    case 1 -> row % ny;
                    default -> row / ny;
                };
        Axis a = grid.axis(along);
        return along == axis ? a.faces()[index] : a.centre(index);
    }

    @Override
    public String describe(int site) {
        StringBuilder text = new StringBuilder();
        int place = places == null ? site : places[site];
        for (int n = 0; n < resolved.length; n++) {
            text.append(n == 0 ? "" : ", ").append(names[n]).append(" = ");
            text.append(Numbers.plain(coordinate(place, resolved[n])));
            text.append(grid.behind(grid.coordinates().unit(resolved[n])));
        }
        return text.append(axis < 0 ? " (cell " : " (face ").append(place).append(')').toString();
    }
}
