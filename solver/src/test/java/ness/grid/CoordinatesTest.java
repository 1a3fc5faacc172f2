package ness.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        int index = system.axes().indexOf(axis);
        assertEquals(new Coordinates.Side(index, upper ? 1 : 0), system.side(word));
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
        for (int axis = 0; axis < system.axes().size(); axis++) {
            int wanted = axis;
            long ends =
                    Coordinates.sideWords().stream()
                            .map(system::side)
                            .filter(side -> side != null && side.axis() == wanted)
                            .distinct()
                            .count();
            assertEquals(2, ends);
        }
    }

    @Test
    void anglesAndSinesHaveNoLength() {
        assertEquals("m", Coordinates.POLAR.unit(0));
        assertEquals("rad", Coordinates.POLAR.unit(1));
        assertTrue(Coordinates.POLAR.angle(1));
        assertFalse(Coordinates.CYLINDRICAL.angle(1));
        assertEquals("1", Coordinates.LATITUDE.unit(0));
        assertEquals("m", Coordinates.CYLINDRICAL.unit(1));
    }
}
