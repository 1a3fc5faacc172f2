package ness.io;

import java.util.ArrayList;
import java.util.List;
import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.FaceField;
import ness.findings.Findings;
import ness.findings.Run;
import ness.findings.Series;
import ness.findings.Table;
import org.jspecify.annotations.Nullable;

/** Lays findings out as the tree of groups and datasets of a result file. Writes nothing yet. */
final class ResultLayout {
    static final String FORMAT = "ness-result";
    static final int FORMAT_VERSION = 1;

    /** Says of a field what its numbers stand on. */
    static final String LOCATION = "location";

    private final Findings findings;
    private final Selection selection;
    private final @Nullable Lead lead;
    private final StoredGroup root = new StoredGroup();
    private final MeshLayout mesh;

    private ResultLayout(Findings findings, Selection selection, @Nullable Lead lead) {
        this.findings = findings;
        this.selection = selection;
        this.lead = lead;
        this.mesh = new MeshLayout(findings.mesh(), selection.compress(), lead);
    }

    /**
     * @param lead the course that ended with these findings, if they are the end of one
     */
    static StoredGroup of(Findings findings, Selection selection, @Nullable Lead lead) {
        ResultLayout layout = new ResultLayout(findings, selection, lead);
        layout.head();
        layout.mesh.putLead(layout.root);
        if (selection.mesh() && !findings.mesh().axes().isEmpty()) {
            layout.mesh.put(layout.root);
            layout.fields();
        }
        layout.ledger();
        layout.root.put("solver", LedgerLayout.of(findings.solver()));
        layout.tables();
        return layout.root;
    }

    private void head() {
        Run run = findings.run();
        root.with("format", FORMAT).with("format_version", FORMAT_VERSION);
        root.with("ness_version", run.version()).with("title", run.title());
        root.with("config_path", run.configPath()).with("config", run.config());
        root.with("status", run.status()).with("exit", run.exit()).with("model", run.model());
        root.with("NX_class", "NXroot");
        List<Axis> axes = findings.mesh().axes();
        root.with("mesh_coordinates", findings.mesh().coordinates());
        root.with("unknowns", findings.mesh().unknowns());
        if (!axes.isEmpty()) {
            root.with("mesh_axes", axes.stream().map(Axis::name).toArray(String[]::new));
            root.with("mesh_cells", axes.stream().mapToInt(Axis::cells).toArray());
        }
        root.put("config", new StoredDataset(new Elements.Text(run.configText()), false));
        root.put("resolved", new StoredDataset(new Elements.Text(run.resolved()), false));
        if (!run.warnings().isEmpty()) {
            root.put("warnings", new StoredDataset(MeshLayout.lines(run.warnings()), false));
        }
    }

    private void ledger() {
        if (lead == null || lead.ledgers().isEmpty()) {
            root.put("ledger", LedgerLayout.of(findings.ledger()));
            return;
        }
        LedgerCourse ledgers = new LedgerCourse(lead, mesh);
        root.put("ledger", ledgers.layout());
        StoredDataset statuses = ledgers.words(lead.statuses());
        statuses.with("long_name", "how each point ended");
        root.put("status", statuses);
    }

    private void fields() {
        int position = 0;
        String shown = null;
        for (CellField field : findings.cellFields()) {
            if (selection.has(field.name())) {
                StoredDataset dataset = cellField(field);
                dataset.with(LedgerLayout.POSITION, position++);
                root.put(MemberName.of(field.name()), dataset);
                if (shown == null) {
                    shown = field.name();
                    plot(shown);
                }
            }
        }
        faceFields();
        if (shown != null) {
            root.with("default", "plot");
        }
    }

    private StoredDataset cellField(CellField field) {
        StoredDataset dataset =
                mesh.field(field.name(), Masked.of(field.values(), findings.mesh()), "");
        dataset.with("coordinates", mesh.coordinates(field.name()));
        MeshLayout.describe(dataset, field.unit(), field.longName());
        dataset.with(LOCATION, "cell");
        return MemberName.mark(field.name(), dataset);
    }

    private void faceFields() {
        List<FaceField> chosen = new ArrayList<>(findings.faceFields());
        chosen.removeIf(field -> !selection.has(field.name()));
        if (chosen.isEmpty()) {
            return;
        }
        StoredGroup faces = root.group("faces");
        int position = 0;
        for (FaceField field : chosen) {
            StoredDataset dataset = mesh.field(field.name(), field.values(), field.axis());
            MeshLayout.describe(dataset, field.unit(), field.longName());
            dataset.with(LOCATION, "face").with("axis", field.axis());
            dataset.with(LedgerLayout.POSITION, position++);
            faces.put(MemberName.of(field.name()), MemberName.mark(field.name(), dataset));
        }
    }

    private void plot(String shown) {
        List<String> axes = mesh.dimensions(shown, "");
        StoredGroup plot = root.group("plot");
        plot.with("NX_class", "NXdata").with("signal", MemberName.of(shown));
        plot.with("axes", axes.toArray(String[]::new));
        plot.link(MemberName.of(shown), "/" + MemberName.of(shown));
        for (String axis : axes) {
            plot.link(axis, "/" + axis);
        }
    }

    private void tables() {
        for (Table table : findings.tables()) {
            StoredGroup group = root.group(MemberName.of(table.name()));
            group.with(LedgerLayout.KIND, "table");
            if (!table.longName().isEmpty()) {
                group.with("long_name", table.longName());
            }
            if (table.index().length() > 0) {
                StoredDataset index = mesh.index(table.index());
                column(group, table.index(), index, 0);
                for (int i = 0; i < table.columns().size(); i++) {
                    Series series = table.columns().get(i);
                    column(group, series, mesh.column(series, table.index()), i + 1);
                }
            }
        }
    }

    private static void column(StoredGroup group, Series series, StoredDataset data, int place) {
        MeshLayout.describe(data, series.unit(), series.longName());
        data.with(LedgerLayout.POSITION, place);
        group.put(MemberName.of(series.name()), MemberName.mark(series.name(), data));
    }
}
