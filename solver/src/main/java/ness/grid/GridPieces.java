package ness.grid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The connected pieces that voids leave of a grid. */
public final class GridPieces {
    private static final int VOID = -1;
    private static final int NEW = -2;

    private final Grid grid;
    private final int[] pieceOf;
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();

    /** The pieces of a grid. */
    public GridPieces(Grid grid) {
        this.grid = grid;
        if (!grid.hasVoids()) {
            pieceOf = new int[0];
            sizes.add(grid.cells());
            firsts.add(0);
            return;
        }
        pieceOf = new int[grid.cells()];
        for (int c = 0; c < pieceOf.length; c++) pieceOf[c] = grid.isVoid(c) ? VOID : NEW;
        for (int c = 0; c < pieceOf.length; c++) if (pieceOf[c] == NEW) fill(c);
    }

    private void fill(int first) {
        int number = sizes.size();
        int size = 0;
        Deque<Integer> front = new ArrayDeque<>();
        front.push(first);
        pieceOf[first] = number;
        while (!front.isEmpty()) {
            int cell = front.pop();
            size++;
            for (int axis = 0; axis < 3; axis++)
                for (int end = 0; end < 2; end++) {
                    int next = grid.neighbour(axis, end, cell);
                    if (next < 0 || pieceOf[next] != NEW) continue;
                    pieceOf[next] = number;
                    front.push(next);
                }
        }
        sizes.add(size);
        firsts.add(first);
    }

    /** Their number. */
    public int count() {
        return sizes.size();
    }

    /** Number of the piece of a cell that is not void. */
    public int of(int cell) {
        return pieceOf.length == 0 ? 0 : pieceOf[cell];
    }

    /** Its size, region and one point of it. */
    public String describe(int piece) {
        int first = firsts.get(piece);
        return "the piece of %d cells in region %s with %s"
                .formatted(
                        sizes.get(piece),
                        grid.regions().get(grid.region(first)).name(),
                        GridSites.cells(grid, new int[] {first}).describe(0));
    }
}
