package ness.config.settings;

import java.util.List;
import ness.words.Checked;
import ness.words.Range;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * One axis: cells of one width, segments, or all faces.
 *
 * @param from first face [m or 1]; null with {@code faces}
 * @param to last face of {@code cells}; else null
 * @param cells number of cells; null with segments or faces
 * @param growth ratio of successive widths of {@code cells}; null = 1
 * @param segments pieces from {@code from} on; empty if there are none
 * @param faces all faces, rising; empty if not given
 * @param periodic whether the last face is the first
 */
@Words(
        value = "an axis: from, to and cells, or from and segments, or faces",
        oneOf = {"cells", "segments", "faces"})
public record AxisSettings(
        @Word(value = "first face", unit = "axis", example = "0") @Nullable Double from,
        @Word(value = "last face", unit = "axis", example = "10 cm") @Nullable Double to,
        @Word(value = "number of cells", range = Range.COUNT, example = "200") @Nullable Long cells,
        @Word(value = "ratio of successive cell widths", range = Range.POSITIVE, example = "1.04")
                @Nullable Double growth,
        @Word(value = "pieces, one after the other", example = "[{to: 1 cm, cells: 40}]")
                List<SegmentSettings> segments,
        @Word(value = "all faces, rising", unit = "axis", example = "[0, 0.1, 0.25]")
                List<Double> faces,
        @Word(value = "whether the last face is the first", fallback = "false") boolean periodic)
        implements Checked {

    @Override
    public void check(Complaints complaints) {
        AxisRules.check(this, complaints);
    }

    /** The pieces of an axis that is not given by its faces. */
    public List<SegmentSettings> pieces() {
        return cells == null || to == null
                ? segments
                : List.of(new SegmentSettings(to, cells, growth == null ? 1 : growth));
    }

    /** The first face [m or 1]. */
    public double first() {
        return from == null ? faces.getFirst() : from;
    }

    /** The last face [m or 1]. */
    public double last() {
        if (to != null) {
            return to;
        }
        return segments.isEmpty() ? faces.getLast() : segments.getLast().to();
    }
}
