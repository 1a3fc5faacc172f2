package ness.discrete.particles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ness.balance.ClosedPiece;
import ness.grid.Grid;

/** The connected pieces of a domain that one species cannot leave. */
final class ParticlePieces {
    private ParticlePieces() {}

    /** Pieces whose number of particles is conserved; each is pinned where most of them sit. */
    static List<ClosedPiece> closed(Discretised of, int species) {
        Grid grid = of.grid;
        int[] piece = numbers(grid);
        int count = Arrays.stream(piece).max().orElse(-1) + 1;
        boolean[] open = new boolean[count];
        for (Wall wall : of.walls(species))
            for (int i = 0; i < wall.b.length; i++)
                if (wall.connects(i)) open[piece[wall.contact.cells()[i]]] = true;
        List<ClosedPiece> closed = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            if (open[p]) continue;
            int number = p;
            int[] cells =
                    java.util.stream.IntStream.range(0, piece.length)
                            .filter(c -> piece[c] == number)
                            .toArray();
            closed.add(new ClosedPiece(cells, deepest(of, species, cells[0])));
        }
        return closed;
    }

    /** The number of the piece of each cell; -1 in voids. */
    static int[] numbers(Grid grid) {
        int[] piece = new int[grid.cells()];
        if (!grid.hasVoids()) return piece;
        Arrays.fill(piece, -1);
        int count = 0;
        ArrayDeque<Integer> next = new ArrayDeque<>();
        for (int c = 0; c < piece.length; c++) {
            if (grid.isVoid(c) || piece[c] >= 0) continue;
            piece[c] = count;
            next.add(c);
            while (!next.isEmpty()) {
                int cell = next.poll();
                for (int axis = 0; axis < 3; axis++)
                    for (int end = 0; end < 2; end++) {
                        int other = grid.neighbour(axis, end, cell);
                        if (other < 0 || grid.isVoid(other) || piece[other] >= 0) continue;
                        piece[other] = count;
                        next.add(other);
                    }
            }
            count++;
        }
        return piece;
    }

    /** The cell of lowest psi along a tree from a cell: where a closed species gathers. */
    private static int deepest(Discretised of, int species, int start) {
        double[] psi = Loops.heights(of, species, start);
        int best = start;
        for (int c = 0; c < psi.length; c++) if (psi[c] < psi[best]) best = c;
        return best;
    }
}
