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
    /** A species that is introduced here. */
    NEW_SPECIES,
    /** A chemostat that is introduced here. */
    NEW_CHEMOSTAT,
    /** A reservoir. */
    RESERVOIR,
    /** A reservoir, or {@code work}. */
    SUPPLIER,
    /** A region that is not void, or {@code default}. */
    MATERIAL,
    /** A void region. */
    VOID,
    /** A species. */
    SPECIES,
    /** A species, or another word of a reservoir of particles. */
    CONTENT,
    /** A species, or another word of a state to start from. */
    INITIAL,
    /** An axis of the mesh. */
    AXIS,
    /** A side of the mesh. */
    SIDE;

    /** Whether an override on the command line may introduce such a name. */
    public boolean isFixedByConfig() {
        return switch (this) {
            case NEW_PARAMETER, NEW_REGION, NEW_RESERVOIR, NEW_SPECIES, NEW_CHEMOSTAT -> true;
            case ANYTHING,
                    NEW_QUANTITY,
                    RESERVOIR,
                    SUPPLIER,
                    MATERIAL,
                    VOID,
                    SPECIES,
                    CONTENT,
                    INITIAL,
                    AXIS,
                    SIDE ->
                    false;
        };
    }
}
