package ness.config.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoordinatesTest {
    @ParameterizedTest
    @CsvSource({
        "CARTESIAN, left, x, false",
        "CARTESIAN, right, x, true",
        "CARTESIAN, bottom, y, false",
        "CARTESIAN, top, y, true",
        "CARTESIAN, front, z, false",
        "CARTESIAN, back, z, true",
        "CYLINDRICAL, inner, r, false",
        "CYLINDRICAL, right, r, true",
        "CYLINDRICAL, top, z, true",
        "POLAR, outer, r, true",
        "POLAR, bottom, phi, false",
        "SPHERICAL, left, r, false",
        "LATITUDE, south, x, false",
        "LATITUDE, north, x, true",
        "LATITUDE, left, x, false",
    })
    void aSideIsAnEndOfAnAxis(Coordinates system, String word, String axis, boolean upper) {
        assertEquals(new Coordinates.Side(axis, upper), system.side(word));
    }

    @ParameterizedTest
    @CsvSource({
        "CARTESIAN, inner",
        "CARTESIAN, north",
        "CYLINDRICAL, front",
        "POLAR, back",
        "SPHERICAL, top",
        "LATITUDE, outer",
        "LATITUDE, bottom",
        "CARTESIAN, surface",
    })
    void otherSystemsHaveNoSuchSide(Coordinates system, String word) {
        assertNull(system.side(word));
    }

    @ParameterizedTest
    @EnumSource
    void everyAxisHasTwoEnds(Coordinates system) {
        for (String axis : system.axes()) {
            long ends =
                    Coordinates.sideWords().stream()
                            .map(system::side)
                            .filter(side -> side != null && side.axis().equals(axis))
                            .distinct()
                            .count();
            assertEquals(2, ends);
        }
    }

    @Test
    void anglesAndSinesHaveNoUnit() {
        assertEquals("m", Coordinates.POLAR.unit("r"));
        assertEquals("1", Coordinates.POLAR.unit("phi"));
        assertEquals("1", Coordinates.LATITUDE.unit("x"));
        assertEquals("m", Coordinates.CYLINDRICAL.unit("z"));
    }

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
