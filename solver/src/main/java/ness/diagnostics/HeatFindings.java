package ness.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ness.discrete.Frame;
import ness.findings.CellField;
import ness.findings.Entry;
import ness.findings.FaceField;
import ness.findings.Group;
import ness.findings.Mesh;
import ness.grid.Grid;
import ness.physics.Conserved;
import ness.problem.Contact;
import ness.thermo.Ledger;

/** What a frame of one conserved quantity shows: state, flux densities, and what faces carried. */
final class HeatFindings implements FrameFindings {
    private final Frame frame;
    private final GridFields fields;
    private final Conserved conserved;
    private final HeatLedger ledger;

    /**
     * @param sides all sides that the config names, closed ones too
     */
    HeatFindings(Frame frame, Units units, List<String> sides) {
        this.frame = frame;
        fields = new GridFields(grid(), units);
        conserved = frame.problem().law().conserved();
        ledger = new HeatLedger(frame, units, sides);
    }

    @Override
    public Grid grid() {
        return frame.problem().grid();
    }

    @Override
    public Mesh mesh() {
        return fields.mesh(1);
    }

    @Override
    public List<CellField> cellFields() {
        List<CellField> all = new ArrayList<>();
        String name = conserved.name();
        String state = conserved.state();
        all.add(fields.cells(state, conserved.stateUnit(), state, frame.state()));
        all.add(fields.production(frame.cellProduction()));
        all.addAll(fields.fluxDensities(name, conserved.densityUnit(), frame.flow()));
        double[] power = frame.sourcePower();
        if (power != null)
            all.add(
                    fields.densities(
                            name + "_source",
                            conserved.sourceUnit(),
                            name + " delivered inside, per volume",
                            power));
        double[] surface = frame.surfaceFlow();
        if (surface != null)
            all.add(
                    fields.cells(
                            "surface_" + name + "_flow",
                            conserved.flowUnit(),
                            name + " into each cell through the surface",
                            surface));
        return all;
    }

    @Override
    public List<FaceField> faceFields() {
        List<FaceField> all = new ArrayList<>();
        all.addAll(fields.flows(conserved.name(), conserved.flowUnit(), frame.flow()));
        all.addAll(fields.production(frame.faceProduction()));
        return all;
    }

    @Override
    public List<Entry> ledger() {
        return List.copyOf(ledger.groups());
    }

    @Override
    public List<Entry> totals(Ledger summed) {
        return List.copyOf(ledger.summed(summed).groups());
    }

    @Override
    public List<String> unknowns() {
        return List.of(conserved.state());
    }

    @Override
    public Group quantities() {
        return Group.empty("quantities");
    }

    @Override
    public Map<String, Interpolation> between() {
        Interpolation.Walls walls = new Interpolation.Walls();
        for (Frame.WallState wall : frame.wallState()) {
            Contact contact = wall.contact();
            walls.put(contact.axis(), contact.end(), contact.cells(), wall.state());
        }
        return Map.of(conserved.state(), new Interpolation(grid(), frame.state(), walls));
    }

    @Override
    public List<String> warnings() {
        int faces = frame.negativeFaces();
        int corners = frame.negativeCorners();
        if (faces == 0 && corners == 0) return List.of();
        String why =
                corners == 0
                        ? "full tensors let heat run across its gradient"
                        : "the mesh is too coarse for its full tensors there";
        return List.of(
                "negative entropy production on %d faces and at %d corners of the mesh: %s"
                        .formatted(faces, corners, why));
    }

    @Override
    public Map<String, String> aliases() {
        return Map.of(conserved.symbol(), conserved.state());
    }

    @Override
    public Map<String, double[][]> flows() {
        return Map.of(conserved.name(), frame.flow());
    }
}
