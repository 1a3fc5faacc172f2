package ness.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
            @ForAll @StringLength(min = 1, max = 20) @Chars({'a', 'b', '\n'}) String content,
            @ForAll @IntRange(max = 19) int index) {
        Text text = Text.file("f", content);
        int inside = Math.min(index, content.length() - 1);
        Place place = text.at(inside, 1);
        assertEquals(inside, text.index(place.line(), place.column()));
    }
}
