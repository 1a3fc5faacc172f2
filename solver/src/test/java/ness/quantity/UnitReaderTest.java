package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitReaderTest {
    /** Many ways to write one thing. */
    @ParameterizedTest
    @CsvSource({
        "W/(m.K), W/m/K",
        "W/(m.K), W m^-1 K^-1",
        "W/(m.K), W.m-1.K-1",
        "W/(m.K), W·m⁻¹·K⁻¹",
        "W/(m.K), W/(m K)",
        "W/(m.K), W / ( m * K )",
        "W/(m.K), W⋅m⁻¹⋅K⁻¹",
        "W/(m.K), (W/m)/K",
        "W/(m.K), ((W))/((m).(K))",
        "W/(m.K), 1/(m.K/W)",
        "W/(m^2.K), W/m^2/K",
        "W/(m^2.K), W/(m².K)",
        "W/(m^2.K), W/(m2.K)",
        "W/(m^2.K), W m⁻² K⁻¹",
        "m^2/s, m²/s",
        "m^2/s, m^2 s^-1",
        "m^2/s, m^(2)/s",
        "m^2/s, m^+2/s",
        "1/s, s^-1",
        "1/s, s-1",
        "1/s, Hz",
        "um, µm",
        "um, μm",
        "ohm, Ω",
        "ohm, \u2126",
        "ohm, V/A",
        "L, dm^3",
        "L, l",
        "K, \u212A",
        "Å, \u212B",
        "J, N.m",
        "J, W.s",
        "J, V.C",
        "J, Pa.m^3",
        "J, kg.m²/s²",
        "(m/s)^2, m^2/s^2",
        "(m/s)², m^2.s^-2",
        "(m/s)^-1, s/m",
        "mol/L, M"
    })
    void readsEverySpelling(String text, String other) {
        Unit a = Unit.parse(text);
        Unit b = Unit.parse(other);
        assertEquals(a.dimension(), b.dimension());
        assertEquals(a.factor(), b.factor(), Math.ulp(a.factor()));
    }

    /** From left to right, so a dot after a slash multiplies. */
    @ParameterizedTest
    @CsvSource({
        "W/m.K, kg.m.K/s^3",
        "W/m K, kg.m.K/s^3",
        "m/s/s, m/s^2",
        "m/s.s, m",
        "1/m/s.K, K/(m.s)",
        "1/s.1/s, 1/s^2"
    })
    void goesFromLeftToRight(String text, String dimension) {
        assertEquals(dimension, Unit.parse(text).dimension().toString());
    }

    /** Text | offset | length | part of the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foo | 0 | 3 | unknown unit \"foo\"",
                "W/foo | 2 | 3 | unknown unit \"foo\"",
                "W/(m.foo) | 5 | 3 | unknown unit \"foo\"",
                "m2K | 0 | 3 | unknown unit \"m2K\"",
                "W/ | 2 | 0 | ends too early",
                "W. | 2 | 0 | ends too early",
                "W//m | 2 | 2 | unexpected \"/m\"",
                "W/(m.K | 2 | 1 | the bracket is not closed",
                "W) | 1 | 1 | unexpected \")\"",
                "() | 1 | 1 | unexpected \")\"",
                "m^ | 1 | 1 | a whole exponent must follow",
                "m^x | 1 | 1 | a whole exponent must follow",
                "m^(2 | 1 | 3 | bracket of the exponent",
                "m^99 | 1 | 3 | no exponent of a unit",
                "m^0.5 | 1 | 2 | must be whole",
                "m\u22121 | 1 | 2 | unexpected",
                "m ! | 2 | 1 | unexpected \"!\"",
                "2 m | 0 | 1 | unexpected \"2\"",
                "10 m | 0 | 2 | unexpected \"10\"",
                "kkg | 0 | 3 | unknown unit \"kkg\"",
                "mmin | 0 | 4 | unknown unit \"mmin\"",
                "²m | 0 | 2 | unexpected"
            })
    void pointsAtTheFault(String text, int offset, int length, String problem) {
        TextException e = assertThrows(TextException.class, () -> Unit.parse(text), text);
        assertTrue(e.problem().contains(problem), e.problem());
        assertEquals(offset, e.offset(), e.problem());
        assertEquals(length, e.length(), e.problem());
    }

    /** Unknown symbol | what it was meant to be. */
    @ParameterizedTest
    @CsvSource({
        "kelvin, K",
        "Kelvin, K",
        "kelvins, K",
        "sec, s",
        "seconds, s",
        "hr, h",
        "hours, h",
        "minutes, min",
        "days, d",
        "year, yr",
        "meter, m",
        "metres, m",
        "micron, um",
        "grams, g",
        "liter, L",
        "litres, L",
        "watts, W",
        "joules, J",
        "volts, V",
        "amps, A",
        "newton, N",
        "pascal, Pa",
        "degrees, deg",
        "radians, rad",
        "celsius, degC",
        "Fahrenheit, degF",
        "percent, %",
        "KG, kg",
        "Kg, kg",
        "w, W",
        "j, J",
        "hz, Hz",
        "° C, degC",
        "deg K, K",
        "deg F, degF",
        "Mol, mol",
        "KW, kW",
        "kj, kJ",
        "Nm, N.m",
        "Vs, V.s",
        "moles, mol",
        "torr, Torr",
        "Bar, bar"
    })
    void guessesUnknownSymbols(String symbol, String meant) {
        TextException e = assertThrows(TextException.class, () -> Unit.parse(symbol), symbol);
        assertEquals("did you mean \"" + meant + "\"?", e.hint(), symbol);
    }

    @Test
    void keepsTheTextAsWritten() {
        assertEquals("W/(m·K)", Unit.parse(" W/(m·K) ").text());
        assertEquals("degC", Unit.parse("degC").toString());
        assertEquals(273.15, Unit.parse("degC").offset());
        assertEquals(273.15, Unit.parse("°C").offset());
        assertEquals(0, Unit.parse("1/degC").offset());
        assertEquals(0, Unit.parse("degC^2").offset());
        assertEquals(0, Unit.parse("J/degC").offset());
        assertEquals(0, Unit.ONE.offset());
        assertEquals(1, Unit.ONE.factor());
    }
}
