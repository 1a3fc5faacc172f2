package ness.diagnostics;

/** Units of what is reported: as named in SI, {@code 1} in reduced units. */
public enum Units {
    SI,
    REDUCED;

    /** A unit as it is told. */
    public String of(String unit) {
        return this == SI ? unit : "1";
    }
}
