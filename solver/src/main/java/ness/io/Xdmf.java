package ness.io;

import java.util.List;
import java.util.stream.Collectors;
import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.Findings;
import ness.findings.Mesh;

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

    private Xdmf(Mesh mesh, String file) {
        this.mesh = mesh;
        this.file = escaped(file);
    }

    /**
     * The text for a result file of this name in the same folder.
     *
     * @throws IllegalArgumentException if the mesh has no axes
     */
    static String of(Findings findings, Selection selection, String file) {
        return new Xdmf(findings.mesh(), file).text(findings, selection);
    }

    /** The entry by which a result is known as that of this config. */
    static String owner(String configPath) {
        return "<Information Name=\"%s\" Value=\"%s\"/>".formatted(OWNER, escaped(configPath));
    }

    private String text(Findings findings, Selection selection) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.append("<Xdmf Version=\"3.0\">\n");
        text.append("  ").append(owner(findings.run().configPath())).append('\n');
        text.append("  <Domain>\n");
        String title = findings.run().title();
        text.append("    <Grid Name=\"%s\" GridType=\"Uniform\">\n".formatted(escaped(title)));
        text.append(mesh.axes().size() == 3 ? brick() : Nodes.needed(mesh) ? curved() : flat());
        for (CellField field : findings.cellFields()) {
            if (selection.has(field.name())) {
                attribute(text, field.name(), "Float", 8);
            }
        }
        attribute(text, "volume", "Float", 8);
        attribute(text, "region", "Int", 4);
        return text.append("    </Grid>\n  </Domain>\n</Xdmf>\n").toString();
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

    private void attribute(StringBuilder text, String name, String type, int bytes) {
        text.append("      <Attribute Name=\"")
                .append(escaped(name))
                .append("\" AttributeType=\"Scalar\" Center=\"Cell\">\n        ")
                .append(item(MemberName.of(name), shape(0), type, bytes))
                .append("\n      </Attribute>\n");
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
