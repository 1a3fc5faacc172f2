package ness.findings;

/**
 * One resolved axis of the mesh.
 *
 * @param unit {@code m}, {@code rad}, or {@code 1}
 * @param cells number of cells
 * @param centres positions of the nodes, one a cell
 * @param faces positions of the faces, rising, one more than cells
 */
public record Axis(
        String name,
        String unit,
        String longName,
        int cells,
        Values centres,
        Values faces,
        boolean periodic) {
    public Axis {
        if (cells < 1) {
            throw new IllegalArgumentException("axis " + name + " with " + cells + " cells");
        }
    }

    /** An axis whose nodes are the middles of its cells. */
    public static Axis of(
            String name, String unit, String longName, boolean periodic, double... faces) {
        double[] centres = new double[faces.length - 1];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = 0.5 * (faces[i] + faces[i + 1]);
        }
        return new Axis(
                name,
                unit,
                longName,
                centres.length,
                Values.of(centres),
                Values.of(faces.clone()),
                periodic);
    }
}
