package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    private static double read(String text, String unit) {
        return Quantity.read(text, Unit.parse(unit));
    }

    private static TextException refused(String text, String unit) {
        return assertThrows(TextException.class, () -> read(text, unit), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "401 W/(m.K)",
                "401 W/(m·K)",
                "401 W/m/K",
                "401 W m^-1 K^-1",
                "401 W/(m*K)",
                "401 W/(m⋅K)",
                "401 W·m⁻¹·K⁻¹",
                "401 W.m-1.K-1",
                "401W/(m.K)",
                "401 W/(m K)",
                "401\u00A0W/(m.K)",
                "401\u202FW/(m.K)",
                "  401   W / ( m . K ) ",
                "4.01 W/(cm.K)",
                "0.401 kW/(m.K)",
                "401 J/(s.m.K)",
                "401 kg.m/(s^3.K)",
                "401 W/(m.\u212A)",
                "401 W/(m.degC)",
                "401",
                "4.01e2 W/(m.K)",
                "+401 W/(m.K)",
                "401. W/(m.K)"
            })
    void readsAConductivityHoweverItIsWritten(String text) {
        assertTrue(Quantity.isMeant(text));
        assertEquals(401, read(text, "W/(m.K)"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "26.85 degC, K, 300",
        "26.85 °C, K, 300",
        "26.85 ℃, K, 300",
        "32 degF, K, 273.15",
        "-40 degF, K, 233.15",
        "0.5 eV, J, 8.01088317e-20",
        "10 um, m, 10e-6",
        "10 µm, m, 10e-6",
        "10 μm, m, 10e-6",
        "25 mmol/L, mol/m^3, 25",
        "25 mM, mol/m^3, 25",
        "1 cm^2/(V.s), m^2/(V.s), 1e-4",
        "1 cm2/(V.s), m^2/(V.s), 1e-4",
        "-70 mV, V, -0.07",
        "90 deg, 1, 1.5707963267948966",
        "6.8 kJ/mol, J/mol, 6800",
        "3 1/s, 1/s, 3",
        "3 s^-1, 1/s, 3",
        "50 %, 1, 0.5",
        "1 atm, Pa, 101325",
        "1 bar, Pa, 1e5",
        "760 Torr, Pa, 101325",
        "5 min, s, 300",
        "2 h, s, 7200",
        "1 d, s, 86400",
        "1 L, m^3, 0.001",
        "1 l, m^3, 0.001",
        "1 mL, m^3, 1e-6",
        "1 fL, m^3, 1e-18",
        "2 ohm, Ω, 2",
        "2 kΩ, Ω, 2000",
        "1 Å, m, 1e-10",
        "50 Hz, 1/s, 50",
        "1 kWh, J, 3.6e6",
        "1 kcal, J, 4184",
        "0.7 mm, m, 0.0007",
        "6371 km, m, 6371000",
        "5e4 W/(m^2.K), W/(m^2.K), 5e4",
        "5e4 W/(m²·K), W/(m^2.K), 5e4",
        "0.1 pN, N, 1e-13",
        "0.4 um^2/s, m^2/s, 4e-13",
        "8.96 g/cm^3, kg/m^3, 8960",
        "1 Pa.s, Pa.s, 1",
        "1 ha, m^2, 1e4",
        "2 cd, cd, 2",
        "12 Da, kg, 1.992646882704e-26",
        "1e-3, K, 0.001",
        "0e999 m, m, 0"
    })
    void convertsToSi(String text, String unit, double expected) {
        assertEquals(expected, read(text, unit), Math.ulp(expected), text);
    }

    @Test
    void convertsMolesIntoNumbersAndBack() {
        double avogadro = 6.02214076e23;
        assertEquals(25 * avogadro, read("25 mmol/L", "1/m^3"));
        assertEquals(6800 / avogadro, read("6.8 kJ/mol", "J"));
        assertEquals(1, read("602214076000000000000000 1/m^3", "mol/m^3"), 1e-15);
        assertEquals(8.31446261815324, read("1.380649e-23 J/K", "J/(mol.K)"), 1e-14);
    }

    @Test
    void countsADifferenceInDegreesAsKelvins() {
        Unit kelvin = Unit.parse("K");
        assertEquals(5, Quantity.parse("5 degC").inDifference(kelvin));
        assertEquals(278.15, Quantity.parse("5 degC").in(kelvin));
        assertEquals(5, Quantity.parse("9 degF").inDifference(kelvin), 1e-15);
        assertEquals(5, read("5 1/degC", "1/K"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "401 W/m", "5x", "2 x", "12e", "0x1p3", "3 W/(m.K) approx", "1 000 kg", "3,2",
                        "2.2.2",
                "1e999", "NaN", "Infinity", "-inf", ".nan", "\u221270 mV", "\u0663 K", "1_000",
                        "010",
                "1:30", "5 foo", "2 x + 1", "1.2.3*x", "3d", ".5", "4.", "+Infinity", "5 m + 3"
            })
    void takesWhatStartsLikeAQuantityForOne(String text) {
        assertTrue(Quantity.isMeant(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.5*k*x",
                "1 - x",
                "2*pi",
                "2*300[K]",
                "300[K]*x",
                "300[]",
                "(300[K])",
                "TH",
                "x",
                "-x",
                "2^3",
                "3/x",
                "1 < x",
                "nan1",
                "1 and x",
                "(5 m)",
                "if(x<1,2,3)",
                "-(3)",
                "",
                "  ",
                "5)",
                "3, 4",
                "1;2",
                "infinite",
                "inf*2",
                "2(x)"
            })
    void leavesFormulasAlone(String text) {
        assertFalse(Quantity.isMeant(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,2 W/(m.K) | 1 | 1 | decimal point: 3.2 W/(m.K)",
                "2.2.2 | 0 | 4 | null",
                "1e999 W/(m.K) | 0 | 5 | null",
                "\u221270 W/(m.K) | 0 | 1 | write the ASCII minus: -70 W/(m.K)",
                "\u0663 W/(m.K) | 0 | 1 | 3 W/(m.K)",
                "1 000 W/(m.K) | 2 | 1 | write the number without blanks: 1000 W/(m.K)",
                "1_000 W/(m.K) | 1 | 1 | 1000 W/(m.K)",
                "010 W/(m.K) | 0 | 1 | 10 W/(m.K)",
                "5x | 1 | 1 | a product needs \"*\": 5*x",
                "2 x | 2 | 1 | a product needs \"*\": 2*x",
                "12e | 0 | 3 | null",
                "0x1p3 | 0 | 2 | null",
                "3 W/(m.K) approx | 10 | 6 | null",
                "3 W/(m.K | 4 | 1 | null",
                "3 W//m | 4 | 2 | null",
                "3 W/m^ | 5 | 1 | null",
                "3 m^0.5 | 3 | 2 | null",
                "3 kelvin | 2 | 6 | did you mean \"K\"?",
                "NaN | 0 | 3 | null"
            })
    void pointsAtTheFault(String text, int offset, int length, String hint) {
        TextException e = refused(text, "W/(m.K)");
        assertEquals(offset, e.offset(), e.problem());
        assertEquals(length, e.length(), e.problem());
        assertEquals(hint, String.valueOf(e.hint()), e.problem());
        assertTrue(e.problem().startsWith("expected W/(m.K), got \""), e.problem());
    }

    @Test
    void namesBothDimensions() {
        TextException e = refused("401 W/m", "W/(m.K)");
        assertEquals("expected W/(m.K), got \"401 W/m\" (kg.m/s^3)", e.problem());
        assertEquals("401 W/(m.K)?", e.hint());
        assertEquals("expected a plain number, got \"5 m\" (m)", refused("5 m", "1").problem());
        assertEquals("expected K, got \"20 s\" (s)", refused("20 s", "K").problem());
    }

    @ParameterizedTest
    @CsvSource({
        "401 W/m, W/(m.K), 401 W/(m.K)",
        "401 W/m.K, W/(m.K), 401 W/(m.K)",
        "401 W/mK, W/(m.K), 401 W/(m.K)",
        "401 w/(m.k), W/(m.K), 401 W/(m.K)",
        "20 C, K, 20 degC",
        "20 Celsius, K, 20 degC",
        "20 deg C, K, 20 degC",
        "70 F, K, 70 degF",
        "300 k, K, 300 K",
        "300 Kelvin, K, 300 K",
        "1 mmol, 1/m^3, 1 mmol/L",
        "1 mmol, mol/m^3, 1 mmol/L",
        "5e4 W/m2K, W/(m^2.K), 5e4 W/(m^2.K)",
        "5e4 W/m^2.K, W/(m^2.K), 5e4 W/(m^2.K)",
        "5e4 W/m^2, W/(m^2.K), 5e4 W/(m^2.K)",
        "385 J/kg, J/(kg.K), 385 J/(kg.K)",
        "385 J/kgK, J/(kg.K), 385 J/(kg.K)",
        "10 cm2/Vs, m^2/(V.s), 10 cm2/(V.s)",
        "8960 Kg/m^3, kg/m^3, 8960 kg/m^3",
        "8960 kg/m, kg/m^3, 8960 kg/m^3",
        "3 Nm, N.m, 3 N.m",
        "3 sec, s, 3 s",
        "10 microns, m, 10 um",
        "1000 W, W/m^2, 1000 W/m^2"
    })
    void offersASpellingThatFits(String text, String unit, String near) {
        assertEquals(near + "?", refused(text, unit).hint());
    }

    @ParameterizedTest
    @CsvSource({"5 s, K", "5 m, 1/m^2", "5 foo, W/(m.K)", "5 kg, V"})
    void offersNothingWhereNothingFits(String text, String unit) {
        assertEquals(null, Quantity.nearSpelling(text, Unit.parse(unit)));
    }

    @Test
    void survivesTowersOfExponentsAndBrackets() {
        refused("1 " + "(".repeat(50_000) + "m", "m");
        refused("1 " + "(".repeat(10) + "%" + "^30)".repeat(10), "1");
        refused("1 km" + "^30".repeat(3), "m");
        refused("1 " + "Qm.".repeat(10_000) + "m", "m");
        refused("1 m^99999999999", "m");
        refused("9".repeat(1000) + " m", "m");
        assertEquals(0, read("1e-400 m", "m"));
    }
}
