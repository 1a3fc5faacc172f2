package ness.config.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisSettingsTest {
    @Test
    void cellsOfOneWidthAreOnePiece() {
        AxisSettings axis = new AxisSettings(1.0, 3.0, 4L, null, List.of(), List.of(), false);
        assertEquals(List.of(new SegmentSettings(3, 4, 1)), axis.pieces());
        assertEquals(1, axis.first());
        assertEquals(3, axis.last());
    }

    @Test
    void facesBeginAndEndAnAxis() {
        AxisSettings axis =
                new AxisSettings(null, null, null, null, List.of(), List.of(1.0, 2.0, 5.0), false);
        assertEquals(1, axis.first());
        assertEquals(5, axis.last());
        assertEquals(List.of(), axis.pieces());
    }

    @Test
    void aPictureHasAColourForEachPixel() {
        assertThrows(IllegalArgumentException.class, () -> new Picture("p", 2, 2, new int[3]));
    }
}
