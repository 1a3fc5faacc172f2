package ness.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ness.balance.ClosedPiece;
import ness.grid.Grid;
import ness.physics.BalanceLaw;
import ness.physics.FaceBlock;
import org.jspecify.annotations.Nullable;

/** The connected pieces of a domain, and which of them exchange with no reservoir. */
final class Pieces {
    private final int[] root;

    private Pieces(int cells) {
        root = new int[cells];
        for (int c = 0; c < cells; c++) root[c] = c;
    }

    private int find(int cell) {
        int c = cell;
        while (root[c] != c) {
            root[c] = root[root[c]];
            c = root[c];
        }
        return c;
    }

    private void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        if (a < b) root[b] = a;
        else root[a] = b;
    }

    /** Pieces whose amount is conserved: no reservoir touches them, no source depends on state. */
    static List<ClosedPiece> closed(
            Grid grid, BalanceLaw law, InnerFaces inner, List<Walls> walls) {
        if (inner.joinAll() && touched(walls)) return List.of();
        if (law.sourceDependsOnState()) return List.of();
        Pieces pieces = of(grid, inner);
        boolean[] open = new boolean[grid.cells()];
        for (Walls wall : walls) {
            int[] cells = wall.contact().cells();
            for (int s = 0; s < cells.length; s++)
                if (wall.connects(s)) open[pieces.find(cells[s])] = true;
        }
        return pieces.collect(grid, open);
    }

    /**
     * Sets of finite reservoirs, with the pieces between them, that no other reservoir touches: all
     * of a set together keep their amount.
     */
    static List<KeptSet> kept(
            Grid grid, BalanceLaw law, InnerFaces inner, List<Walls> walls, Stores stores) {
        if (stores.count() == 0 || law.sourceDependsOnState()) return List.of();
        int n = grid.cells();
        Pieces pieces = new Pieces(n + stores.count());
        pieces.join(grid, inner);
        for (Walls wall : walls) {
            int store = stores.number(wall.account().reservoir());
            int[] cells = wall.contact().cells();
            for (int s = 0; store >= 0 && s < cells.length; s++)
                if (wall.connects(s)) pieces.join(cells[s], n + store);
        }
        boolean[] open = new boolean[n + stores.count()];
        for (Walls wall : walls) {
            int[] cells = wall.contact().cells();
            if (stores.number(wall.account().reservoir()) < 0)
                for (int s = 0; s < cells.length; s++)
                    if (wall.connects(s)) open[pieces.find(cells[s])] = true;
        }
        Map<Integer, List<Integer>> sets = new LinkedHashMap<>();
        for (int k = 0; k < stores.count(); k++) {
            int root = pieces.find(n + k);
            if (!open[root]) sets.computeIfAbsent(root, r -> new ArrayList<>()).add(k);
        }
        List<KeptSet> kept = new ArrayList<>();
        sets.forEach((root, members) -> {
            int[] cells =
                    IntStream.range(0, n)
                            .filter(c -> !grid.isVoid(c) && pieces.find(c) == root)
                            .toArray();
            kept.add(new KeptSet(cells, members.stream().mapToInt(k -> k).toArray()));
        });
        return kept;
    }

    /**
     * Finite reservoirs and the cells that join them, which exchange with nothing else.
     *
     * @param stores numbers of the reservoirs
     */
    record KeptSet(int[] cells, int[] stores) {}

    private static Pieces of(Grid grid, InnerFaces inner) {
        Pieces pieces = new Pieces(grid.cells());
        pieces.join(grid, inner);
        return pieces;
    }

    /** Joins the cells on both sides of every face that lets something pass. */
    private void join(Grid grid, InnerFaces inner) {
        double[] unused = new double[grid.cells()];
        FaceBlock block = new FaceBlock();
        for (int axis = 0; axis < 3; axis++)
            inner.forEach(
                    axis,
                    unused,
                    block,
                    b -> {
                        for (int s = 0; s < b.size; s++)
                            if (b.contact[s] > 0) join(b.left[s], b.right[s]);
                    });
    }

    private static boolean touched(List<Walls> walls) {
        for (Walls wall : walls)
            for (int s = 0; s < wall.contact().cells().length; s++)
                if (wall.connects(s)) return true;
        return false;
    }

    private List<ClosedPiece> collect(Grid grid, boolean[] open) {
        int @Nullable [][] cells = new int[root.length][];
        int[] size = new int[root.length];
        for (int c = 0; c < root.length; c++) {
            int r = find(c);
            if (open[r] || grid.isVoid(c)) continue;
            int[] of = cells[r];
            if (of == null) of = new int[16];
            if (size[r] == of.length) of = Arrays.copyOf(of, 2 * of.length);
            of[size[r]++] = c;
            cells[r] = of;
        }
        List<ClosedPiece> closed = new ArrayList<>();
        for (int r = 0; r < cells.length; r++) {
            int[] of = cells[r];
            if (of != null) closed.add(new ClosedPiece(Arrays.copyOf(of, size[r])));
        }
        return closed;
    }
}
