package ness.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import ness.findings.Axis;
import ness.findings.Findings;
import ness.findings.Samples;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class XdmfTest {
    private static final Axis X = Samples.axis("x", "m", 5);
    private static final Axis Y = Samples.axis("y", "m", 4);
    private static final Axis Z = Samples.axis("z", "m", 3);

    private static Document parse(Findings findings, String file) throws Exception {
        String text = Xdmf.of(findings, Selection.ALL, file);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    private static List<Element> all(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String shape(Document document) {
        Element topology = all(document, "Topology").getFirst();
        return topology.getAttribute("TopologyType") + " " + topology.getAttribute("Dimensions");
    }

    private static List<String> cellShapes(Document document) {
        return all(document, "Attribute").stream()
                .map(each -> (Element) each.getElementsByTagName("DataItem").item(0))
                .map(item -> item.getAttribute("Dimensions"))
                .distinct()
                .toList();
    }

    @Test
    void aLineIsABar() throws Exception {
        Document document = parse(Samples.rod(5), "rod.h5");
        assertEquals("2DRectMesh 2 6", shape(document));
        assertEquals(List.of("1 5"), cellShapes(document));
        assertEquals("0 0.125", all(document, "DataItem").get(1).getTextContent());
    }

    @Test
    void aPlateIsFlat() throws Exception {
        Document document = parse(Samples.of("cartesian", List.of(X, Y)), "a.h5");
        assertEquals("2DRectMesh 5 6", shape(document));
        assertEquals("VXVY", all(document, "Geometry").getFirst().getAttribute("GeometryType"));
        assertEquals(List.of("4 5"), cellShapes(document));
    }

    @Test
    void aBrickIsSolid() throws Exception {
        Document document = parse(Samples.of("cartesian", List.of(X, Y, Z)), "a.h5");
        assertEquals("3DRectMesh 4 5 6", shape(document));
        assertEquals("VXVYVZ", all(document, "Geometry").getFirst().getAttribute("GeometryType"));
        assertEquals(List.of("3 4 5"), cellShapes(document));
    }

    @Test
    void aRingIsCurved() throws Exception {
        Axis r = Samples.axis("r", "m", 5);
        Axis phi = Samples.axis("phi", "rad", 4);
        Document document = parse(Samples.of("polar", List.of(r, phi)), "a.h5");
        assertEquals("2DSMesh 5 6", shape(document));
        assertEquals("a.h5:/nodes/x", all(document, "DataItem").getFirst().getTextContent());
    }

    @Test
    void namesOfFilesAndTitlesAreData() throws Exception {
        String evil = "a\"><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;\u0001\u007f";
        Findings findings = Samples.withRun(Samples.rod(2), Samples.run(evil));
        Document document = parse(findings, "a&<b>'\".h5");
        assertEquals(
                evil.replace('\u0001', ' ').replace('\u007f', ' '),
                all(document, "Grid").getFirst().getAttribute("Name"));
        assertTrue(
                all(document, "DataItem")
                        .getFirst()
                        .getTextContent()
                        .startsWith("a&<b>'\".h5:/x_faces"));
        assertEquals(null, document.getDoctype());
    }

    @Test
    void onlyWhatIsInTheFileIsNamed() {
        Selection one = new Selection(Optional.of(List.of("temperature")), false);
        String text = Xdmf.of(Samples.rod(2), one, "rod.h5");
        assertTrue(text.contains("rod.h5:/temperature"), text);
        assertFalse(text.contains("entropy_production_density"), text);
    }

    @Test
    void theOwnerIsNamed() {
        String text = Xdmf.of(Samples.rod(2), Selection.ALL, "rod.h5");
        assertTrue(text.contains(Xdmf.owner(Results.CONFIG)), text);
        assertFalse(text.contains(Xdmf.owner("/home/me/configs/ro")), text);
    }
}
