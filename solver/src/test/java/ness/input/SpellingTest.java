package ness.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
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

    /** Optimal string alignment after its recursive definition. */
    private static int slips(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Math.max(a.length(), b.length());
        }
        String shorterA = a.substring(1);
        String shorterB = b.substring(1);
        int change = slips(shorterA, shorterB) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(slips(shorterA, b), slips(a, shorterB)));
        boolean swapped =
                a.length() > 1
                        && b.length() > 1
                        && a.charAt(0) == b.charAt(1)
                        && a.charAt(1) == b.charAt(0);
        return swapped ? Math.min(least, 1 + slips(a.substring(2), b.substring(2))) : least;
    }

    @Property(tries = 400)
    void theNearestWordHasTheFewestSlips(
            @ForAll @StringLength(min = 1, max = 6) @Chars({'a', 'b', 'c'}) String found,
            @ForAll @Size(min = 1, max = 4)
                    List<@StringLength(min = 1, max = 6) @Chars({'a', 'b', 'c'}) String> words,
            @ForAll @IntRange(min = 1, max = 4) int most) {
        String best = null;
        int least = most + 1;
        for (String word : words) {
            int slips = slips(found, word);
            if (slips < least && slips < Math.max(found.length(), word.length())) {
                least = slips;
                best = word;
            }
        }
        assertEquals(best, Spelling.nearest(found, words, most));
    }
}
