package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearSpellingTest {
    /** Found | expected unit | proposal. */
    @ParameterizedTest
    @CsvSource({
        "401 W/m, W/(m.K), 401 W/(m.K)",
        "401 W/K, W/(m.K), 401 W/(m.K)",
        "401 W, W/(m.K), 401 W/(m.K)",
        "401 W/m.K, W/(m.K), 401 W/(m.K)",
        "401 W/m K, W/(m.K), 401 W/(m.K)",
        "401 W/m·K, W/(m.K), 401 W/(m.K)",
        "401 W/mK, W/(m.K), 401 W/(m.K)",
        "401 W/(mK), W/(m.K), 401 W/(m.K)",
        "401 w/mk, W/(m.K), 401 W/(m.K)",
        "401 Watt/(m.K), W/(m.K), 401 W/(m.K)",
        "0.4 kW/m.K, W/(m.K), 0.4 kW/(m.K)",
        "4 W/cm.K, W/(m.K), 4 W/(cm.K)",
        "4 W/cmK, W/(m.K), 4 W/(cm.K)",
        "50 W/m2K, W/(m^2.K), 50 W/(m^2.K)",
        "50 W/m²K, W/(m^2.K), 50 W/(m^2.K)",
        "50 W/m^2.K, W/(m^2.K), 50 W/(m^2.K)",
        "385 J/kg.K, J/(kg.K), 385 J/(kg.K)",
        "385 J/kg K, J/(kg.K), 385 J/(kg.K)",
        "385 J/kgK, J/(kg.K), 385 J/(kg.K)",
        "0.385 kJ/kgK, J/(kg.K), 0.385 kJ/(kg.K)",
        "8.96 g/cc, kg/m^3, none",
        "1 cm2/Vs, m^2/(V.s), 1 cm2/(V.s)",
        "1 cm^2/V.s, m^2/(V.s), 1 cm^2/(V.s)",
        "1 mmol, 1/m^3, 1 mmol/L",
        "1 mol, mol/m^3, 1 mol/L",
        "1 mM, 1/m^3, none",
        "20 C, K, 20 degC",
        "20 c, K, 20 degC",
        "20 ° C, K, 20 degC",
        "20 deg, K, 20 degC",
        "20 degrees C, K, 20 degC",
        "20 degree Celsius, K, 20 degC",
        "68 F, K, 68 degF",
        "300 kelvin, K, 300 K",
        "300 k, K, 300 K",
        "300 deg K, K, 300 K",
        "10 hours, s, 10 h",
        "10 secs, s, 10 s",
        "5 Meter, m, 5 m",
        "5 MM, m, none",
        "3 Nm, J, 3 J",
        "2 ev, J, 2 eV",
        "2 KJ/mol, J/mol, 2 kJ/mol",
        "100 W, W/m^2, 100 W/m^2",
        "100 W/m, W/m^2, 100 W/m^2",
        "100 W, W/m^3, 100 W/m^3",
        "2 m, m/s, 2 m/s",
        "1 Pa, Pa.s, 1 Pa.s",
        "45 degrees, 1, 45 deg",
        "45 Degree, rad, 45 deg"
    })
    void proposesWhatFits(String found, String unit, String proposal) {
        String near = Quantity.nearSpelling(found, Unit.parse(unit));
        assertEquals(proposal.equals("none") ? null : proposal, near);
        if (near != null) {
            assertNotNull(Quantity.readQuantity(near, Unit.parse(unit)));
            Quantity.read(near, Unit.parse(unit));
        }
    }

    /** What fits needs no proposal, and what has nothing to do with the unit gets none. */
    @ParameterizedTest
    @CsvSource({
        "401 W/(m.K), W/(m.K)",
        "300 K, K",
        "1 mmol/L, 1/m^3",
        "5, W/(m.K)",
        "5 s, K",
        "5 m, 1/m^2",
        "5 kg, V",
        "5 foo, K",
        "x, K",
        "5 A, W/(m.K)"
    })
    void proposesNothingElse(String found, String unit) {
        assertNull(Quantity.nearSpelling(found, Unit.parse(unit)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "foo",
                "W",
                "kWq",
                "",
                "°",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void guessesNothingForOtherSymbols(String symbol) {
        assertNull(NearSpelling.ofSymbol(symbol));
    }

    @Test
    void givesUpOnLongText() {
        assertNull(Quantity.nearSpelling("1 " + "W/m.K".repeat(100), Unit.parse("W/(m.K)")));
    }
}
