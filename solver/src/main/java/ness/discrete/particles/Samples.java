package ness.discrete.particles;

import java.util.List;
import ness.expression.Expression;
import ness.expression.Points;
import ness.grid.Grid;
import ness.physics.Property;
import ness.physics.PropertyException;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.Medium;
import ness.physics.driftdiffusion.Species;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/** The law's functions of position, sampled at points of paths along one axis. */
final class Samples {
    /** Points that are sampled at once. */
    static final int SIZE = Points.BLOCK;

    private final DriftDiffusion law;
    private final Grid grid;
    private final int axis;
    private final boolean steadyBath;
    private final double[][] coordinates;
    private final Property temperature;
    private final @Nullable Property forceOf;
    private final @Nullable Property velocityOf;
    private final @Nullable Expression[] energyOf;

    /** k_B T [J]. */
    final double[] thermal = new double[SIZE];

    /** Force along the axis [N]. */
    final double[] force = new double[SIZE];

    /** Velocity of the medium along the axis [m s^-1]. */
    final double[] velocity = new double[SIZE];

    /** By species, D [m^2 s^-1]. */
    final double[][] diffusivity;

    /**
     * By species, the potential energy [J]; where the temperature varies along the axis, its slope
     * [J per unit of the coordinate].
     */
    final double[][] energy;

    private final double[] common = new double[SIZE];

    Samples(DriftDiffusion law, Grid grid, int axis) {
        this.law = law;
        this.grid = grid;
        this.axis = axis;
        Medium medium = law.medium();
        String name = grid.axis(axis).name();
        temperature = medium.temperature().get(axis);
        forceOf = medium.force().get(axis);
        velocityOf = medium.velocity().get(axis);
        steadyBath = !temperature.dependsOn(name);
        int n = law.species().size();
        diffusivity = new double[n][SIZE];
        energy = new double[n][SIZE];
        energyOf = new @Nullable Expression[n + 1];
        energyOf[n] = shape(medium.potentialEnergy());
        for (int s = 0; s < n; s++) energyOf[s] = shape(law.species().get(s).potentialEnergy());
        coordinates = new double[3][SIZE];
    }

    private @Nullable Expression shape(@Nullable Property of) {
        if (of == null) return null;
        return steadyBath ? of.expression() : of.expression().derivative(grid.axis(axis).name());
    }

    /** Whether the temperature is the same all along each path. */
    boolean steadyBath() {
        return steadyBath;
    }

    /** Whether nothing varies along the paths. */
    boolean uniform() {
        String name = grid.axis(axis).name();
        boolean varies = !steadyBath || depends(forceOf, name) || depends(velocityOf, name);
        for (Species s : law.species()) varies |= s.coefficient().dependsOn(name);
        return !varies && !bends();
    }

    /** Whether a potential energy varies along the paths. */
    private boolean bends() {
        String name = grid.axis(axis).name();
        for (Expression e : energyOf) if (e != null && e.dependsOn(name)) return true;
        return !steadyBath;
    }

    private static boolean depends(@Nullable Property property, String name) {
        return property != null && property.dependsOn(name);
    }

    /** Places a point: at a position on the path through a cell's node. */
    void place(int point, int cell, double position) {
        int nx = grid.cells(0);
        int row = cell / nx;
        coordinates[0][point] = grid.axis(0).centre(cell % nx);
        coordinates[1][point] = grid.axis(1).centre(row % grid.cells(1));
        coordinates[2][point] = grid.axis(2).centre(row / grid.cells(1));
        coordinates[axis][point] = position;
    }

    /**
     * Samples everything at the points placed.
     *
     * @throws PropertyException where a value is not allowed
     */
    void evaluate(int count) {
        Points points = new Points();
        for (int a = 0; a < 3; a++)
            if (grid.axis(a).resolved()) points.set(grid.axis(a).name(), coordinates[a]);
        double k = law.constants().boltzmann();
        evaluate(temperature, points, thermal, count);
        for (int i = 0; i < count; i++) thermal[i] *= k;
        evaluate(forceOf, points, force, count);
        evaluate(velocityOf, points, velocity, count);
        List<Species> species = law.species();
        evaluate(energyOf[species.size()], points, common, count, law.medium().potentialEnergy());
        for (int s = 0; s < species.size(); s++) {
            evaluate(energyOf[s], points, energy[s], count, species.get(s).potentialEnergy());
            if (energyOf[species.size()] != null)
                for (int i = 0; i < count; i++) energy[s][i] += common[i];
            double[] d = diffusivity[s];
            evaluate(species.get(s).coefficient(), points, d, count);
            switch (species.get(s).motility()) {
                case DIFFUSIVITY -> {}
                case MOBILITY -> {
                    for (int i = 0; i < count; i++) d[i] *= thermal[i];
                }
                case DRAG -> {
                    for (int i = 0; i < count; i++) d[i] = thermal[i] / d[i];
                }
            }
        }
    }

    private void evaluate(@Nullable Property of, Points points, double[] into, int count) {
        evaluate(of == null ? null : of.expression(), points, into, count, of);
        if (of == null || of.range() == Range.ANY) return;
        for (int i = 0; i < count; i++)
            if (!of.range().allows(into[i])) throw refused(of, into[i], i);
    }

    private void evaluate(
            @Nullable Expression of,
            Points points,
            double[] into,
            int count,
            @Nullable Property property) {
        if (of == null) {
            java.util.Arrays.fill(into, 0, count, 0);
            return;
        }
        of.evaluate(points, into, count);
        for (int i = 0; i < count; i++)
            if (!Double.isFinite(into[i]) && property != null) throw refused(property, into[i], i);
    }

    private PropertyException refused(Property property, double value, int point) {
        StringBuilder where = new StringBuilder();
        for (int a = 0; a < 3; a++)
            if (grid.axis(a).resolved())
                where.append(where.isEmpty() ? "" : ", ")
                        .append(grid.axis(a).name())
                        .append(" = ")
                        .append(coordinates[a][point]);
        return new PropertyException(
                property.path(),
                "%s is %s at %s; it must be %s"
                        .formatted(property.name(), value, where, property.range().rule()));
    }
}
