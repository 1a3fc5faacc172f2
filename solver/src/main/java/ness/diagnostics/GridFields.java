package ness.diagnostics;

import java.util.ArrayList;
import java.util.List;
import ness.findings.CellField;
import ness.findings.FaceField;
import ness.findings.Mesh;
import ness.findings.Values;
import ness.grid.Grid;

/** Fields of a grid made of arrays over its cells and faces, whatever they hold. */
final class GridFields {
    private final Grid grid;
    private final Units units;

    GridFields(Grid grid, Units units) {
        this.grid = grid;
        this.units = units;
    }

    /** A number of a cell, by its three indices and its index. */
    private interface OfCell {
        double at(int i, int j, int k, int cell);
    }

    private Values cells(OfCell of) {
        return (from, into, count) -> {
            for (int s = 0; s < count; s++) {
                int cell = Math.toIntExact(from + s);
                int row = cell / grid.cells(0);
                int j = row % grid.cells(1);
                into[s] = of.at(cell % grid.cells(0), j, row / grid.cells(1), cell);
            }
        };
    }

    /** The mesh. */
    Mesh mesh(int unknownsPerCell) {
        List<ness.findings.Axis> axes = new ArrayList<>();
        for (int a : resolved())
            axes.add(
                    new ness.findings.Axis(
                            grid.axis(a).name(),
                            units.of(grid.coordinates().unit(a)),
                            longName(a),
                            grid.cells(a),
                            Values.of(grid.axis(a).centres()),
                            Values.of(grid.axis(a).faces()),
                            grid.axis(a).periodic()));
        return new Mesh(
                grid.coordinates().word(),
                axes,
                (long) unknownsPerCell * grid.solid(),
                cells((i, j, k, cell) -> grid.isVoid(cell) ? 0 : grid.volume(i, j, k)),
                units.of("m^3"),
                grid.regions().stream().map(ness.grid.Region::name).toList(),
                cells((i, j, k, cell) -> grid.region(cell)),
                grid.hasVoids());
    }

    private String longName(int axis) {
        String name = grid.axis(axis).name();
        return switch (grid.coordinates()) {
            case LATITUDE -> "sine of latitude";
            case CARTESIAN -> "position along " + name;
            case CYLINDRICAL, POLAR, SPHERICAL ->
                    name.equals("r")
                            ? "distance from the " + centre()
                            : name.equals("phi") ? "angle" : "position along " + name;
        };
    }

    private String centre() {
        return grid.coordinates() == ness.grid.Coordinates.SPHERICAL ? "centre" : "axis";
    }

    private List<Integer> resolved() {
        List<Integer> axes = new ArrayList<>();
        for (int a = 0; a < 3; a++) if (grid.axis(a).resolved()) axes.add(a);
        return axes;
    }

    /** A number for each cell. */
    CellField cells(String name, String unit, String longName, double[] values) {
        return new CellField(name, units.of(unit), longName, Values.of(values));
    }

    /** A number for each cell, divided by the cell's volume. */
    CellField densities(String name, String unit, String longName, double[] amounts) {
        return new CellField(
                name,
                units.of(unit),
                longName,
                cells((i, j, k, cell) -> amounts[cell] / grid.volume(i, j, k)));
    }

    /** The entropy produced in each cell. */
    CellField production(double[] produced) {
        return densities(
                "entropy_production_density",
                "W m^-3 K^-1",
                "entropy produced inside, per volume and time",
                produced);
    }

    /** Flux densities at the nodes, one field for each axis. */
    List<CellField> fluxDensities(String quantity, String unit, double[][] flow) {
        List<CellField> fields = new ArrayList<>();
        for (int axis : resolved()) {
            String name = grid.axis(axis).name();
            fields.add(
                    new CellField(
                            quantity + "_flux_" + name,
                            units.of(unit),
                            quantity + " flux density along " + name,
                            cells((i, j, k, cell) -> density(flow[axis], axis, i, j, k))));
        }
        return fields;
    }

    /** Mean of the flux densities of a cell's two faces; of one where the other has no area. */
    private double density(double[] flow, int axis, int i, int j, int k) {
        int at = axis == 0 ? i : axis == 1 ? j : k;
        double sum = 0;
        int n = 0;
        for (int f = at; f <= at + 1; f++) {
            double area = grid.area(axis, f, i, j, k);
            if (!(area > 0)) continue;
            sum += flow[grid.face(axis, f, i, j, k)] / area;
            n++;
        }
        return n == 0 ? 0 : sum / n;
    }

    /** What each face carried and produced, one field of each kind for each axis. */
    List<FaceField> faces(String name, String unit, String longName, double[][] values) {
        List<FaceField> fields = new ArrayList<>();
        for (int axis : resolved()) {
            String along = grid.axis(axis).name();
            fields.add(
                    new FaceField(
                            name + "_" + along,
                            units.of(unit),
                            longName,
                            along,
                            Values.of(values[axis])));
        }
        return fields;
    }

    /** What each face carried. */
    List<FaceField> flows(String quantity, String unit, double[][] flow) {
        return faces(quantity + "_flow", unit, quantity + " through each face", flow);
    }

    /** The entropy produced at each face. */
    List<FaceField> production(double[][] produced) {
        return faces("entropy_production", "W/K", "entropy produced at each face", produced);
    }
}
