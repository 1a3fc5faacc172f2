package ness.words;

/** A family of variables that a formula may depend on. */
public enum Variable {
    /** The coordinates of the mesh. */
    POSITION,
    /** The time t. */
    TIME,
    /** The unknowns of the model, such as T. */
    UNKNOWN
}
