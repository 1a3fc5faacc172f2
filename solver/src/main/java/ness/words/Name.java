package ness.words;

/** What a name in a config refers to. */
public enum Name {
    /** Free text. */
    ANYTHING,
    /** A name that is introduced here. */
    NEW,
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
    SIDE
}
