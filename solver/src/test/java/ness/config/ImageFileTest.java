package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import ness.config.settings.Picture;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.input.Place;
import ness.input.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of every kind have just the colours that were painted, and damaged ones are told. */
class ImageFileTest {
    private static final Place PLACE = new Place(Text.file("m.yaml", "image: a.png"), 1, 8, 5);
    private static final int[] PALETTE = {0xff0000, 0x00ff00, 0x0000ff, 0x102030};

    /** An image that is painted pixel by pixel, with the first row at the top. */
    static byte[] png(int width, int height, int type, IntBinaryOperator rgb) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0xff000000 | rgb.applyAsInt(x, y));
            }
        }
        return written(image, "png");
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertTrue(ImageIO.write(image, format, out), format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Picture read(byte[] bytes) {
        return ImageFile.read("a.png", bytes, PLACE, "mesh.regions.a.image");
    }

    private static String colours(Picture picture, int width, int height) {
        StringBuilder found = new StringBuilder();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = picture.colourAt((x + 0.5) / width, 1 - (y + 0.5) / height);
                found.append(String.format("%06x ", colour));
            }
        }
        return found.toString().strip();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR
            })
    void coloursAreExactInEveryLayout(int type) {
        byte[] bytes = png(2, 2, type, (x, y) -> PALETTE[x + 2 * y]);
        assertEquals("ff0000 00ff00 0000ff 102030", colours(read(bytes), 2, 2));
    }

    /** A palette of 1, 2, 4 or 8 bits a pixel: the colours are those of the palette. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void palettesAreLookedUp(int bits) {
        int size = Math.min(1 << bits, PALETTE.length);
        byte[][] bands = new byte[3][size];
        for (int i = 0; i < size; i++) {
            bands[0][i] = (byte) (PALETTE[i] >> 16);
            bands[1][i] = (byte) (PALETTE[i] >> 8);
            bands[2][i] = (byte) PALETTE[i];
        }
        IndexColorModel palette = new IndexColorModel(bits, size, bands[0], bands[1], bands[2]);
        int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
        BufferedImage image = new BufferedImage(size, 1, type, palette);
        for (int i = 0; i < size; i++) {
            image.getRaster().setSample(i, 0, 0, i);
        }
        String all = "ff0000 00ff00 0000ff 102030";
        assertEquals(all.substring(0, 7 * size - 1), colours(read(written(image, "png")), size, 1));
    }

    /** Samples of 16 bits are told by their upper byte, greys by three equal ones. */
    @ParameterizedTest
    @CsvSource({"0, 000000", "128, 808080", "255, ffffff", "1, 010101"})
    void greysKeepTheirStoredShade(int shade, String expected) {
        BufferedImage bytes = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        bytes.getRaster().setSample(0, 0, 0, shade);
        assertEquals(expected, colours(read(written(bytes, "png")), 1, 1));
        BufferedImage words = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        words.getRaster().setSample(0, 0, 0, shade << 8 | 0x7f);
        assertEquals(expected, colours(read(written(words, "png")), 1, 1));
    }

    @Test
    void theBoundingBoxIsCoveredToItsEdges() {
        Picture picture = read(png(3, 2, BufferedImage.TYPE_INT_RGB, (x, y) -> 256 * y + x));
        assertEquals(0x000000, picture.colourAt(0, 1), "top left");
        assertEquals(0x000102, picture.colourAt(1, 0), "bottom right");
        assertEquals(0x000100, picture.colourAt(1.0 / 3 - 1e-9, 0.5 - 1e-9));
        assertEquals(0x000001, picture.colourAt(1.0 / 3 + 1e-9, 0.5 + 1e-9));
        assertEquals("a.png", picture.path());
    }

    private static Fault refused(byte[] bytes) {
        InputException refused = assertThrows(InputException.class, () -> read(bytes));
        assertEquals(Exit.BAD_INPUT, refused.exit());
        Fault fault = refused.faults().getFirst();
        assertEquals("mesh.regions.a.image", fault.path());
        assertEquals(8, fault.column());
        return fault;
    }

    /** Wherever a file is cut or a byte is wrong, it is an image or told; never anything else. */
    @Test
    void damagedFilesAreTold() {
        byte[] sound = png(40, 40, BufferedImage.TYPE_INT_RGB, (x, y) -> x * y * 7919);
        int told = 0;
        for (int length = 0; length < sound.length; length += 53) {
            String message = refused(Arrays.copyOf(sound, length)).message();
            assertTrue(message.matches("this file is (no|a damaged) image"), message);
        }
        for (int i = 0; i < sound.length; i += 31) {
            byte[] wrong = sound.clone();
            wrong[i] ^= 0x55;
            try {
                read(wrong);
            } catch (InputException e) {
                assertEquals(1, e.faults().size());
                told++;
            }
        }
        assertTrue(told > 5, "told " + told);
    }

    @Test
    void otherContentIsNoImage() {
        for (byte[] bytes :
                List.of(
                        new byte[0],
                        new byte[100],
                        "title: Rod".getBytes(StandardCharsets.UTF_8))) {
            Fault fault = refused(bytes);
            assertEquals("this file is no image", fault.message());
            assertEquals("PNG, for example", Objects.requireNonNull(fault.hint()));
        }
    }

    /** The size that the header promises is checked before any pixel is read. */
    @Test
    void tooManyPixelsAreRefusedByTheHeader() {
        byte[] bytes = png(1, 1, BufferedImage.TYPE_BYTE_GRAY, (x, y) -> 0);
        bytes[16 + 1] = 1;
        bytes[20 + 1] = 1;
        CRC32 sum = new CRC32();
        sum.update(bytes, 12, 17);
        for (int i = 0; i < 4; i++) {
            bytes[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        }
        String message = refused(bytes).message();
        assertTrue(message.contains("4295098369 pixels (limit 25000000)"), message);
    }
}
