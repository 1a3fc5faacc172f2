package ness.findings;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that one run found. Page, terminal, JSON and file are made from it and from nothing
 * else, so they cannot disagree.
 *
 * @param solver method, steps, linear_iterations, residual, and what else the solver tells
 * @param ledger groups reservoirs, boundaries, sources, entropy, balances, quantities, later
 *     totals, transitions, ...; in the order of the JSON document
 * @param seconds total, build, solve, write [s]; the only part that differs from run to run
 * @param cellFields the one to be shown first comes first
 * @param tables the history of the iteration is the one named {@code history}
 */
public record Findings(
        Run run,
        Mesh mesh,
        Group solver,
        Group ledger,
        Group seconds,
        List<CellField> cellFields,
        List<FaceField> faceFields,
        List<Table> tables) {
    public Findings {
        cellFields = List.copyOf(cellFields);
        faceFields = List.copyOf(faceFields);
        tables = List.copyOf(tables);
        Finding.requireDistinct(cellFields);
        Finding.requireDistinct(faceFields);
        Finding.requireDistinct(tables);
        for (FaceField field : faceFields) {
            mesh.axis(field.axis());
        }
    }

    /** The same findings with the times that were measured. */
    public Findings withSeconds(Group measured) {
        return new Findings(run, mesh, solver, ledger, measured, cellFields, faceFields, tables);
    }

    /** The same findings with one more warning. */
    public Findings withWarning(String warning) {
        List<String> warnings = new ArrayList<>(run.warnings());
        warnings.add(warning);
        return withRun(run.withWarnings(warnings));
    }

    /** The same findings under another head. */
    public Findings withRun(Run head) {
        return new Findings(head, mesh, solver, ledger, seconds, cellFields, faceFields, tables);
    }

    /** The same findings with another ledger. */
    public Findings withLedger(Group other) {
        return new Findings(run, mesh, solver, other, seconds, cellFields, faceFields, tables);
    }

    /** The same findings without fields. */
    public Findings withoutFields() {
        return new Findings(run, mesh, solver, ledger, seconds, List.of(), List.of(), tables);
    }

    /** The same entries and fields, but no number in them is defined. */
    public Findings undefined() {
        Values none = Values.constant(Double.NaN);
        List<CellField> cells = new ArrayList<>();
        for (CellField field : cellFields)
            cells.add(new CellField(field.name(), field.unit(), field.longName(), none));
        List<FaceField> faces = new ArrayList<>();
        for (FaceField field : faceFields)
            faces.add(
                    new FaceField(
                            field.name(), field.unit(), field.longName(), field.axis(), none));
        return new Findings(run, mesh, solver, ledger.undefined(), seconds, cells, faces, tables);
    }
}
