package ness.discrete;

import java.util.List;
import ness.physics.BalanceLaw;
import ness.physics.Inadmissible;
import ness.physics.WallBlock;
import org.jspecify.annotations.Nullable;

/** Why a state of a grid cannot stand. */
final class Objections {
    private Objections() {}

    /** Why some gain has no value at a state. */
    static Inadmissible toGains(
            BalanceLaw law, List<Walls> walls, double[] state, double[] residual) {
        for (Walls wall : walls)
            for (int s = 0; s < wall.flow.length; s++) {
                int cell = wall.contact().cells()[s];
                if (Double.isNaN(wall.flow[s]) && !wall.prescribed())
                    return law.explain(cell, state[cell], wall.outside(s));
            }
        for (int c = 0; c < residual.length; c++)
            if (Double.isNaN(residual[c])) return law.explain(c, state[c]);
        return law.explain(0, state[0]);
    }

    /** A wall that a prescribed flux would bring to an impossible state; null if none. */
    static @Nullable Inadmissible toWalls(BalanceLaw law, List<Walls> walls, double[] state) {
        @Nullable Inadmissible[] found = {null};
        WallBlock block = new WallBlock();
        for (Walls wall : walls)
            if (wall.prescribed())
                wall.forEach(
                        state,
                        block,
                        (b, from) -> {
                            law.book(b);
                            for (int s = 0; s < b.size && found[0] == null; s++)
                                if (!law.admissible(b.cell[s], b.wall[s]))
                                    found[0] = law.explain(b.cell[s], b.wall[s]);
                        });
        return found[0];
    }
}
