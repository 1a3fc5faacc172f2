package ness.grid;

/** Places on a grid where properties are evaluated, in blocks. */
public interface Sites {
    int size();

    /** Name of each coordinate that {@link #coordinates} fills. */
    String[] names();

    /** Coordinates of the sites from..from+count-1, one row for each name. */
    void coordinates(int from, int count, double[][] into);

    /** A site in words: {@code x = 0.0123 m (cell 7)}. */
    String describe(int site);
}
