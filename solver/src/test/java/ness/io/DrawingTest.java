package ness.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import ness.findings.Axis;
import ness.findings.Findings;
import ness.findings.Samples;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the XDMF text says of the numbers in the result file is so, in all coordinates. */
class DrawingTest {
    private static final Axis R = Axis.of("r", "m", "radius", false, 0.5, 1, 1.75, 3);
    private static final Axis PHI = Axis.of("phi", "rad", "angle", false, 0, 0.5, 1.25);

    @TempDir private Path folder = Path.of("");

    record Drawn(String system, List<Axis> axes, boolean compress) {}

    static Stream<Drawn> meshes() {
        Axis x = Samples.axis("x", "m", 5);
        Axis y = Samples.axis("y", "m", 4);
        Axis z = Samples.axis("z", "m", 3);
        Axis sine = Axis.of("x", "1", "sine of latitude", false, -1, -0.5, 0.25, 1);
        List<Drawn> all = new ArrayList<>();
        all.add(new Drawn("cartesian", List.of(x), false));
        all.add(new Drawn("cartesian", List.of(x, y), false));
        all.add(new Drawn("cartesian", List.of(x, y, z), true));
        all.add(new Drawn("cylindrical", List.of(R), true));
        all.add(new Drawn("cylindrical", List.of(R, z), false));
        all.add(new Drawn("polar", List.of(R), false));
        all.add(new Drawn("polar", List.of(R, PHI), false));
        all.add(new Drawn("polar", List.of(R, PHI), true));
        all.add(new Drawn("spherical", List.of(R), false));
        all.add(new Drawn("latitude", List.of(sine), false));
        return all.stream();
    }

    private Path write(Drawn drawn) {
        Findings findings = Samples.of(drawn.system, drawn.axes);
        Selection selection = drawn.compress ? Results.COMPRESSED : Selection.ALL;
        return Results.write(findings, folder.resolve("a b.h5"), selection);
    }

