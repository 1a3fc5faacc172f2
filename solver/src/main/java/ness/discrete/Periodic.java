package ness.discrete;

import ness.grid.Grid;

/** The two copies of the face that joins the ends of a periodic axis. */
public final class Periodic {
    private Periodic() {}

    /** Gives the last entries along an axis the values of the first. */
    public static void copyFirstToLast(Grid grid, int axis, double[] faces) {
        forEach(grid, axis, (first, last) -> faces[last] = faces[first]);
    }

    /** Halves what both copies say, so that their sum counts once. */
    static void share(Grid grid, int axis, double[] faces) {
        forEach(
                grid,
                axis,
                (first, last) -> {
                    faces[first] *= 0.5;
                    faces[last] = faces[first];
                });
    }

    /** The other copy of a face that joins the ends of a periodic axis; of any other, itself. */
    public static int twin(Grid grid, int axis, int face) {
        if (!grid.axis(axis).periodic()) return face;
        int n = grid.cells(axis);
        int stride = grid.face(axis, 1, 0, 0, 0) - grid.face(axis, 0, 0, 0, 0);
        int along = face / stride % (n + 1);
        if (along == 0) return face + n * stride;
        return along == n ? face - n * stride : face;
    }

    private interface Pair {
        void accept(int first, int last);
    }

    private static void forEach(Grid grid, int axis, Pair pair) {
        int n = grid.cells(axis);
        int[] count = {grid.cells(0), grid.cells(1), grid.cells(2)};
        count[axis] = 1;
        for (int k = 0; k < count[2]; k++)
            for (int j = 0; j < count[1]; j++)
                for (int i = 0; i < count[0]; i++)
                    pair.accept(grid.face(axis, 0, i, j, k), grid.face(axis, n, i, j, k));
    }
}
