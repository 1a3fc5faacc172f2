package ness.diagnostics;

import java.util.List;
import java.util.Map;
import ness.findings.CellField;
import ness.findings.Entry;
import ness.findings.FaceField;
import ness.findings.Group;
import ness.findings.Mesh;
import ness.grid.Grid;
import ness.thermo.Ledger;

/** What a solved frame shows, whatever was solved. */
sealed interface FrameFindings permits HeatFindings, ParticleFindings {
    Grid grid();

    Mesh mesh();

    /** Fields over cells, the one to be shown first comes first. */
    List<CellField> cellFields();

    List<FaceField> faceFields();

    /** Groups and verdicts in the order of the JSON document, quantities excepted. */
    List<Entry> ledger();

    /** The ledger's groups of rates summed over time. */
    List<Entry> totals(Ledger summed);

    /** The unknowns, by the names of their fields. */
    List<String> unknowns();

    /** Quantities that the model reports by itself. */
    Group quantities();

    /** The unknowns between nodes, by the name of their field. */
    Map<String, Interpolation> between();

    /** What is odd about the state, one sentence each. */
    List<String> warnings();

    /** Other words by which expressions may call a field, with the field's name. */
    Map<String, String> aliases();

    /** What faces carried, by axis, for each conserved quantity by its name. */
    Map<String, double[][]> flows();
}
