package ness.linear;

/**
 * Cells from which nothing ever leaves the system. For a stencil without negative excess their
 * absence is exactly what makes the matrix regular; no rounding takes part in the question.
 */
final class ClosedCells {
    private final Stencil stencil;
    private final boolean[] leaks;
    private final int[] queue;
    private int queued;

    private ClosedCells(Stencil packed) {
        stencil = packed;
        leaks = new boolean[packed.shape().cells()];
        queue = new int[leaks.length];
    }

    /** The first cell whose couplings lead to no excess, or -1. */
    static int first(Stencil packed) {
        ClosedCells search = new ClosedCells(packed);
        search.spread();
        if (search.queued == search.leaks.length) return -1;
        int cell = 0;
        while (search.leaks[cell]) cell++;
        return cell;
    }

    private void spread() {
        double[] excess = stencil.diagonal();
        for (int cell = 0; cell < excess.length; cell++) {
            if (excess[cell] > 0) mark(cell);
        }
        Shape shape = stencil.shape();
        for (int next = 0; next < queued; next++) {
            int cell = queue[next];
            int line = cell / shape.nx();
            int plane = line / shape.ny();
            if (shape.nx() > 1) along(0, cell, 1, cell - line * shape.nx(), cell + line);
            if (shape.ny() > 1) {
                int below = cell + plane * shape.nx();
                along(1, cell, shape.nx(), line - plane * shape.ny(), below);
            }
            if (shape.nz() > 1) along(2, cell, shape.nx() * shape.ny(), plane, cell);
        }
    }

    /** Marks the neighbours along an axis that lose something to a cell which itself leaks. */
    private void along(int axis, int cell, int stride, int m, int below) {
        int last = stencil.shape().count(axis) - 1;
        boolean wraps = stencil.shape().periodic(axis);
        if ((m > 0 || wraps) && stencil.a(axis)[below] > 0) {
            mark(m > 0 ? cell - stride : cell + last * stride);
        }
        if ((m < last || wraps) && stencil.b(axis)[below + stride] > 0) {
            mark(m < last ? cell + stride : cell - last * stride);
        }
    }

    private void mark(int cell) {
        if (leaks[cell]) return;
        leaks[cell] = true;
        queue[queued++] = cell;
    }
}
