package ness.quantity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units known by symbol. A symbol by itself wins over a prefix and a shorter symbol: {@code
 * min} is a minute, {@code Pa} a pascal, {@code cd} a candela, {@code ha} a hectare.
 *
 * <p>Sources: SI Brochure, 9th ed. (2019), tables 4, 5, 7, 8; NIST SP 811 (2008), app. B; CODATA
 * 2022 for Da.
 */
final class UnitTable {
    /** Symbol, whether it takes prefixes (+), and what it is in units of this table. */
    private static final String TABLE =
            """
            kg - base
            g + 0.001 kg
            m + base
            s + base
            A + base
            K + base
            mol + base
            cd + base
            rad + 1 1
            sr + 1 1
            % - 0.01 1
            ‰ - 0.001 1
            ppm - 1e-6 1
            ppb - 1e-9 1
            deg - 0.01745329251994329576923690768488613 1
            ° - 1 deg
            arcmin - 0.0002908882086657215961539484614147688 1
            arcsec - 0.000004848136811095359935899141023579480 1
            Hz + 1 1/s
            N + 1 kg.m/s^2
            Pa + 1 kg/(m.s^2)
            J + 1 kg.m^2/s^2
            W + 1 kg.m^2/s^3
            C + 1 A.s
            V + 1 kg.m^2/(A.s^3)
            F + 1 A^2.s^4/(kg.m^2)
            ohm + 1 kg.m^2/(A^2.s^3)
            Ohm + 1 ohm
            Ω + 1 ohm
            S + 1 A^2.s^3/(kg.m^2)
            Wb + 1 V.s
            T + 1 kg/(A.s^2)
            H + 1 kg.m^2/(A^2.s^2)
            lm + 1 cd
            lx + 1 cd/m^2
            Bq + 1 1/s
            Gy + 1 m^2/s^2
            Sv + 1 m^2/s^2
            kat + 1 mol/s
            degC - 1 K
            °C - 1 K
            ℃ - 1 K
            Cel - 1 K
            degF - 0.5555555555555555555555555555555556 K
            °F - 1 degF
            ℉ - 1 degF
            degR - 1 degF
            min - 60 s
            h - 3600 s
            d - 86400 s
            week - 604800 s
            a - 31557600 s
            yr + 31557600 s
            L + 0.001 m^3
            l + 0.001 m^3
            ha - 1e4 m^2
            t + 1000 kg
            Da + 1.66053906892e-27 kg
            u - 1 Da
            eV + 1.602176634e-19 J
            Wh + 3600 J
            Ah + 3600 C
            VA + 1 W
            bar + 1e5 Pa
            atm - 101325 Pa
            Torr + 133.3223684210526315789473684210526 Pa
            mmHg - 133.322387415 Pa
            psi - 6894.757293168361336722673445346891 Pa
            cal + 4.184 J
            erg - 1e-7 J
            dyn - 1e-5 N
            kgf - 9.80665 N
            lbf - 4.4482216152605 N
            Btu - 1055.05585262 J
            BTU - 1 Btu
            hp - 745.6998715822702 W
            P + 0.1 Pa.s
            St + 1e-4 m^2/s
            G + 1e-4 T
            Oe - 79.57747154594766788444188168625718 A/m
            Ci + 3.7e10 Bq
            M + 1000 mol/m^3
            D - 3.335640951981520495755767144749100e-30 C.m
            Å - 1e-10 m
            in - 0.0254 m
            ft - 0.3048 m
            yd - 0.9144 m
            mi - 1609.344 m
            lb - 0.45359237 kg
            oz - 0.028349523125 kg
            au - 149597870700 m
            ly - 9460730472580800 m
            pc + 30856775814913672.78913937957796472 m
            """;

    private static final String[] PREFIXES = {
        "da1", "Q30", "R27", "Y24", "Z21", "E18", "P15", "T12", "G9", "M6", "k3", "h2", "d-1",
        "c-2", "m-3", "u-6", "n-9", "p-12", "f-15", "a-18", "z-21", "y-24", "r-27", "q-30"
    };

    private static final Map<String, String> DEFINITIONS = read();

    private UnitTable() {}

    private static Map<String, String> read() {
        Map<String, String> definitions = new LinkedHashMap<>();
        int start = 0;
        while (start < TABLE.length()) {
            int end = TABLE.indexOf('\n', start);
            int blank = TABLE.indexOf(' ', start);
            definitions.put(TABLE.substring(start, blank), TABLE.substring(blank + 1, end));
            start = end + 1;
        }
        return Collections.unmodifiableMap(definitions);
    }

    /** All symbols, without prefixes. */
    static Iterable<String> symbols() {
        return DEFINITIONS.keySet();
    }

    /** Whether the symbol takes prefixes. */
    static boolean takesPrefix(String symbol) {
        String definition = DEFINITIONS.get(symbol);
        return definition != null && definition.charAt(0) == '+';
    }

    /** The unit of a symbol with or without a prefix, or null if there is none. */
    static @Nullable Unit find(String symbol) {
        String definition = DEFINITIONS.get(symbol);
        if (definition != null) {
            return define(symbol, definition.substring(2));
        }
        for (String prefix : PREFIXES) {
            int length = prefix.charAt(1) == 'a' ? 2 : 1;
            if (symbol.startsWith(prefix.substring(0, length))) {
                String rest = symbol.substring(length);
                String base = takesPrefix(rest) ? DEFINITIONS.get(rest) : null;
                if (base != null) {
                    int power = Integer.parseInt(prefix.substring(length));
                    Unit unit = define(rest, base.substring(2));
                    return new Unit(symbol, unit.dimension(), unit.scale().timesTenTo(power), 0);
                }
            }
        }
        return null;
    }

    private static Unit define(String symbol, String definition) {
        if (definition.equals("base")) {
            return new Unit(symbol, base(symbol), Scale.ONE, 0);
        }
        int blank = definition.indexOf(' ');
        Unit unit = UnitReader.read(definition.substring(blank + 1));
        Scale number = Scale.of(definition.substring(0, blank));
        Scale factor = number.times(unit.scale());
        return new Unit(symbol, unit.dimension(), factor, 0);
    }

    private static Dimension base(String symbol) {
        int[] powers = new int[7];
        int index =
                switch (symbol) {
                    case "kg" -> 0;
                    case "m" -> 1;
                    case "s" -> 2;
                    case "A" -> 3;
                    case "K" -> 4;
                    case "mol" -> 5;
                    default -> 6;
                };
        powers[index] = 1;
        return new Dimension(
                powers[0], powers[1], powers[2], powers[3], powers[4], powers[5], powers[6]);
    }

    /** Zero of the scale in SI, where the symbol standing alone is a scale with an offset. */
    static double offset(String symbol) {
        return switch (symbol) {
            case "degC", "°C", "℃", "Cel" -> 273.15;
            case "degF", "°F", "℉" -> 459.67 * 5 / 9;
            default -> 0;
        };
    }
}
