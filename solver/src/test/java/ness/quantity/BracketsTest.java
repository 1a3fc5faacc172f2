package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit in brackets behind which nothing stands is the unit. */
class BracketsTest {
    @ParameterizedTest
    @CsvSource({
        "401[W/(m.K)], 401 W/(m.K), W/(m.K)",
        "401 [W/m/K], 401 W/m/K, W/(m.K)",
        "' 401 [ W/(m·K) ] ', 401 W/(m.K), W/(m.K)",
        "26.85[degC], 26.85 degC, K",
        "-40[°F], -40 degF, K",
        "25[mmol/L], 25 mmol/L, 1/m^3",
        "6.8[kJ/mol], 6.8 kJ/mol, J",
        "5[%], 5 %, 1",
        "2[1/s], 2 1/s, 1/s",
        "1e-3[cm²/(V·s)], 1e-3 cm^2/(V.s), m^2/(V.s)"
    })
    void isReadLikeTheSameBehindABlank(String bracketed, String plain, String unit) {
        Unit expected = Unit.parse(unit);
        assertTrue(Quantity.isMeant(bracketed));
        assertEquals(Quantity.read(plain, expected), Quantity.read(bracketed, expected));
        Quantity quantity = Quantity.parse(bracketed);
        assertEquals(Quantity.parse(plain).difference(), quantity.difference());
        assertEquals(Quantity.parse(plain).dimension(), quantity.dimension());
        assertEquals(bracketed.strip(), quantity.text());
        assertFalse(quantity.isBare());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5[]", "5[ ]", "5[K]*x", "5[K]]", "[K]", "5[K", "(5[K])", "5[K] + 1[K]"})
    void isAFormulaOrNoneElsewhere(String text) {
        assertFalse(Quantity.isMeant(text));
    }

    /** Text | unit wanted | offset | length | message | hint. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "401 [W/m] | W/(m.K) | 0 | 9 | got \"401 [W/m]\" (kg.m/s^3) | 401 W/(m.K)?",
                "20[C] | K | 0 | 5 | got \"20[C]\" (s.A) | 20 degC?",
                "1[mmol] | 1/m^3 | 0 | 7 | got \"1[mmol]\" (mol) | 1 mmol/L?",
                "5[foo] | K | 2 | 3 | unknown unit \"foo\" | null",
                "5[W/(m.Q)] | W/(m.K) | 7 | 1 | unknown unit \"Q\" | null",
                "5[Kelvin] | K | 2 | 6 | unknown unit \"Kelvin\" | 5 K?",
                "5[W/(m.K] | W/(m.K) | 4 | 1 | the bracket is not closed | null",
                "1e999[m] | m | 0 | 5 | not finite | null"
            })
    void pointsAtTheFault(
            String text, String unit, int offset, int length, String problem, String hint) {
        TextException e =
                assertThrows(
                        TextException.class, () -> Quantity.read(text, Unit.parse(unit)), text);
        assertTrue(e.problem().startsWith("expected " + unit), e.problem());
        assertTrue(e.problem().contains(problem), e.problem());
        assertEquals(offset, e.offset(), e.problem());
        assertEquals(length, e.length(), e.problem());
        assertEquals(hint, String.valueOf(e.hint()));
    }

    @Test
    void reducedUnitsAllowPlainNumbersOnly() {
        assertEquals(2.5, Quantity.readReduced("2.5").value());
        for (String text : new String[] {"2.5 m", "2.5[m]", "5 %", "1 1/s"}) {
            TextException e =
                    assertThrows(TextException.class, () -> Quantity.readReduced(text), text);
            assertEquals("expected a plain number, got \"" + text + "\"", e.problem());
            assertEquals(text.length(), e.length());
        }
    }
}
