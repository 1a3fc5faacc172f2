package ness.discrete.particles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ness.balance.ClosedPiece;
import ness.grid.Grid;
import ness.grid.GridPieces;

/** The connected pieces of a domain that one species cannot leave. */
final class ParticlePieces {
    private ParticlePieces() {}

    /** Pieces whose number of particles is conserved; each is pinned where most of them sit. */
    static List<ClosedPiece> closed(Discretised of, int species) {
        Grid grid = of.grid;
        GridPieces pieces = new GridPieces(grid);
        int count = pieces.count();
        boolean[] open = new boolean[count];
        for (Wall wall : of.walls(species))
            for (int i = 0; i < wall.b.length; i++)
                if (wall.connects(i)) open[pieces.of(wall.contact.cells()[i])] = true;
        List<ClosedPiece> closed = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            if (open[p]) continue;
            int number = p;
            int[] cells = Arrays.stream(of.solid()).filter(c -> pieces.of(c) == number).toArray();
            closed.add(new ClosedPiece(cells, deepest(of, species, cells[0])));
        }
        return closed;
    }

    /** The cell of lowest psi along a tree from a cell: where a closed species gathers. */
    private static int deepest(Discretised of, int species, int start) {
        double[] psi = Loops.heights(of, species, start);
        int best = start;
        for (int c = 0; c < psi.length; c++) if (psi[c] < psi[best]) best = c;
        return best;
    }
}
