package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    /** Text | the number in it | index of what follows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1|1|1", "12 m|12|3", "-1.5e3 K|-1.5e3|7", "+.5|+.5|3", "4. m|4.|3", "1e-3m|1e-3|4",
                "5eV|5|1", "1E+05|1E+05|5", "1e|1|1", "1e+|1|1", "2.5.1|2.5|3", "  7  m|7|5",
                "- 3 m|- 3|4", "1,5|1|1", "0x1|0|1", "3 1/s|3|2", "1e3.5|1e3|3"
            })
    void findsTheNumber(String text, String number, int next) {
        NumberText found = NumberText.in(text);
        assertNotNull(found, text);
        assertEquals(number, text.substring(found.start(), found.end()), text);
        assertEquals(next, found.next(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "x", "-", "- x", ".", "-.", "m 1", "e5", "(1)", "--1", "/2", "\u221A2"
            })
    void findsNoneWhereThereIsNone(String text) {
        assertNull(NumberText.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "nan",
                "inf",
                "Inf",
                "-inf",
                "+Infinity",
                "INFINITY",
                ".inf",
                "-.inf",
                ".nan",
                " nan ",
                "NaN K",
                "inf W/m",
                "\u2212inf"
            })
    void knowsTheWordsForWhatIsNotFinite(String text) {
        assertTrue(NumberText.isNotFinite(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nano",
                "info",
                "infinite",
                "inf*2",
                "nan+1",
                "nan and x",
                "inf or x",
                "in",
                "x",
                "inf(2)",
                "NaN1",
                "infinity_2",
                "- 3"
            })
    void leavesOtherWordsAlone(String text) {
        assertFalse(NumberText.isNotFinite(text));
    }

    @Test
    void tellsConnectives() {
        assertTrue(NumberText.isConnective("1 and x", 2));
        assertTrue(NumberText.isConnective("1 or x", 2));
        assertFalse(NumberText.isConnective("1 order", 2));
        assertFalse(NumberText.isConnective("1 android", 2));
    }
}
