package ness.grid;

/**
 * One axis of a grid: rising faces, with a node in the middle of each cell.
 *
 * @param name the coordinate's name, as users write it
 * @param faces positions of the cell faces, one more than there are cells [m, rad or 1]
 * @param periodic whether the last face is the first one again
 * @param resolved whether users see this axis; an unresolved axis has one cell
 */
public record Axis(String name, double[] faces, boolean periodic, boolean resolved) {
    public Axis {
        if (faces.length < 2) throw new IllegalArgumentException(name + ": an axis needs a cell");
        for (int i = 1; i < faces.length; i++)
            if (!(faces[i] > faces[i - 1]))
                throw new IllegalArgumentException(name + ": face " + i + " does not rise");
        if (!resolved && faces.length != 2)
            throw new IllegalArgumentException(name + ": an unresolved axis has one cell");
    }

    /** The one cell, from 0 to {@code extent}, of an axis that is not resolved. */
    public static Axis unresolved(String name, double extent) {
        return new Axis(name, new double[] {0, extent}, false, false);
    }

    public int cells() {
        return faces.length - 1;
    }

    /** Position of the node of cell i. */
    public double centre(int i) {
        return 0.5 * (faces[i] + faces[i + 1]);
    }

    /** All nodes. */
    public double[] centres() {
        double[] centres = new double[cells()];
        for (int i = 0; i < centres.length; i++) centres[i] = centre(i);
        return centres;
    }

    public double width(int i) {
        return faces[i + 1] - faces[i];
    }

    public double from() {
        return faces[0];
    }

    public double to() {
        return faces[faces.length - 1];
    }

    /** The cell that holds a position; positions outside belong to the nearest cell. */
    public int cellAt(double position) {
        int found = java.util.Arrays.binarySearch(faces, position);
        int cell = found >= 0 ? found : -found - 2;
        return Math.clamp(cell, 0, cells() - 1);
    }
}
