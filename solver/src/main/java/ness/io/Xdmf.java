package ness.io;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.Course;
import ness.findings.Findings;
import ness.findings.Mesh;
import ness.findings.Values;
import org.jspecify.annotations.Nullable;

/**
 * The XDMF 3 text beside a result file, which tells ParaView and VisIt how to draw it. All numbers
 * stay in the HDF5 file. Cells are drawn between their faces: a line as a thin bar, (r, z) in its
 * half plane, polar meshes in the plane, everything else along its axes.
 */
final class Xdmf {
    /** Names the entry that holds the path of the config to which the result belongs. */
    static final String OWNER = "ness_config_path";

    private static final int BAR = 20;

    private final Mesh mesh;
    private final String file;
    private final String title;
    private final List<String> fields;
    private final @Nullable Lead lead;

    private Xdmf(ResultWriter.Content content, String file) {
        Findings findings = content.findings();
        this.mesh = findings.mesh();
        this.file = escaped(file);
        this.title = escaped(findings.run().title());
        this.lead = content.lead();
        this.fields =
                findings.cellFields().stream()
                        .map(CellField::name)
                        .filter(content.selection()::has)
                        .toList();
    }

    /**
     * The text for a result file of this name in the same folder.
     *
     * @throws IllegalArgumentException if the mesh has no axes
     */
    static String of(Findings findings, Selection selection, String file) {
        StringWriter text = new StringWriter();
        try {
            write(new ResultWriter.Content(findings, selection, null), file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes the text piece by piece. */
    static void write(ResultWriter.Content content, String file, Writer text) throws IOException {
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.write("<Xdmf Version=\"3.0\">\n");
        text.write("  " + owner(content.findings().run().configPath()) + "\n");
        text.write("  <Domain>\n");
        new Xdmf(content, file).grids(text);
        text.write("  </Domain>\n</Xdmf>\n");
    }

    /** The entry by which a result is known as that of this config. */
    static String owner(String configPath) {
        return "<Information Name=\"%s\" Value=\"%s\"/>".formatted(OWNER, escaped(configPath));
    }

    /** A series in time is a collection of grids; of other courses the last point is drawn. */
    private void grids(Writer text) throws IOException {
        if (lead == null || !lead.axis().equals(Course.TIME)) {
            text.write(grid("", fields, lead == null ? 0 : lead.points() - 1));
            return;
        }
        List<String> led = fields.stream().filter(lead.fields()::containsKey).toList();
        Values times = lead.columns().getFirst().values();
        text.write(
                "    <Grid Name=\"%s\" GridType=\"Collection\" CollectionType=\"Temporal\">\n"
                        .formatted(title));
        for (int point = 0; point < lead.points(); point++) {
            String time = "      <Time Value=\"%s\"/>\n".formatted(times.at(point));
            text.write(grid(time, led, point));
        }
        text.write("    </Grid>\n");
    }

    private String grid(String time, List<String> names, int point) {
        StringBuilder text = new StringBuilder();
        text.append("    <Grid Name=\"%s\" GridType=\"Uniform\">\n".formatted(title));
        text.append(time);
        text.append(mesh.axes().size() == 3 ? brick() : Nodes.needed(mesh) ? curved() : flat());
        for (String name : names) {
            boolean leads = lead != null && lead.fields().containsKey(name);
            String numbers = item(MemberName.of(name), shape(0), "Float", 8);
            attribute(text, name, leads ? slab(MemberName.of(name), point) : numbers);
        }
        attribute(text, "volume", item("volume", shape(0), "Float", 8));
        attribute(text, "region", item("region", shape(0), "Int", 4));
        return text.append("    </Grid>\n").toString();
    }

    private String brick() {
        return topology("3DRectMesh", 1)
                + geometry("VXVYVZ", mesh.axes().stream().map(this::faces).toList());
    }

    private String flat() {
        Axis first = mesh.axes().getFirst();
        if (mesh.axes().size() == 2) {
            return topology("2DRectMesh", 1)
                    + geometry("VXVY", List.of(faces(first), faces(mesh.axes().get(1))));
        }
        double length = first.faces().at(first.cells()) - first.faces().at(0);
        return topology("2DRectMesh", 1)
                + geometry("VXVY", List.of(faces(first), "0 " + length / BAR));
    }

    private String curved() {
        String shape = shape(1);
        return topology("2DSMesh", 1)
                + geometry(
                        "X_Y",
                        List.of(
                                item("nodes/x", shape, "Float", 8),
                                item("nodes/y", shape, "Float", 8)));
    }

    private String topology(String type, int more) {
        return "      <Topology TopologyType=\"%s\" Dimensions=\"%s\"/>\n"
                .formatted(type, shape(more));
    }

    private static String geometry(String type, List<String> items) {
        String lines =
                items.stream()
                        .map(item -> item.startsWith("<") ? item : inline(item))
                        .map(item -> "        " + item + "\n")
                        .collect(Collectors.joining());
        return "      <Geometry GeometryType=\"%s\">\n%s      </Geometry>\n".formatted(type, lines);
    }

    private static void attribute(StringBuilder text, String name, String numbers) {
        text.append("      <Attribute Name=\"")
                .append(escaped(name))
                .append("\" AttributeType=\"Scalar\" Center=\"Cell\">\n        ")
                .append(numbers)
                .append("\n      </Attribute>\n");
    }

    /** What a field that leads is at one point: where it starts, steps, and how much of it. */
    private String slab(String path, int point) {
        int points = lead == null ? 0 : lead.points();
        int axes = mesh.axes().size();
        String cells =
                mesh.axes().reversed().stream()
                        .map(axis -> Integer.toString(axis.cells()))
                        .collect(Collectors.joining(" "));
        String place = point + " 0".repeat(axes) + " 1".repeat(axes + 1) + " 1 " + cells;
        String which =
                ("<DataItem Dimensions=\"3 %s\" NumberType=\"Int\" Format=\"XML\">%s"
                                + "</DataItem>")
                        .formatted(axes + 1, place);
        String all = item(path, points + " " + cells, "Float", 8);
        return "<DataItem ItemType=\"HyperSlab\" Dimensions=\"%s\">%s%s</DataItem>"
                .formatted(shape(0), which, all);
    }

    private String faces(Axis axis) {
        return item(axis.name() + "_faces", Integer.toString(axis.cells() + 1), "Float", 8);
    }

    /** Numbers of cells, slowest axis first, plus one where points are meant. */
    private String shape(int more) {
        String shape =
                mesh.axes().reversed().stream()
                        .map(axis -> Integer.toString(axis.cells() + more))
                        .collect(Collectors.joining(" "));
        return mesh.axes().size() == 1 ? (1 + more) + " " + shape : shape;
    }

    private String item(String path, String dimensions, String type, int bytes) {
        return ("<DataItem Dimensions=\"%s\" NumberType=\"%s\" Precision=\"%s\" Format=\"HDF\">"
                        + "%s:/%s</DataItem>")
                .formatted(dimensions, type, bytes, file, escaped(path));
    }

    private static String inline(String numbers) {
        return ("<DataItem Dimensions=\"2\" NumberType=\"Float\" Precision=\"8\" Format=\"XML\">"
                        + "%s</DataItem>")
                .formatted(numbers);
    }

    /** Text for XML, in attributes too; characters that XML does not know become blanks. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        case '\'' -> safe.append("&apos;");
                        default -> safe.appendCodePoint(known(c) ? c : ' ');
                    }
                });
        return safe.toString();
    }

    private static boolean known(int c) {
        return c >= 0x20 && c != 0x7f && !(c >= 0xd800 && c < 0xe000) && c != 0xfffe && c != 0xffff;
    }
}
