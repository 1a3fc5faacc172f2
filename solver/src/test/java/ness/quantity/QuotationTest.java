package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {
    @Test
    void showsPlainTextAsItIs() {
        assertEquals("\"401 W/(m·K) µ Ω 温度\"", Quotation.of("401 W/(m·K) µ Ω 温度"));
        assertEquals("\"\"", Quotation.of(""));
        assertEquals("3 m", Quotation.inline("3 m"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\u001b[31m",
                "\n",
                "\r",
                "\t",
                "\u007f",
                "\u0085",
                "\u200b",
                "\u200e",
                "\u202e",
                "\u2066",
                "\u2028",
                "\u2029",
                "\ufeff",
                "\ud800",
                "\udc00"
            })
    void spellsOutWhatATerminalWouldActOn(String text) {
        String shown = Quotation.of("a" + text + "b");
        assertTrue(shown.startsWith("\"a\\u"), shown);
        assertFalse(shown.contains(text.substring(0, 1)), shown);
    }

    @Test
    void cutsLongTextBetweenCharacters() {
        assertEquals("\"" + "x".repeat(80) + "\"", Quotation.of("x".repeat(80)));
        assertEquals("\"" + "x".repeat(80) + "…\"", Quotation.of("x".repeat(81)));
        String faces = "x".repeat(79) + "\ud83d\ude00";
        assertEquals("\"" + "x".repeat(79) + "…\"", Quotation.of(faces));
    }
}
