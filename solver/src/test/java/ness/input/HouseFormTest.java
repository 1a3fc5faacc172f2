package ness.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseFormTest {
    private static String told(Place place) {
        return HouseForm.text(List.of(place.fault("a.key", "expected this", "do that")));
    }

    @Test
    void theCaretStandsUnderTheColumn() {
        Text text = Text.file("f.yaml", "x\n  key: 401 W/m\n");
        assertEquals(
                """
                f.yaml:2:8: error: key: expected this
                    2 |   key: 401 W/m
                      |        ^^^^^^^
                hint: do that
                """,
                told(new Place(text, 2, 8, 7)));
    }

    @Test
    void aTabIsOneColumn() {
        Text text = Text.file("f", "\t\tkey: 1");
        assertTrue(told(new Place(text, 1, 8, 1)).contains("    1 |   key: 1\n      |        ^\n"));
    }

    @Test
    void hiddenCharactersAreShownAndTheCaretFollows() {
        Text text = Text.file("f", "\u202ea\u001b: 1");
        String told = told(new Place(text, 1, 6, 1));
        assertTrue(told.contains("    1 | \\u202ea\\u001b: 1\n"), told);
        assertTrue(told.contains("      | " + " ".repeat(15) + "^\n"), told);
    }

    @Test
    void aLongLineIsCutAroundTheColumn() {
        String line = "a".repeat(5000) + "!" + "b".repeat(5000);
        String told = told(new Place(Text.file("f", line), 1, 5001, 1));
        List<String> lines = told.lines().toList();
        assertTrue(lines.get(1).length() < 200, told);
        assertEquals('!', lines.get(1).charAt(lines.get(2).indexOf('^')));
    }

    @Test
    void aWordOfTheCommandLineHasNoLineNumber() {
        String told = told(Text.word("--set", "a.b=3").at(4, 1));
        assertEquals(
                "--set: error: key: expected this\n      | a.b=3\n      |     ^\nhint: do that\n",
                told);
    }

    @Test
    void aFileWithoutPlaceIsOneLine() {
        String told = HouseForm.text(List.of(Fault.of("f", "does not exist", null)));
        assertEquals("f: error: does not exist\n", told);
    }

    @Test
    void membersLeaveUnknownPlacesNull() {
        Fault fault = Fault.of("f", "does not exist", null);
        assertNull(fault.members().get("line"));
        assertNull(fault.members().get("column"));
        assertEquals(
                List.of("file", "line", "column", "path", "message", "hint"),
                List.copyOf(fault.members().keySet()));
        Fault placed = new Place(Text.file("f", "x"), 1, 1, 1).fault("a.b", "wrong", null);
        assertEquals("b: wrong", placed.members().get("message"));
        assertEquals(1, placed.members().get("line"));
    }

    @Test
    void aFoundTextIsCutToEightyCharacters() {
        String quoted = HouseForm.quoted("\ud83d\ude00".repeat(100));
        assertEquals(82, quoted.codePointCount(0, quoted.length()));
        assertTrue(quoted.endsWith("...\""));
    }

    /** Wherever the fault is, the caret stands under the character that stands there. */
    @Property
    void theCaretFollowsTheColumn(
            @ForAll @StringLength(min = 1, max = 400) @Chars({'a', '\t', '\u00e4', '\u202e'})
                    String line,
            @ForAll @IntRange(max = 399) int at) {
        int index = at % line.length();
        String marked = line.substring(0, index) + "!" + line.substring(index + 1);
        String told = told(new Place(Text.file("f", marked), 1, index + 1, 1));
        List<String> lines = told.lines().toList();
        assertEquals(4, lines.size());
        assertEquals('!', lines.get(1).charAt(lines.get(2).indexOf('^')), told);
        assertEquals(lines.get(2).indexOf('^'), lines.get(2).lastIndexOf('^'));
    }

    @Property
    void whatIsEscapedCanBeSeen(@ForAll String text) {
        String escaped = HouseForm.escaped(text);
        assertEquals(escaped, HouseForm.escaped(escaped));
        assertFalse(escaped.chars().anyMatch(c -> c < ' ' || (c >= 0x7f && c < 0xa0)));
    }

    @ParameterizedTest
    @CsvSource({
        "thikness, thickness",
        "Left, left",
        "lfet, left",
        "tempertaure, temperature",
        "hott, hot",
    })
    void aNearWordIsFound(String found, String meant) {
        List<String> words = List.of("thickness", "left", "right", "temperature", "hot", "cold");
        assertEquals(meant, Spelling.nearest(found, words));
        assertEquals("did you mean \"" + meant + "\"?", Spelling.hint(found, words));
    }

    @Test
    void whereNoWordIsNearTheAllowedOnesAreTold() {
        assertEquals("allowed: left, right", Spelling.hint("zzz", List.of("left", "right")));
        assertNull(Spelling.hint("zzz", List.of()));
    }
}
