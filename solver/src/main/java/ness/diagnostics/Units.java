package ness.diagnostics;

import java.util.Map;

/** Units of what is reported: as named in SI, {@code 1} in reduced units. */
public enum Units {
    SI,
    /** Of rates summed over time, by the unit of the rate. */
    SI_TOTALS,
    REDUCED;

    private static final Map<String, String> SUMMED =
            Map.of("W", "J", "W/K", "J/K", "1/s", "1", "A", "C");

    /** A unit as it is told. */
    public String of(String unit) {
        return switch (this) {
            case SI -> unit;
            case SI_TOTALS -> SUMMED.getOrDefault(unit, unit);
            case REDUCED -> "1";
        };
    }

    /** The units of rates summed over time. */
    Units summed() {
        return this == SI ? SI_TOTALS : this;
    }
}
