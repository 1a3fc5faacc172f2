package ness.io;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.FaceField;
import ness.findings.Findings;
import ness.findings.Mesh;
import ness.findings.Run;
import ness.findings.Series;
import ness.findings.Table;
import ness.findings.Values;

/** Puts the findings together from an open and sound result file. */
final class FindingsReader {
    private final HdfFile open;
    private final Path file;
    private final String shown;

    FindingsReader(HdfFile open, Path file, String shown) {
        this.open = open;
        this.file = file;
        this.shown = shown;
    }

    Findings findings() {
        return new Findings(
                run(),
                mesh(),
                group("solver"),
                group("ledger"),
                ness.findings.Group.empty("seconds"),
                cellFields(),
                faceFields(),
                tables());
    }

    private Run run() {
        String warnings = text("warnings");
        return new Run(
                attribute("title"),
                attribute("config"),
                attribute("config_path"),
                text("config"),
                text("resolved"),
                attribute("ness_version"),
                attribute("model"),
                attribute("status"),
                (int) number("exit"),
                shown,
                warnings.isEmpty() ? List.of() : List.of(warnings.split("\n", -1)));
    }

    private Mesh mesh() {
        List<Axis> axes = new ArrayList<>();
        if (data("mesh_axes") instanceof String[] names
                && data("mesh_cells") instanceof int[] cells
                && names.length == cells.length) {
            for (int i = 0; i < names.length; i++) {
                axes.add(axis(names[i], cells[i]));
            }
        }
        Optional<Dataset> region = dataset("region");
        List<String> names =
                region.map(node -> node.getAttribute("names")).map(Attribute::getData).stream()
                        .filter(String[].class::isInstance)
                        .flatMap(data -> List.of((String[]) data).stream())
                        .toList();
        String more = text("region_names");
        Values volume = values(dataset("volume"));
        return new Mesh(
                attribute("mesh_coordinates"),
                axes,
                number("unknowns"),
                volume,
                dataset("volume").map(node -> LedgerReader.text(node, "units", "")).orElse(""),
                more.isEmpty() ? names : List.of(more.split("\n", -1)),
                values(region),
                dataset("volume").isPresent() && hasZero(volume, axes));
    }

    private static boolean hasZero(Values volume, List<Axis> axes) {
        long cells = axes.stream().mapToLong(Axis::cells).reduce(1, Math::multiplyExact);
        double[] block = new double[1 << 12];
        for (long from = 0; from < cells; from += block.length) {
            int count = (int) Math.min(block.length, cells - from);
            volume.read(from, block, count);
            for (int i = 0; i < count; i++) {
                if (block[i] == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private Axis axis(String name, int cells) {
        Optional<Dataset> centres = dataset(name);
        boolean periodic =
                centres.map(node -> node.getAttribute("periodic")).map(Attribute::getData).stream()
                        .anyMatch(Integer.valueOf(1)::equals);
        return new Axis(
                name,
                centres.map(node -> LedgerReader.text(node, "units", "")).orElse(""),
                centres.map(node -> LedgerReader.text(node, "long_name", "")).orElse(""),
                cells,
                values(centres),
                values(dataset(name + "_faces")),
                periodic);
    }

    private List<CellField> cellFields() {
        List<CellField> fields = new ArrayList<>();
        for (Node node : LedgerReader.inOrder(open)) {
            if (node instanceof Dataset dataset
                    && LedgerReader.text(node, ResultLayout.LOCATION, "").equals("cell")) {
                fields.add(
                        new CellField(
                                LedgerReader.name(node),
                                LedgerReader.text(node, "units", "1"),
                                LedgerReader.text(node, "long_name", ""),
                                last("", dataset)));
            }
        }
        return fields;
    }

    private List<FaceField> faceFields() {
        List<FaceField> fields = new ArrayList<>();
        if (open.getChild("faces") instanceof Group faces) {
            for (Node node : LedgerReader.inOrder(faces)) {
                if (node instanceof Dataset dataset) {
                    fields.add(
                            new FaceField(
                                    LedgerReader.name(node),
                                    LedgerReader.text(node, "units", "1"),
                                    LedgerReader.text(node, "long_name", ""),
                                    LedgerReader.text(node, "axis", ""),
                                    last("faces/", dataset)));
                }
            }
        }
        return fields;
    }

    /** What places the points of a course: the scale of its axis and the columns beside it. */
    private Optional<Table> course() {
        String axis = attribute(Lead.ATTRIBUTE);
        return dataset(axis)
                .map(scale -> {
                    List<Series> columns = new ArrayList<>();
                    for (Node node : LedgerReader.inOrder(open)) {
                        if (node instanceof Dataset dataset
                                && dataset.getAttribute(LedgerLayout.POSITION) != null
                                && LedgerReader.text(node, ResultLayout.LOCATION, "")
                                        .equals("point")) {
                            columns.add(series("", dataset));
                        }
                    }
                    return new Table(axis, "points of the run", series("", scale), columns);
                });
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        course().ifPresent(tables::add);
        for (Node node : LedgerReader.inOrder(open)) {
            if (node instanceof Group group
                    && LedgerReader.text(node, LedgerLayout.KIND, "").equals("table")) {
                List<Series> columns = new ArrayList<>();
                for (Node column : LedgerReader.inOrder(group)) {
                    columns.add(series(group.getName() + "/", column));
                }
                String name = LedgerReader.name(node);
                String longName = LedgerReader.text(node, "long_name", "");
                if (!columns.isEmpty()) {
                    tables.add(
                            new Table(
                                    name,
                                    longName,
                                    columns.getFirst(),
                                    columns.subList(1, columns.size())));
                }
            }
        }
        return tables;
    }

    private Series series(String folder, Node node) {
        if (node instanceof Dataset dataset) {
            return new Series(
                    LedgerReader.name(node),
                    LedgerReader.text(node, "units", "1"),
                    LedgerReader.text(node, "long_name", ""),
                    Math.toIntExact(dataset.getSize()),
                    array(folder, dataset));
        }
        throw new DamagedException("holds something unknown at " + node.getName());
    }

    private ness.findings.Group group(String name) {
        return open.getChild(name) instanceof Group group
                ? LedgerReader.group(name, group)
                : ness.findings.Group.empty(name);
    }

    private Values values(Optional<Dataset> dataset) {
        return dataset.map(stored -> array("", stored)).orElse(Values.constant(Double.NaN));
    }

    private Values array(String folder, Dataset dataset) {
        return new StoredArray(file, folder + dataset.getName(), dataset.getSize());
    }

    /** The numbers of a field; where it leads with an axis, those of the last point. */
    private Values last(String folder, Dataset dataset) {
        if (LedgerReader.text(dataset, Lead.ATTRIBUTE, "").isEmpty()) {
            return array(folder, dataset);
        }
        long count = dataset.getSize() / dataset.getDimensionsAsLong()[0];
        return new StoredArray(file, folder + dataset.getName(), dataset.getSize() - count, count);
    }

    private Optional<Dataset> dataset(String name) {
        return open.getChild(name) instanceof Dataset dataset
                ? Optional.of(dataset)
                : Optional.empty();
    }

    private String text(String name) {
        return dataset(name).map(Dataset::getData).map(String::valueOf).orElse("");
    }

    private Object data(String attribute) {
        Attribute found = open.getAttribute(attribute);
        return found == null || found.getData() == null ? "" : found.getData();
    }

    private String attribute(String name) {
        return String.valueOf(data(name));
    }

    private long number(String name) {
        return data(name) instanceof Number number ? number.longValue() : 0;
    }
}
