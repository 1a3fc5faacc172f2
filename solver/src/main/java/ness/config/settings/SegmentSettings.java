package ness.config.settings;

import ness.words.Range;
import ness.words.Word;
import ness.words.Words;

/**
 * A piece of an axis; it starts where the piece before ends.
 *
 * @param to its last face [m or 1]
 * @param cells number of cells
 * @param growth ratio of successive cell widths
 */
@Words("a piece of an axis")
public record SegmentSettings(
        @Word(value = "its last face", required = true, unit = "axis", example = "1 cm") double to,
        @Word(value = "number of cells", required = true, range = Range.COUNT, example = "40")
                long cells,
        @Word(
                        value = "ratio of successive cell widths",
                        range = Range.POSITIVE,
                        fallback = "1",
                        example = "1.04")
                double growth) {}
