package ness.linear.choice;

/** What a config may ask of the linear solver. */
public enum Method {
    /** The best that is known for the shape. */
    AUTO,
    /** Elimination, whatever the shape. */
    DIRECT,
    /** Multigrid, whatever the size; chains are eliminated all the same. */
    MULTIGRID
}
