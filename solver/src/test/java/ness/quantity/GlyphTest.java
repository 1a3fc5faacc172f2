package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphTest {
    @ParameterizedTest
    @CsvSource({
        "µm, um",
        "μm, um",
        "W·m, W.m",
        "W⋅m, W.m",
        "W∙m, W.m",
        "W×m, W.m",
        "W*m, W.m",
        "\u2126, \u03A9",
        "\u212B, \u00C5",
        "\u212A, K",
        "W/(m.K), W/(m.K)",
        "m², m²"
    })
    void foldsLookAlikes(String text, String folded) {
        assertEquals(folded, Glyph.fold(text));
    }

    /** Offsets of faults must stay what they are in the source. */
    @Test
    void keepsTheLength() {
        String text = "3\u00A0W\u202F·\tm⁻¹ \ud83d\ude00 Ω";
        assertEquals(text.length(), Glyph.fold(text).length());
        assertEquals("a b c d e", Glyph.fold("a\u00A0b\u202Fc\td\ne"));
    }

    @Test
    void readsSuperscripts() {
        String digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        for (int i = 0; i < 10; i++) {
            assertEquals(i, Glyph.superscript(digits.charAt(i)));
            assertTrue(Glyph.isSuperscript(digits.charAt(i)));
            assertFalse(Glyph.isSymbol(digits.charAt(i)));
        }
        assertEquals(-1, Glyph.superscript('2'));
        assertTrue(Glyph.isSuperscript('⁻'));
    }

    @Test
    void tellsSymbolsFromSigns() {
        for (char c : new char[] {'W', 'µ', 'Ω', 'Å', '%', '‰', '°', '℃'}) {
            assertTrue(Glyph.isSymbol(c), String.valueOf(c));
        }
        for (char c : new char[] {'1', '.', '/', '(', '^', '-', ' ', '²', '\u0663'}) {
            assertFalse(Glyph.isSymbol(c), String.valueOf(c));
        }
        assertTrue(Glyph.isDigit('7'));
        assertFalse(Glyph.isDigit('\u0663'));
        assertEquals(3, Glyph.skipBlanks(" \u00A0\tx", 0));
        assertEquals(2, Glyph.skipDigits("12x", 0));
    }
}
