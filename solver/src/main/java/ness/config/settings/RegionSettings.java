package ness.config.settings;

import java.util.List;
import ness.expression.Formula;
import ness.words.Checked;
import ness.words.Range;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A part of the mesh: the cells whose centre lies in its shape.
 *
 * @param box a box; null if it has another shape
 * @param disk a disk or ball; null if it has another shape
 * @param where a condition; null if it has another shape
 * @param image the pixels of {@code colour}; null if it has another shape
 * @param colour which pixels of the image; null without one
 * @param isVoid whether it takes no part in the problem
 */
@Words(
        value = "a part of the mesh: the cells whose centre lies in its shape",
        oneOf = {"box", "disk", "where", "image"})
public record RegionSettings(
        @Word(value = "a box", example = "{from: [0, 0], to: [1 cm, 2 mm]}") @Nullable Box box,
        @Word(value = "a disk, in 3D a ball", example = "{centre: [5 cm, 2 cm], radius: 3 mm}")
                @Nullable Disk disk,
        @Word(
                        value = "a condition on the position",
                        variables = Variable.POSITION,
                        example = "sin(40*x) > 0")
                @Nullable Formula where,
        @Word(
                        value = "an image file over the bounding box, top row at the largest y",
                        example = "device.png")
                @Nullable Picture image,
        @Word(value = "the exact colour of the pixels that belong", example = "#ff0000")
                @Nullable Colour colour,
        @Word(value = "whether it takes no part in the problem", key = "void", fallback = "false")
                boolean isVoid)
        implements Checked {

    @Override
    public void check(Complaints complaints) {
        if (image != null && colour == null) {
            complaints.add("", "missing key \"colour\"", "which pixels of the image belong to it?");
        }
        if (image == null && colour != null) {
            complaints.add("colour", "means nothing without an image", null);
        }
    }

    /**
     * A box along the axes.
     *
     * @param from lower corner, one number an axis [m or 1]
     * @param to upper corner
     */
    @Words("a box along the axes")
    public record Box(
            @Word(
                            value = "lower corner, one number an axis",
                            required = true,
                            unit = "axis",
                            example = "[0, 0]")
                    List<Double> from,
            @Word(
                            value = "upper corner, one number an axis",
                            required = true,
                            unit = "axis",
                            example = "[1 cm, 2 mm]")
                    List<Double> to) {}

    /**
     * A disk, in 3D a ball.
     *
     * @param centre one number an axis [m or 1]
     * @param radius [m]
     */
    @Words("a disk, in 3D a ball")
    public record Disk(
            @Word(
                            value = "its centre, one number an axis",
                            required = true,
                            unit = "axis",
                            example = "[5 cm, 2 cm]")
                    List<Double> centre,
            @Word(
                            value = "its radius",
                            required = true,
                            unit = "m",
                            range = Range.POSITIVE,
                            example = "3 mm")
                    double radius) {}
}
