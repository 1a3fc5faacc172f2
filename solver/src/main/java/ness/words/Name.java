package ness.words;

/** What a name in a config refers to. */
public enum Name {
    /** Free text. */
    ANYTHING,
    /** A parameter that is introduced here. */
    NEW_PARAMETER,
    /** A region that is introduced here. */
    NEW_REGION,
    /** A reservoir that is introduced here. */
    NEW_RESERVOIR,
    /** A quantity of the ledger that is introduced here. */
    NEW_QUANTITY,
    /** A reservoir. */
    RESERVOIR,
    /** A reservoir, or {@code work}. */
    SUPPLIER,
    /** A region that is not void, or {@code default}. */
    MATERIAL,
    /** A void region. */
    VOID,
    /** An axis of the mesh. */
    AXIS,
    /** A side of the mesh. */
    SIDE;

    /** Whether an override on the command line may introduce such a name. */
    public boolean isFixedByConfig() {
        return this == NEW_PARAMETER || this == NEW_REGION || this == NEW_RESERVOIR;
    }
}
