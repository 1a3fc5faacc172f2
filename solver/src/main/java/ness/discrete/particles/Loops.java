package ness.discrete.particles;

import java.util.ArrayDeque;
import java.util.Arrays;
import ness.discrete.Periodic;
import ness.grid.Grid;
import ness.grid.GridSites;
import org.jspecify.annotations.Nullable;

/**
 * The affinities of loops of edges (theory T68): how much the logarithms of a/b do not add up to
 * zero around them. All reservoirs are one node outside. A stream is left out.
 */
final class Loops {
    /** An affinity is rounding up to here, relative to the heights that it is a difference of. */
    private static final double ROUNDING = 1e-10;

    private final Discretised of;
    private final Grid grid;
    private final Charges charges;
    private final double[] height;
    private final boolean[] seen;
    private double largest;
    private double highest = 1;
    private String where = "";

    private Loops(Discretised of, Charges charges) {
        this.of = of;
        this.charges = charges;
        grid = of.grid;
        height = new double[grid.cells()];
        seen = new boolean[grid.cells()];
    }

    /** psi of each cell above that of a cell, along a tree of edges; 0 where none leads. */
    static double[] heights(Discretised of, int species, int start) {
        Loops loops = new Loops(of, Charges.none(of));
        loops.seen[start] = true;
        loops.spread(species, new ArrayDeque<>(java.util.List.of(start)));
        return loops.height;
    }

    /** The loop of the largest affinity of any species. */
    static Verdict verdict(Discretised of, Charges charges) {
        Loops loops = new Loops(of, charges);
        for (int s = 0; s < of.law.species().size(); s++) loops.visit(s);
        boolean balanced = loops.largest <= ROUNDING * loops.highest;
        return new Verdict(balanced, loops.largest, loops.largest == 0 ? "" : loops.where);
    }

    private void visit(int species) {
        Arrays.fill(height, 0);
        Arrays.fill(seen, false);
        ArrayDeque<Integer> next = new ArrayDeque<>();
        for (Wall wall : of.walls(species))
            for (int i = 0; i < wall.a.length; i++) {
                int cell = wall.contact.cells()[i];
                if (!wall.connects(i) || wall.oneWay(i) || seen[cell]) continue;
                seen[cell] = true;
                height[cell] = above(wall, i);
                next.add(cell);
            }
        boolean open = !next.isEmpty();
        spread(species, next);
        for (int c = 0; c < seen.length; c++) {
            if (seen[c] || grid.isVoid(c)) continue;
            seen[c] = true;
            next.add(c);
            spread(species, next);
        }
        close(species, open);
    }

    /** The height of a cell above the outside. */
    private double above(Wall wall, int place) {
        return wall.node[place]
                - wall.face[place]
                + (wall.carried.length == 0 ? 0 : wall.carried[place])
                + charges.atWall(wall, place)
                - Math.log(wall.outside[place]);
    }

    private double step(int species, int axis, int face, int left, int right) {
        Edges e = of.edges[species][axis];
        if (e == null) return 0;
        return e.drop[face]
                + (e.carried.length == 0 ? 0 : e.carried[face])
                + charges.step(species, axis, face, left, right);
    }

    private void spread(int species, ArrayDeque<Integer> next) {
        while (!next.isEmpty()) {
            int cell = next.poll();
            for (int axis = 0; axis < 3; axis++)
                for (int end = 0; end < 2; end++) {
                    int other = grid.neighbour(axis, end, cell);
                    if (other < 0 || seen[other] || grid.isVoid(other)) continue;
                    int face = first(axis, grid.face(axis, end, cell));
                    double step =
                            end == 1
                                    ? step(species, axis, face, cell, other)
                                    : -step(species, axis, face, other, cell);
                    seen[other] = true;
                    height[other] = height[cell] + step;
                    next.add(other);
                }
        }
    }

    private int first(int axis, int face) {
        return Math.min(face, Periodic.twin(grid, axis, face));
    }

    /** Looks at all edges, of which those outside the tree close loops. */
    private void close(int species, boolean open) {
        for (int axis = 0; axis < 3; axis++) {
            int along = axis;
            FaceLoop.forEach(
                    grid,
                    axis,
                    (face, left, right) -> {
                        double gap =
                                height[left]
                                        + step(species, along, face, left, right)
                                        - height[right];
                        highest = Math.max(highest, Math.abs(height[right]));
                        if (Math.abs(gap) > largest) {
                            largest = Math.abs(gap);
                            where = beside(species, along, left);
                        }
                    });
        }
        for (Wall wall : of.walls(species))
            for (int i = 0; i < wall.a.length; i++) {
                if (!wall.connects(i)) continue;
                boolean drain = wall.oneWay(i);
                double gap =
                        drain
                                ? open ? Double.POSITIVE_INFINITY : 0
                                : Math.abs(height[wall.contact.cells()[i]] - above(wall, i));
                if (gap > largest) {
                    largest = gap;
                    where =
                            "through %s, by the outside and side %s"
                                    .formatted(name(species), wall.contact.side());
                }
            }
    }

    private String name(int species) {
        return of.law.species().get(species).name();
    }

    private String beside(int species, int axis, int left) {
        return "of %s along %s beside %s"
                .formatted(
                        name(species),
                        grid.axis(axis).name(),
                        GridSites.cells(grid).describe(left));
    }

    /**
     * The affinities of the smallest loops (theory T69), around the corners of each cell, by
     * species and cell: the curl of force / k_B T times the area of a cell; null unless two axes
     * are resolved.
     */
    static double @Nullable [][] maps(Discretised of) {
        Grid grid = of.grid;
        if (grid.cells(0) < 2 || grid.cells(1) < 2 || grid.cells(2) > 1) return null;
        Loops loops = new Loops(of, Charges.none(of));
        double[][] maps = new double[of.species()][];
        for (int s = 0; s < maps.length; s++) maps[s] = loops.map(s);
        return maps;
    }

    private double[] map(int species) {
        int nx = grid.cells(0);
        int ny = grid.cells(1);
        double[] sum = new double[grid.cells()];
        int[] count = new int[grid.cells()];
        int lastX = grid.axis(0).periodic() ? nx : nx - 1;
        int lastY = grid.axis(1).periodic() ? ny : ny - 1;
        for (int j = 0; j < lastY; j++)
            for (int i = 0; i < lastX; i++) around(species, i, j, sum, count);
        for (int c = 0; c < sum.length; c++) if (count[c] > 0) sum[c] /= count[c];
        return sum;
    }

    /** One turn around the upper right corner of cell (i, j). */
    private void around(int species, int i, int j, double[] sum, int[] count) {
        int nx = grid.cells(0);
        int ny = grid.cells(1);
        int right = (i + 1) % nx;
        int above = (j + 1) % ny;
        int[] cells = {
            grid.cell(i, j, 0),
            grid.cell(right, j, 0),
            grid.cell(right, above, 0),
            grid.cell(i, above, 0)
        };
        for (int c : cells) if (grid.isVoid(c)) return;
        double turn =
                step(species, 0, grid.face(0, right, 0, j, 0), cells[0], cells[1])
                        + step(species, 1, grid.face(1, above, right, 0, 0), cells[1], cells[2])
                        - step(species, 0, grid.face(0, right, 0, above, 0), cells[3], cells[2])
                        - step(species, 1, grid.face(1, above, i, 0, 0), cells[0], cells[3]);
        for (int c : cells) {
            sum[c] -= turn;
            count[c]++;
        }
    }
}
