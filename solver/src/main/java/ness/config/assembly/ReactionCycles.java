package ness.config.assembly;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ness.grid.GridSites;
import ness.input.HouseForm;
import ness.linear.NullSpace;
import ness.physics.Property;
import ness.physics.driftdiffusion.Reaction;

/**
 * Whether equilibrium constants agree round each cycle of reactions (Wegscheider): where reactions
 * undo each other, so do their free energies.
 */
final class ReactionCycles {
    /** Allowed disagreement, in parts of the logarithms. */
    private static final double ROUNDING = 1e-9;

    private final List<Reaction> reactions;
    private final List<Integer> reversible = new ArrayList<>();
    private final GridFaults faults;

    ReactionCycles(List<Reaction> reactions, GridFaults faults) {
        this.reactions = reactions;
        this.faults = faults;
        for (int r = 0; r < reactions.size(); r++)
            if (reactions.get(r).equilibriumConstant() != null) reversible.add(r);
    }

    /** Tells each cycle whose constants do not agree somewhere. */
    void check(GridSites cells) {
        Set<String> names = new LinkedHashSet<>();
        for (int r : reversible) {
            names.addAll(reactions.get(r).left().keySet());
            names.addAll(reactions.get(r).right().keySet());
        }
        List<double[]> rows = new ArrayList<>();
        for (String name : names) {
            double[] row = new double[reversible.size()];
            for (int i = 0; i < row.length; i++) {
                Reaction reaction = reactions.get(reversible.get(i));
                row[i] = reaction.change(name);
            }
            rows.add(row);
        }
        for (double[] cycle : NullSpace.of(rows, reversible.size())) check(cycle, cells);
    }

    private void check(double[] cycle, GridSites cells) {
        double[] forth = new double[cells.size()];
        double[] back = new double[cells.size()];
        for (int i = 0; i < cycle.length; i++) {
            Property constant = reactions.get(reversible.get(i)).equilibriumConstant();
            if (cycle[i] == 0 || constant == null) continue;
            double[] values = constant.at(cells);
            double[] sum = cycle[i] > 0 ? forth : back;
            for (int c = 0; c < sum.length; c++) sum[c] += Math.abs(cycle[i]) * Math.log(values[c]);
        }
        for (int c = 0; c < forth.length; c++) {
            double scale = 1 + Math.abs(forth[c]) + Math.abs(back[c]);
            if (Math.abs(forth[c] - back[c]) <= ROUNDING * scale) continue;
            tell(cycle, Math.exp(forth[c]), Math.exp(back[c]));
            return;
        }
    }

    private void tell(double[] cycle, double forth, double back) {
        List<String> equations = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < cycle.length; i++) {
            if (cycle[i] == 0) continue;
            last = reversible.get(i);
            equations.add(HouseForm.quoted(reactions.get(last).equation()));
        }
        faults.add(
                "model.reactions[" + last + "].equilibrium_constant",
                "contradicts the cycle of %s: its constants multiply to %.6g one way and %.6g the other"
                        .formatted(String.join(", ", equations), forth, back),
                "a cycle that is driven takes part in what drives it, a species or a chemostat");
    }
}
