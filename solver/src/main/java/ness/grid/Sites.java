package ness.grid;

import ness.expression.Points;

/** Places on a grid where properties are evaluated, in blocks. */
public interface Sites {
    int size();

    /** Name of each coordinate that {@link #coordinates} fills. */
    String[] names();

    /** Coordinates of the sites from..from+count-1, one row for each name. */
    void coordinates(int from, int count, double[][] into);

    /** The coordinates of the sites from..from+count-1, for formulas to be evaluated there. */
    default Points points(int from, int count) {
        String[] names = names();
        double[][] coordinates = new double[names.length][count];
        coordinates(from, count, coordinates);
        Points points = new Points();
        for (int n = 0; n < names.length; n++) points.set(names[n], coordinates[n]);
        return points;
    }

    /** A site in words: {@code x = 0.0123 m (cell 7)}. */
    String describe(int site);
}
