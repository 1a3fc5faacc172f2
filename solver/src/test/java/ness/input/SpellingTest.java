package ness.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word that was meant is the nearest one, if it is near. */
class SpellingTest {
    private static final List<String> WORDS =
            List.of("conductivity", "density", "heat_capacity", "left", "right", "T", "x", "hot");

    @ParameterizedTest
    @CsvSource({
        "conductivty, conductivity",
        "conductivityy, conductivity",
        "condcutivity, conductivity",
        "Conductivity, conductivity",
        "CONDUCTIVITY, conductivity",
        "densty, density",
        "heatcapacity, heat_capacity",
        "heat-capacity, heat_capacity",
        "lefft, left",
        "rigth, right",
        "X, x",
        "t, T",
        "hott, hot",
        "hat, hot",
    })
    void oneSlipIsForgiven(String found, String meant) {
        assertEquals(meant, Spelling.nearest(found, WORDS));
        assertEquals("did you mean \"" + meant + "\"?", Spelling.hint(found, WORDS));
    }

    /** Words that share nothing with any other are no slips, however short they are. */
    @ParameterizedTest
    @CsvSource({"r", "y", "q", "temperature", "''", "cold", "up"})
    void farWordsHaveNoNeighbour(String found) {
        assertNull(Spelling.nearest(found, WORDS));
        assertEquals(
                "allowed: conductivity, density, heat_capacity, left, right, T, x, hot",
                Spelling.hint(found, WORDS));
    }

    @Test
    void nothingAllowedGivesNoHint() {
        assertNull(Spelling.hint("a", List.of()));
    }
}
