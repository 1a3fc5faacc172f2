package ness.diagnostics;

/** Units of what is reported: as named in SI, {@code 1} in reduced units. */
public enum Units {
    SI,
    REDUCED;

    String of(String unit) {
        return this == SI ? unit : "1";
    }
}
