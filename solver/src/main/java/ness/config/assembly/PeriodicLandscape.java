package ness.config.assembly;

import java.util.HashMap;
import java.util.Map;
import ness.grid.Axis;
import ness.grid.Grid;
import ness.physics.Property;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.Species;
import org.jspecify.annotations.Nullable;

/** Whether potential energies come back to themselves along periodic axes. */
final class PeriodicLandscape {
    /** Allowed jump, in parts of the largest energy beside it. */
    private static final double ROUNDING = 1e-9;

    private final Grid grid;
    private final GridFaults faults;

    PeriodicLandscape(Grid grid, GridFaults faults) {
        this.grid = grid;
        this.faults = faults;
    }

    void check(DriftDiffusion law) {
        for (int axis = 0; axis < 3; axis++) {
            if (!grid.axis(axis).periodic()) continue;
            check(axis, law.medium().potentialEnergy());
            for (Species each : law.species()) check(axis, each.potentialEnergy());
        }
    }

    /** Compares both ends of each row of cells; the first that differ are told. */
    private void check(int axis, @Nullable Property energy) {
        if (energy == null || !energy.dependsOn(grid.axis(axis).name())) return;
        int[] count = {grid.cells(0), grid.cells(1), grid.cells(2)};
        count[axis] = 1;
        int[] at = new int[3];
        for (at[2] = 0; at[2] < count[2]; at[2]++)
            for (at[1] = 0; at[1] < count[1]; at[1]++)
                for (at[0] = 0; at[0] < count[0]; at[0]++) {
                    if (grid.isVoid(grid.cell(at[0], at[1], at[2]))) continue;
                    if (!closes(axis, energy, at)) return;
                }
    }

    private boolean closes(int axis, Property energy, int[] at) {
        Map<String, Double> point = new HashMap<>();
        for (int other = 0; other < 3; other++)
            if (grid.axis(other).resolved())
                point.put(grid.axis(other).name(), grid.axis(other).centre(at[other]));
        Axis along = grid.axis(axis);
        double scale = 0;
        for (int i = 0; i < grid.cells(axis); i += Math.max(1, grid.cells(axis) / 16)) {
            point.put(along.name(), along.centre(i));
            scale = Math.max(scale, Math.abs(energy.expression().at(point)));
        }
        point.put(along.name(), along.from());
        double first = energy.expression().at(point);
        point.put(along.name(), along.to());
        double last = energy.expression().at(point);
        scale = Math.max(scale, Math.max(Math.abs(first), Math.abs(last)));
        if (!(Math.abs(last - first) > ROUNDING * scale)) return true;
        faults.add(
                energy.path(),
                "does not close along the periodic axis %s: it jumps by %.6g"
                        .formatted(along.name(), last - first),
                "a slope that is the same all round is a force");
        return false;
    }
}
