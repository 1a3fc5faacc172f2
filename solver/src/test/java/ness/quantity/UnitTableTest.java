package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.Map;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTableTest {
    /** Symbols that UCUM writes otherwise. */
    private static final Map<String, String> UCUM =
            Map.ofEntries(
                    Map.entry("ohm", "Ohm"),
                    Map.entry("Ω", "Ohm"),
                    Map.entry("°", "deg"),
                    Map.entry("arcmin", "'"),
                    Map.entry("arcsec", "''"),
                    Map.entry("ppm", "[ppm]"),
                    Map.entry("ppb", "[ppb]"),
                    Map.entry("Å", "Ao"),
                    Map.entry("week", "wk"),
                    Map.entry("ha", "har"),
                    Map.entry("Wh", "W.h"),
                    Map.entry("Ah", "A.h"),
                    Map.entry("VA", "V.A"),
                    Map.entry("psi", "[psi]"),
                    Map.entry("lbf", "[lbf_av]"),
                    Map.entry("lb", "[lb_av]"),
                    Map.entry("oz", "[oz_av]"),
                    Map.entry("in", "[in_i]"),
                    Map.entry("ft", "[ft_i]"),
                    Map.entry("yd", "[yd_i]"),
                    Map.entry("mi", "[mi_i]"),
                    Map.entry("ly", "[ly]"),
                    Map.entry("M", "mol/L"),
                    Map.entry("yr", "a"),
                    Map.entry("kgf", "gf.k"));

    /**
     * Known to one side only, or rounded there: eV and u are of 1986 in UCUM, its Btu and mmHg
     * differ by definition, its pc has five digits, angles are a base there, offsets are no
     * factors, and the library rounds feet to its three digits.
     */
    private static final String OTHERS =
            " ft yd mi rad sr deg ° arcmin arcsec lm lx eV u Da Btu BTU mmHg Torr hp au degC °C ℃ Cel degF °F ℉ degR D kgf pc % ‰ P St G Oe Ohm ";

    private static UcumEssenceService service() throws Exception {
        try (InputStream file = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(file);
        }
    }

    @Test
    void agreesWithUcumWhereBothKnowAUnit() throws Exception {
        UcumEssenceService ucum = service();
        int compared = 0;
        StringBuilder faults = new StringBuilder();
        for (String symbol : UnitTable.symbols()) {
            if (OTHERS.contains(" " + symbol + " ")) {
                continue;
            }
            String theirs = UCUM.getOrDefault(symbol, symbol);
            Unit ours = Unit.parse(symbol);
            double expected = ours.factor();
            // UCUM counts the mole as a number, of 1986
            expected *= Math.pow(6.0221367e23, ours.dimension().amount());
            String base = base(ours.dimension());
            try {
                double found =
                        Double.parseDouble(
                                ucum.convert(new Decimal("1.000000000000"), theirs, base)
                                        .asDecimal());
                compared++;
                if (Math.abs(found - expected) > 1e-6 * expected) {
                    faults.append(symbol).append(' ').append(found / expected).append('\n');
                }
            } catch (UcumException e) {
                faults.append(symbol).append(": ").append(e.getMessage()).append('\n');
            }
        }
        assertEquals("", faults.toString());
        assertTrue(compared > 50, "only " + compared + " compared");
    }

    private static String base(Dimension d) {
        StringBuilder text = new StringBuilder("1");
        append(text, "kg", d.mass());
        append(text, "m", d.length());
        append(text, "s", d.time());
        append(text, "A", d.current());
        append(text, "K", d.temperature());
        append(text, "cd", d.luminosity());
        return text.toString();
    }

    private static void append(StringBuilder text, String unit, int power) {
        if (power != 0) {
            text.append('.').append(unit).append(power);
        }
    }

    @Test
    void knowsEverySymbolAndPrefix() {
        for (String symbol : UnitTable.symbols()) {
            Unit unit = UnitTable.find(symbol);
            assertNotNull(unit, symbol);
            assertTrue(unit.factor() > 0, symbol);
            if (UnitTable.takesPrefix(symbol)) {
                Unit thousand = Unit.parse("k" + (symbol.equals("u") ? "g" : symbol));
                assertTrue(thousand.factor() > 0, symbol);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "min, 60",
        "cd, 1",
        "Pa, 1",
        "ha, 1e4",
        "ft, 0.3048",
        "h, 3600",
        "d, 86400",
        "T, 1",
        "Gy, 1",
        "mT, 1e-3",
        "dam, 10",
        "dal, 1e-2",
        "ms, 1e-3",
        "Ms, 1e6",
        "mm, 1e-3",
        "PHz, 1e15",
        "mmol, 1e-3",
        "nm, 1e-9",
        "kt, 1e6",
        "pt, 1e-9",
        "mbar, 100",
        "hPa, 100",
        "cal, 4.184",
        "au, 149597870700",
        "Mpc, 3.0856775814913673e22",
        "kDa, 1.66053906892e-24",
        "atm, 101325"
    })
    void settlesAmbiguitySensibly(String text, double factor) {
        assertEquals(factor, Unit.parse(text).factor(), 2 * Math.ulp(factor), text);
    }

    @ParameterizedTest
    @CsvSource({
        "W/(m.K), kg.m/(s^3.K)",
        "W/m.K, kg.m.K/s^3",
        "1/s, 1/s",
        "mol/L, mol/m^3",
        "rad, 1",
        "V/A, kg.m^2/(s^3.A^2)",
        "m^2/s^2/K, m^2/(s^2.K)",
        "(m/s)^2, m^2/s^2",
        "lm, cd",
        "m^-1, 1/m",
        "kg m² s⁻³, kg.m^2/s^3",
        "m^(-2), 1/m^2"
    })
    void writesDimensions(String unit, String dimension) {
        assertEquals(dimension, Unit.parse(unit).dimension().toString());
    }

    @Test
    void multipliesDimensions() {
        Dimension speed = Unit.parse("m/s").dimension();
        assertEquals(Unit.parse("m^2/s^2").dimension(), speed.power(2));
        assertEquals(Dimension.NONE, speed.per(speed));
        assertEquals(speed, speed.times(Dimension.NONE));
        assertEquals(speed.hashCode(), Unit.parse("km/h").dimension().hashCode());
        assertTrue(Unit.parse("mol/m^3").dimension().matches(Unit.parse("1/m^3").dimension()));
    }

    @Test
    void refusesWhatIsNoUnit() {
        for (String text :
                new String[] {
                    "", "mK2x", "kkg", "m..s", "/s", "m^", "m^x", "(m", "m)", "2 m", "m/", "kmin",
                    "foo"
                }) {
            assertThrows(TextException.class, () -> Unit.parse(text), text);
        }
    }
}
