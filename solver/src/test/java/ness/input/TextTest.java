package ness.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void linesEndAsInAnySystem() {
        Text text = Text.file("f", "a\nb\r\nc\rd");
        assertEquals("a", text.line(1));
        assertEquals("b", text.line(2));
        assertEquals("c", text.line(3));
        assertEquals("d", text.line(4));
        assertEquals("", text.line(5));
    }

    @Test
    void columnsCountCharactersNotHalves() {
        Text text = Text.file("f", "\ud83d\ude00x");
        assertEquals(2, text.at(2, 1).column());
        assertEquals(2, text.index(1, 2));
    }

    @Property
    void indexAndPlaceAreInverse(
            @ForAll @StringLength(min = 1, max = 20) @Chars({'a', 'b', '\n', '\r'}) String content,
            @ForAll @IntRange(max = 19) int index) {
        Text text = Text.file("f", content);
        int inside = Math.min(index, content.length() - 1);
        if (content.startsWith("\r\n", inside - 1)) {
            inside--;
        }
        Place place = text.at(inside, 1);
        assertEquals(inside, text.index(place.line(), place.column()));
    }

    @Property
    void linesAreThoseOfARegularExpression(
            @ForAll @StringLength(max = 20) @Chars({'a', 'b', '\n', '\r'}) String content) {
        String[] lines = content.split("\r\n|\r|\n", -1);
        Text text = Text.file("f", content);
        for (int n = 1; n <= lines.length; n++) {
            assertEquals(lines[n - 1], text.line(n));
        }
        assertEquals("", text.line(lines.length + 1));
        assertEquals(content.length(), text.index(lines.length + 1, 1));
    }

    @Test
    void aPlaceBeyondTheEndIsTheEnd() {
        Text text = Text.file("f", "abc");
        assertEquals(new Place(text, 1, 4, 1), text.at(99, 1));
        assertEquals(new Place(text, 1, 1, 1), text.at(-5, 1));
        assertEquals(3, text.index(1, 99));
    }

    @Test
    void aPlaceThatIsNotKnownHasNoNumbers() {
        Fault fault = new Place(Text.file("f", "abc"), 0, 7, 0).fault("a", "wrong", null);
        assertEquals(0, fault.line());
        assertEquals(0, fault.column());
        assertEquals(1, fault.width());
        assertNull(fault.sourceLine());
        assertNull(fault.members().get("column"));
        Fault whole = new Place(Text.file("f", "abc"), 1, 0, 1).fault("a", "wrong", null);
        assertNull(whole.members().get("column"));
        assertTrue(HouseForm.text(List.of(whole)).startsWith("f:1: error: a: wrong\n"));
    }
}