    private static Document parse(Path xdmf) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xdmf.toFile());
    }

    private static List<Element> all(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static Dataset dataset(HdfFile open, Element item) {
        String text = item.getTextContent();
        assertTrue(text.startsWith("a b.h5:/"), text);
        return open.getDatasetByPath(text.substring("a b.h5:".length()));
    }

    /** Only a line may be drawn with one more dimension, of one cell. */
    private static int[] withoutOnes(int[] shape) {
        return Arrays.stream(shape).filter(n -> n > 1).toArray();
    }

    @ParameterizedTest
    @MethodSource("meshes")
    void everyDatasetIsThereInThisShapeAndType(Drawn drawn) throws Exception {
        Path file = write(drawn);
        Document document = parse(folder.resolve("a b.xdmf"));
        int read = 0;
        try (HdfFile open = new HdfFile(file)) {
            for (Element item : all(document, "DataItem")) {
                if (item.getAttribute("Format").equals("XML")) {
                    continue;
                }
                Dataset found = dataset(open, item);
                int[] told = numbers(item.getAttribute("Dimensions"));
                assertArrayEquals(withoutOnes(found.getDimensions()), withoutOnes(told));
                boolean real = item.getAttribute("NumberType").equals("Float");
                assertEquals(real ? double.class : int.class, found.getJavaType());
                int bytes = Integer.parseInt(item.getAttribute("Precision"));
                assertEquals(real ? Double.BYTES : Integer.BYTES, bytes);
                read++;
            }
        }
        assertTrue(read >= 5, "datasets " + read);
    }

    /** As many cells as the topology has are what each attribute colours. */
    @ParameterizedTest
    @MethodSource("meshes")
    void attributesHaveANumberForEachCell(Drawn drawn) throws Exception {
        write(drawn);
        Document document = parse(folder.resolve("a b.xdmf"));
        int[] points = numbers(all(document, "Topology").getFirst().getAttribute("Dimensions"));
        int cells = Arrays.stream(points).map(n -> n - 1).reduce(1, Math::multiplyExact);
        int expected = drawn.axes.stream().mapToInt(Axis::cells).reduce(1, Math::multiplyExact);
        assertEquals(expected, cells);
        List<String> names = new ArrayList<>();
        for (Element attribute : all(document, "Attribute")) {
            assertEquals("Cell", attribute.getAttribute("Center"));
            Element item = (Element) attribute.getElementsByTagName("DataItem").item(0);
            int[] shape = numbers(item.getAttribute("Dimensions"));
            assertEquals(cells, Arrays.stream(shape).reduce(1, Math::multiplyExact));
            names.add(attribute.getAttribute("Name"));
        }
        List<String> fields = List.of("temperature", "entropy_production_density");
        assertEquals(Stream.concat(fields.stream(), Stream.of("volume", "region")).toList(), names);
    }

    /** The corners that are drawn: as the coordinates of the geometry spread them. */
    @ParameterizedTest
    @MethodSource("meshes")
    void geometryHasTheFacesOfTheAxesInTheirOrder(Drawn drawn) throws Exception {
        Path file = write(drawn);
        Document document = parse(folder.resolve("a b.xdmf"));
        Element geometry = all(document, "Geometry").getFirst();
        if (geometry.getAttribute("GeometryType").equals("X_Y")) {
            assertEquals("polar", drawn.system);
            return;
        }
        NodeList items = geometry.getElementsByTagName("DataItem");
        int[] points = numbers(all(document, "Topology").getFirst().getAttribute("Dimensions"));
        try (HdfFile open = new HdfFile(file)) {
            for (int a = 0; a < items.getLength(); a++) {
                Element item = (Element) items.item(a);
                int told = numbers(item.getAttribute("Dimensions"))[0];
                assertEquals(points[points.length - 1 - a], told, "x goes fastest");
                if (item.getAttribute("Format").equals("HDF")) {
                    Axis axis = drawn.axes.get(a);
                    double[] faces = (double[]) dataset(open, item).getData();
                    assertArrayEquals(axis.faces().toArray(axis.cells() + 1), faces);
                }
            }
        }
    }

    /** The area between straight chords of a ring is r dr sin(dphi), cell by cell. */
    @ParameterizedTest
    @MethodSource("meshes")
    void polarCellsAreDrawnWhereTheyLie(Drawn drawn) throws Exception {
        if (!drawn.axes.contains(PHI)) {
            return;
        }
        Path file = write(drawn);
        try (HdfFile open = new HdfFile(file)) {
            double[][] x = (double[][]) open.getDatasetByPath("nodes/x").getData();
            double[][] y = (double[][]) open.getDatasetByPath("nodes/y").getData();
            double[] r = R.faces().toArray(R.cells() + 1);
            double[] phi = PHI.faces().toArray(PHI.cells() + 1);
            for (int j = 0; j < PHI.cells(); j++) {
                for (int i = 0; i < R.cells(); i++) {
                    double across = (x[j + 1][i + 1] - x[j][i]) * (y[j + 1][i] - y[j][i + 1]);
                    double along = (y[j + 1][i + 1] - y[j][i]) * (x[j + 1][i] - x[j][i + 1]);
                    double expected =
                            (r[i + 1] * r[i + 1] - r[i] * r[i]) / 2 * Math.sin(phi[j + 1] - phi[j]);
                    assertEquals(expected, Math.abs(across - along) / 2, 1e-14);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("meshes")
    void theTextIsWrittenOnceAndOnlyBesideTheResult(Drawn drawn) throws Exception {
        write(drawn);
        write(drawn);
        assertEquals(List.of("a b.h5", "a b.xdmf"), Results.names(folder));
        String text = Files.readString(folder.resolve("a b.xdmf"));
        assertEquals(1, text.split("</Xdmf>", -1).length - 1);
    }
}
