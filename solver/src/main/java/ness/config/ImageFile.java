package ness.config;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import ness.config.settings.Picture;
import ness.input.Exit;
import ness.input.InputException;
import ness.input.Place;
import org.jspecify.annotations.Nullable;

/** Reads an image into exact colours; the size that its header promises is checked first. */
final class ImageFile {
    private static final long MOST_PIXELS = 25_000_000;

    private final String path;
    private final Place place;
    private final String key;

    private ImageFile(String path, Place place, String key) {
        this.path = path;
        this.place = place;
        this.key = key;
    }

    static Picture read(String path, byte[] bytes, Place place, String key) {
        return new ImageFile(path, place, key).read(bytes);
    }

    private Picture read(byte[] bytes) {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw wrong("is no image", "PNG, for example");
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw wrong(
                        "has " + pixels + " pixels (limit " + MOST_PIXELS + ")",
                        "a coarser image; cells take the colour at their centre");
            }
            reader.addIIOReadWarningListener(ImageFile::refuse);
            BufferedImage image = reader.read(0);
            reader.dispose();
            return picture(image);
        } catch (InputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK answer a damaged file with whatever it leads them into.
            InputException wrong = wrong("is a damaged image", null);
            wrong.initCause(e);
            throw wrong;
        }
    }

    /** Takes what the decoder only warns of, such as a file that was cut short. */
    private static void refuse(ImageReader reader, String warning) {
        throw new IllegalArgumentException(warning);
    }

    /** Takes the stored samples, since a conversion to sRGB would change the colours of greys. */
    private Picture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        Raster raster = image.getRaster();
        int[] rgb = new int[width * height];
        int bits = image.getColorModel().getComponentSize(0);
        boolean grey = raster.getNumBands() < 3;
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                int colour = 0;
                for (int band = 0; band < 3; band++) {
                    int sample = raster.getSample(i, j, grey ? 0 : band);
                    colour = colour << 8 | byteOf(sample, bits);
                }
                rgb[j * width + i] =
                        image.getColorModel() instanceof IndexColorModel palette
                                ? palette.getRGB(raster.getSample(i, j, 0))
                                : colour;
            }
        }
        return new Picture(path, width, height, rgb);
    }

    private static int byteOf(int sample, int bits) {
        return bits >= 8 ? sample >> (bits - 8) & 0xff : sample * 255 / ((1 << bits) - 1);
    }

    private InputException wrong(String what, @Nullable String hint) {
        return new InputException(Exit.BAD_INPUT, place.fault(key, "this file " + what, hint));
    }
}
