package ness.config.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An axis that is let through has cells that numbers can hold. */
class AxisRulesTest {
    /** Complaints as key, message and hint. */
    private static List<String> complaints(AxisSettings axis) {
        List<String> told = new ArrayList<>();
        axis.check((key, message, hint) -> told.add(key + ": " + message + " | " + hint));
        return told;
    }

    private static AxisSettings uniform(
            @Nullable Double from, @Nullable Double to, long cells, @Nullable Double growth) {
        return new AxisSettings(from, to, cells, growth, List.of(), List.of(), false);
    }

    private static AxisSettings segments(@Nullable Double from, SegmentSettings... pieces) {
        return new AxisSettings(from, null, null, null, List.of(pieces), List.of(), false);
    }

    private static AxisSettings faces(Double... faces) {
        return new AxisSettings(null, null, null, null, List.of(), List.of(faces), false);
    }

    @Test
    void lengthsBeyondTheRangeOfVolumesAreRefused() {
        assertEquals(
                List.of("to: expected a length from 1.0E-100 to 1.0E100, got 1.0E-101 | null"),
                complaints(uniform(0.0, 1e-101, 2, null)));
        assertEquals(
                List.of("to: expected a length from 1.0E-100 to 1.0E100, got 2.0E100 | null"),
                complaints(uniform(-1e100, 1e100, 2, null)));
        assertEquals(List.of(), complaints(uniform(0.0, 1e-99, 2, null)));
        assertEquals(List.of(), complaints(uniform(0.0, 1e99, 2, null)));
        assertEquals(
                List.of("faces[2]: expected less distant faces, got 2.0E100 after 1.0 | null"),
                complaints(faces(0.0, 1.0, 2e100)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    - | 1  | 3 | -   | : missing key "from"
                    0 | -  | 3 | -   | : missing key "to"
                    1 | 1  | 3 | -   | to: expected a value greater than 1.0, got 1.0
                    1 | -1 | 3 | 1.1 | to: expected a value greater than 1.0, got -1.0
                    1e9 | 1000000000.000001 | 9 | - | cells: the smallest of 9 cells would be
                    0 | 1  | 999 | 2   | growth: the smallest of 999 cells would be
                    0 | 1  | 999 | 0.5 | growth: the smallest of 999 cells would be
                    """)
    void aUniformPieceIsTold(
            @Nullable Double from,
            @Nullable Double to,
            long cells,
            @Nullable Double growth,
            String told) {
        List<String> found = complaints(uniform(from, to, cells, growth));
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().startsWith(told), found.toString());
    }

    @Test
    void everySegmentIsToldByItsPlace() {
        assertEquals(List.of(": expected at least one cell | null"), complaints(segments(0.0)));
        assertEquals(
                List.of(": missing key \"from\" | null"),
                complaints(segments(null, new SegmentSettings(1, 3, 1))));
        List<String> told =
                complaints(
                        segments(
                                0.0,
                                new SegmentSettings(1, 3, 1),
                                new SegmentSettings(0.5, 3, 1),
                                new SegmentSettings(2, 999, 3)));
        assertEquals(2, told.size());
        assertTrue(told.get(0).startsWith("segments[1].to: expected a value greater than 1.0"));
        assertTrue(told.get(1).startsWith("segments[2].growth: the smallest of 999 cells"));
    }

    @Test
    void whatBelongsToCellsMeansNothingBesideOthers() {
        AxisSettings axis =
                new AxisSettings(0.0, 1.0, null, 1.1, List.of(), List.of(0.0, 1.0), false);
        assertEquals(
                List.of(
                        "to: means something only beside cells | null",
                        "growth: means something only beside cells | null",
                        "from: means something only beside cells | null"),
                complaints(axis));
    }

    @Test
    void theFirstFaceThatDoesNotRiseIsTold() {
        assertEquals(
                List.of("faces[2]: expected rising faces, got 0.5 after 1.0 | null"),
                complaints(faces(0.0, 1.0, 0.5, 0.4)));
        assertEquals(
                List.of("faces[1]: expected rising faces, got 0.0 after 0.0 | null"),
                complaints(faces(0.0, 0.0)));
        assertEquals(
                List.of("faces: expected at least two faces, got 1 | null"),
                complaints(faces(0.0)));
    }

    /** Widths of the pieces by repeated multiplication, and the coordinates they add up to. */
    @Property(tries = 200)
    void whatIsLetThroughHasFacesThatRise(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) @Scale(3) double from,
            @ForAll @Size(min = 1, max = 3)
                    List<@DoubleRange(min = 1e-6, max = 1e6) @Scale(6) Double> lengths,
            @ForAll @IntRange(min = 1, max = 400) int cells,
            @ForAll @DoubleRange(min = 0.8, max = 1.25) @Scale(3) double growth) {
        SegmentSettings[] pieces = new SegmentSettings[lengths.size()];
        double end = from;
        for (int i = 0; i < pieces.length; i++) {
            end += lengths.get(i);
            pieces[i] = new SegmentSettings(end, cells, growth);
        }
        boolean sound = complaints(segments(from, pieces)).isEmpty();
        double start = from;
        boolean rises = true;
        for (SegmentSettings piece : pieces) {
            double sum = 0;
            for (int i = 0; i < cells; i++) {
                sum += Math.pow(growth, i);
            }
            double width = (piece.to() - start) / sum;
            double smallest = Math.min(width, width * Math.pow(growth, cells - 1));
            double rounding = Math.max(Math.ulp(start), Math.ulp(piece.to()));
            rises &= smallest > rounding;
            start = piece.to();
        }
        assertTrue(rises || !sound, () -> "let through: " + List.of(pieces));
    }
}
