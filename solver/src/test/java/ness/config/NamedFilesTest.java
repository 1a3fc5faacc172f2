package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import ness.config.settings.Colour;
import ness.config.settings.Picture;
import ness.config.settings.RegionSettings;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.physics.heat.Conductivity;
import ness.physics.heat.HeatSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and images that a config names. */
class NamedFilesTest {
    private static final String TABLE =
            new Sample()
                    .with(
                            "model",
                            "{type: heat, materials: {default: {conductivity:"
                                    + " \"2*table('k.csv', T)\"}}}")
                    .text()
                    .replace("'k.csv'", "\\\"k.csv\\\"");

    private static final String IMAGE =
            new Sample()
                    .with("boundaries", "")
                    .with(
                            "mesh",
                            "{axes: {x: {from: 0, to: 1, cells: 2}, y: {from: 0, to: 1, cells: 2}},"
                                    + " regions: {art: {image: a.png, colour: \"#ff0000\", void: true}}}")
                    .text();

    private static Resolved table(String csv) {
        return Resolved.read(
                new Texts().with("c.yaml", TABLE).with("k.csv", csv), "c.yaml", List.of());
    }

    private static Resolved image(byte[] bytes) {
        return Resolved.read(
                new Texts().with("c.yaml", IMAGE).with("a.png", bytes), "c.yaml", List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "300,10\n500,7\n",
                "300 10\n500 7",
                "T,k\n300, 10\n500, 7\n",
                "# Kelvin; W/(m.K)\n300;10\r\n\r\n500;7\r\n",
                "300\t1e1\n500\t.7e1\n",
                "\ufeff300,10\n500,7\n"
            })
    void aTableIsReadHoweverItsColumnsAreParted(String csv) {
        HeatSettings heat = (HeatSettings) table(csv).settings().model();
        Conductivity k = Objects.requireNonNull(heat.materials().get("default")).conductivity();
        var formula = assertInstanceOf(Conductivity.Isotropic.class, k).value();
        assertEquals(20, formula.expression().at("T", 300));
        assertEquals(14, formula.expression().at("T", 500));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    300,10_500,a        | 2 | expected a number, got "a"
                    300,10_500,NaN      | 2 | expected a number, got "NaN"
                    300,10_500,1e999    | 2 | expected a number
                    300,10_500,0x10     | 2 | expected a number
                    300,10_500,1.2.3    | 2 | expected a number, got "1.2.3"
                    300,10_500,         | 2 | expected a number, got ""
                    T,k_300,10_T,k      | 3 | expected a number, got "T"
                    300;10_500;7,5      | 2 | expected two numbers, got 3
                    300,10_300,7        | 2 | expected rising arguments, got "300"
                    300,10_200,7        | 2 | expected rising arguments
                    300,10_500          | 2 | expected two numbers, got 1
                    300,10_500,7,3      | 2 | expected two numbers, got 3
                    300,5;10,1_500,5;7  | 1 | expected two numbers
                    300,10              | 1 | expected at least two rows, got 1
                    T,k                 | 1 | expected at least two rows, got 0
                    """)
    void aBadTableIsToldAtItsOwnLine(String csv, int line, String words) {
        InputException refused =
                assertThrows(InputException.class, () -> table(csv.replace('_', '\n')));
        Fault fault = refused.faults().getFirst();
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals("k.csv", fault.file());
        assertEquals(line, fault.line());
        assertTrue(fault.message().contains(words), fault.message());
    }

    @Test
    void aMissingTableIs66AtItsName() {
        Texts files = new Texts().with("c.yaml", TABLE);
        InputException refused =
                assertThrows(InputException.class, () -> Resolved.read(files, "c.yaml", List.of()));
        Fault fault = refused.faults().getFirst();
        assertEquals(Exit.MISSING_INPUT, refused.exit());
        String line = Objects.requireNonNull(fault.sourceLine());
        assertTrue(line.startsWith("k.csv", fault.column() - 1), fault.toString());
        assertEquals("model.materials.default.conductivity", fault.path());
    }

    private static byte[] png(int type) throws IOException {
        BufferedImage image = new BufferedImage(2, 2, type);
        image.setRGB(0, 0, 0xffff0000);
        image.setRGB(1, 1, 0xff808080);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB})
    void anImageHasItsTopRowAtTheLargestY(int type) throws IOException {
        RegionSettings art =
                Objects.requireNonNull(image(png(type)).settings().mesh().regions().get("art"));
        Picture picture = Objects.requireNonNull(art.image());
        assertEquals(new Colour(0xff0000), art.colour());
        assertEquals(0xff0000, picture.colourAt(0.25, 0.75));
        assertEquals(0x808080, picture.colourAt(0.75, 0.25));
        assertEquals(0x000000, picture.colourAt(0.25, 0.25));
        assertEquals(0x808080, picture.colourAt(1, 0));
    }

    @Test
    void greysKeepTheirStoredValue() throws IOException {
        BufferedImage grey = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(0, 0, 0, 100);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(grey, "png", out);
        RegionSettings art =
                Objects.requireNonNull(
                        image(out.toByteArray()).settings().mesh().regions().get("art"));
        assertEquals(0x646464, Objects.requireNonNull(art.image()).colourAt(0.5, 0.5));
    }

    @Test
    void whatIsNoImageIsRefusedAtItsName() throws IOException {
        byte[] cut = java.util.Arrays.copyOf(png(BufferedImage.TYPE_INT_RGB), 45);
        byte[] huge = png(BufferedImage.TYPE_INT_RGB);
        huge[18] = 0x7f;
        huge[22] = 0x7f;
        byte[][] bad = {"text".getBytes(StandardCharsets.UTF_8), cut, huge, new byte[0]};
        for (byte[] bytes : bad) {
            InputException refused = assertThrows(InputException.class, () -> image(bytes));
            Fault fault = refused.faults().getFirst();
            assertEquals(Exit.BAD_INPUT, refused.exit());
            assertEquals("mesh.regions.art.image", fault.path());
            assertTrue(fault.message().startsWith("this file"), fault.message());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "#ff0000, 16711680",
        "#F00, 16711680",
        "red, 16711680",
        "Black, 0",
        "#123456, 1193046"
    })
    void coloursAreRead(String text, int rgb) {
        assertEquals(new Colour(rgb), Colour.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rde", "#ff000", "#gg0000", "#", "ff0000", "#\u0661\u0661\u0661"})
    void otherTextsAreNoColours(String text) {
        String config = IMAGE.replace("#ff0000", text);
        Texts files = new Texts().with("c.yaml", config).with("a.png", new byte[0]);
        InputException refused =
                assertThrows(InputException.class, () -> Resolved.read(files, "c.yaml", List.of()));
        assertTrue(
                refused.faults().stream()
                        .anyMatch(fault -> fault.message().startsWith("expected a colour")));
    }

    @Test
    void anImageNeedsAColour() throws IOException {
        String config = IMAGE.replace("colour: \"#ff0000\", ", "");
        Texts files =
                new Texts().with("c.yaml", config).with("a.png", png(BufferedImage.TYPE_INT_RGB));
        InputException refused =
                assertThrows(InputException.class, () -> Resolved.read(files, "c.yaml", List.of()));
        assertEquals("art: missing key \"colour\"", refused.faults().getFirst().sentence());
    }
}
