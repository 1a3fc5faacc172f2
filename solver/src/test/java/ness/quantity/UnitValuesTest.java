package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** SI Brochure, 9th ed. (2019); NIST SP 811 (2008), app. B; CODATA 2022 for the dalton. */
class UnitValuesTest {
    /** Symbol, value in SI, dimension. */
    private static final String TABLE =
            """
            kg 1 kg
            g 1e-3 kg
            m 1 m
            s 1 s
            A 1 A
            K 1 K
            mol 1 mol
            cd 1 cd
            rad 1 1
            sr 1 1
            % 0.01 1
            ‰ 0.001 1
            ppm 1e-6 1
            ppb 1e-9 1
            deg 0.017453292519943295 1
            ° 0.017453292519943295 1
            arcmin 2.908882086657216e-4 1
            arcsec 4.84813681109536e-6 1
            Hz 1 1/s
            N 1 kg.m/s^2
            Pa 1 kg/(m.s^2)
            J 1 kg.m^2/s^2
            W 1 kg.m^2/s^3
            C 1 s.A
            V 1 kg.m^2/(s^3.A)
            F 1 s^4.A^2/(kg.m^2)
            ohm 1 kg.m^2/(s^3.A^2)
            Ohm 1 kg.m^2/(s^3.A^2)
            Ω 1 kg.m^2/(s^3.A^2)
            S 1 s^3.A^2/(kg.m^2)
            Wb 1 kg.m^2/(s^2.A)
            T 1 kg/(s^2.A)
            H 1 kg.m^2/(s^2.A^2)
            lm 1 cd
            lx 1 cd/m^2
            Bq 1 1/s
            Gy 1 m^2/s^2
            Sv 1 m^2/s^2
            kat 1 mol/s
            degC 1 K
            °C 1 K
            ℃ 1 K
            Cel 1 K
            degF 0.5555555555555556 K
            °F 0.5555555555555556 K
            ℉ 0.5555555555555556 K
            degR 0.5555555555555556 K
            min 60 s
            h 3600 s
            d 86400 s
            week 604800 s
            a 31557600 s
            yr 31557600 s
            L 1e-3 m^3
            l 1e-3 m^3
            ha 1e4 m^2
            t 1e3 kg
            Da 1.66053906892e-27 kg
            u 1.66053906892e-27 kg
            eV 1.602176634e-19 kg.m^2/s^2
            Wh 3600 kg.m^2/s^2
            Ah 3600 s.A
            VA 1 kg.m^2/s^3
            bar 1e5 kg/(m.s^2)
            atm 101325 kg/(m.s^2)
            Torr 133.32236842105263 kg/(m.s^2)
            mmHg 133.322387415 kg/(m.s^2)
            psi 6894.757293168361 kg/(m.s^2)
            cal 4.184 kg.m^2/s^2
            erg 1e-7 kg.m^2/s^2
            dyn 1e-5 kg.m/s^2
            kgf 9.80665 kg.m/s^2
            lbf 4.4482216152605 kg.m/s^2
            Btu 1055.05585262 kg.m^2/s^2
            BTU 1055.05585262 kg.m^2/s^2
            hp 745.6998715822702 kg.m^2/s^3
            P 0.1 kg/(m.s)
            St 1e-4 m^2/s
            G 1e-4 kg/(s^2.A)
            Oe 79.57747154594767 A/m
            Ci 3.7e10 1/s
            M 1e3 mol/m^3
            D 3.3356409519815204e-30 m.s.A
            Å 1e-10 m
            in 0.0254 m
            ft 0.3048 m
            yd 0.9144 m
            mi 1609.344 m
            lb 0.45359237 kg
            oz 0.028349523125 kg
            au 149597870700 m
            ly 9460730472580800 m
            pc 3.085677581491367e16 m
            """;

    @Test
    void hasEveryUnitAsItIsDefined() {
        Set<String> listed = new HashSet<>();
        for (String line : TABLE.lines().toList()) {
            String[] words = line.split(" ", -1);
            Unit unit = Unit.parse(words[0]);
            double value = Double.parseDouble(words[1]);
            assertEquals(value, unit.factor(), Math.ulp(value), line);
            assertEquals(words[2], unit.dimension().toString(), line);
            listed.add(words[0]);
        }
        for (String symbol : UnitTable.symbols()) {
            assertTrue(listed.contains(symbol), symbol + " is in the table without a test");
        }
    }

    @Test
    void knowsThePrefixes() {
        String[] prefixes = {
            "Q30", "R27", "Y24", "Z21", "E18", "P15", "T12", "G9", "M6", "k3", "h2", "da1", "d-1",
            "c-2", "m-3", "u-6", "µ-6", "μ-6", "n-9", "p-12", "f-15", "a-18", "z-21", "y-24",
            "r-27", "q-30"
        };
        for (String prefix : prefixes) {
            int letters = prefix.startsWith("da") ? 2 : 1;
            double power = Double.parseDouble("1e" + prefix.substring(letters));
            for (String symbol : new String[] {"m", "W", "Hz", "J", "V", "Pa", "s"}) {
                String text = prefix.substring(0, letters) + symbol;
                if (UnitTable.find(text) != null && !isOther(text)) {
                    assertEquals(power, Unit.parse(text).factor(), text);
                }
            }
        }
    }

    /** Symbols of their own that look like a prefix with a unit. */
    private static boolean isOther(String text) {
        return text.equals("Pa") || text.equals("as");
    }

    @Test
    void refusesPrefixesWhereTheyMakeNoSense() {
        for (String text :
                new String[] {
                    "kmin", "mh", "kd", "kdeg", "m%", "kft", "kpsi", "matm", "kdegC", "mkg"
                }) {
            assertEquals(null, UnitTable.find(text), text);
        }
    }
}
