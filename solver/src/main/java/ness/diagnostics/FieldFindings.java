package ness.diagnostics;

import java.util.ArrayList;
import java.util.List;
import ness.discrete.Frame;
import ness.findings.CellField;
import ness.findings.FaceField;
import ness.findings.Mesh;
import ness.findings.Values;
import ness.grid.Grid;
import ness.physics.Conserved;

/** The fields of a frame: state, production density, flux densities, and what faces carried. */
final class FieldFindings {
    private final Frame frame;
    private final Grid grid;
    private final Conserved conserved;
    private final Units units;

    FieldFindings(Frame frame, Units units) {
        this.frame = frame;
        this.units = units;
        grid = frame.problem().grid();
        conserved = frame.problem().law().conserved();
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

    Mesh mesh() {
        List<ness.findings.Axis> axes = new ArrayList<>();
        for (int a = 0; a < 3; a++) {
            if (!grid.axis(a).resolved()) continue;
            String name = grid.axis(a).name();
            axes.add(
                    new ness.findings.Axis(
                            name,
                            units.of(grid.coordinates().unit(a)),
                            longName(a),
                            grid.cells(a),
                            Values.of(grid.axis(a).centres()),
                            Values.of(grid.axis(a).faces()),
                            grid.axis(a).periodic()));
        }
        long unknowns = grid.cells();
        if (grid.hasVoids()) for (int c = 0; c < grid.cells(); c++) if (grid.isVoid(c)) unknowns--;
        return new Mesh(
                grid.coordinates().word(),
                axes,
                unknowns,
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

    List<CellField> cellFields() {
        List<CellField> fields = new ArrayList<>();
        fields.add(
                new CellField(
                        conserved.state(),
                        units.of(conserved.stateUnit()),
                        conserved.state(),
                        Values.of(frame.state())));
        double[] produced = frame.cellProduction();
        fields.add(
                new CellField(
                        "entropy_production_density",
                        units.of("W m^-3 K^-1"),
                        "entropy produced inside, per volume and time",
                        cells((i, j, k, cell) -> produced[cell] / grid.volume(i, j, k))));
        for (int axis = 0; axis < 3; axis++)
            if (grid.axis(axis).resolved()) fields.add(fluxDensity(axis));
        double[] power = frame.sourcePower();
        if (power != null)
            fields.add(
                    new CellField(
                            conserved.name() + "_source",
                            units.of(conserved.sourceUnit()),
                            conserved.name() + " delivered inside, per volume",
                            cells((i, j, k, cell) -> power[cell] / grid.volume(i, j, k))));
        double[] surface = frame.surfaceFlow();
        if (surface != null)
            fields.add(
                    new CellField(
                            "surface_" + conserved.name() + "_flow",
                            units.of(conserved.flowUnit()),
                            conserved.name() + " into each cell through the surface",
                            Values.of(surface)));
        return fields;
    }

    private CellField fluxDensity(int axis) {
        double[] flow = frame.flow()[axis];
        return new CellField(
                conserved.name() + "_flux_" + grid.axis(axis).name(),
                units.of(conserved.densityUnit()),
                conserved.name() + " flux density along " + grid.axis(axis).name(),
                cells((i, j, k, cell) -> density(flow, axis, i, j, k)));
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

    List<FaceField> faceFields() {
        List<FaceField> fields = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            if (!grid.axis(axis).resolved()) continue;
            String name = grid.axis(axis).name();
            fields.add(
                    new FaceField(
                            conserved.name() + "_flow_" + name,
                            units.of(conserved.flowUnit()),
                            conserved.name() + " through each face",
                            name,
                            Values.of(frame.flow()[axis])));
            fields.add(
                    new FaceField(
                            "entropy_production_" + name,
                            units.of("W/K"),
                            "entropy produced at each face",
                            name,
                            Values.of(frame.faceProduction()[axis])));
        }
        return fields;
    }
}
