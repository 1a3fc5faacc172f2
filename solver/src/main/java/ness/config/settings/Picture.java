package ness.config.settings;

/** An image, row by row from the top. */
public final class Picture {
    private final String path;
    private final int width;
    private final int height;
    private final int[] rgb;

    /**
     * An image.
     *
     * @param path as it was written
     * @param width pixels in a row
     * @param height rows
     * @param rgb 24-bit colours, row by row from the top; this object owns them from now on
     */
    public Picture(String path, int width, int height, int[] rgb) {
        if (rgb.length != width * height) {
            throw new IllegalArgumentException(
                    rgb.length + " pixels for " + width + " x " + height);
        }
        this.path = path;
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** As it was written. */
    public String path() {
        return path;
    }

    /**
     * The 24-bit colour at a place of the bounding box.
     *
     * @param u from 0 at the left to 1 at the right
     * @param v from 0 at the bottom to 1 at the top
     */
    public int colourAt(double u, double v) {
        int column = Math.clamp((long) Math.floor(u * width), 0, width - 1);
        int row = Math.clamp((long) Math.floor((1 - v) * height), 0, height - 1);
        return rgb[row * width + column] & 0xffffff;
    }
}
