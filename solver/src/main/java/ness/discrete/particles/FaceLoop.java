package ness.discrete.particles;

import ness.grid.Grid;

/** The faces between two cells of the domain, those of voids left out. */
final class FaceLoop {
    private FaceLoop() {}

    /** What is done with each face. */
    interface Action {
        void accept(int face, int left, int right);
    }

    /** Hands out the faces across an axis; of a periodic axis the first face joins both ends. */
    static void forEach(Grid grid, int axis, Action action) {
        int n = grid.cells(axis);
        if (n == 1) return;
        boolean voids = grid.hasVoids();
        int stride = axis == 0 ? 1 : axis == 1 ? grid.cells(0) : grid.cells(0) * grid.cells(1);
        int layers = grid.cells() / n / stride;
        int first = grid.axis(axis).periodic() ? 0 : 1;
        for (int layer = 0; layer < layers; layer++)
            for (int f = first; f < n; f++)
                for (int i = 0; i < stride; i++) {
                    int right = i + stride * (f + n * layer);
                    int left = i + stride * ((f == 0 ? n - 1 : f - 1) + n * layer);
                    if (voids && (grid.isVoid(left) || grid.isVoid(right))) continue;
                    action.accept(i + stride * (f + (n + 1) * layer), left, right);
                }
    }
}
