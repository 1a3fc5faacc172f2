package ness.linear;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Eliminates the parts of a {@link Dissection} one after the other, each in a {@link Front}. */
final class BoxElimination {
    /** A pivot below this part of its terms is made of rounding errors. */
    private static final double ROUNDING = 0x1p-50;

    private final Stencil stencil;
    private final int[] axes;
    private final @Nullable Wide wide;
    private final Dissection dissection;
    private final int[] order;
    private final int[] position;

    /** Where a cell stands in the present front. */
    private final int[] local;

    private final Front front;
    private final double[] pivots;
    private final double[][] given;
    private final double[][] received;

    private BoxElimination(Stencil stencil) {
        this.stencil = stencil;
        axes = stencil.shape().resolved();
        wide = stencil.wide();
        dissection =
                wide == null ? Dissection.of(stencil.shape()) : Dissection.ofWide(stencil.shape());
        order = dissection.order();
        position = new int[order.length];
        for (int k = 0; k < order.length; k++) position[order[k]] = k;
        local = new int[order.length];
        front = new Front(stencil.symmetric(), dissection.largestFront());
        pivots = new double[order.length];
        int parts = dissection.parts().size();
        given = new double[parts][];
        received = stencil.symmetric() ? given : new double[parts][];
    }

    static BoxFactorisation of(Stencil packed) {
        BoxElimination elimination = new BoxElimination(packed);
        elimination.run();
        return new BoxFactorisation(
                packed,
                elimination.dissection,
                elimination.pivots,
                elimination.given,
                elimination.received);
    }

    private void run() {
        Deque<Remainder> left = new ArrayDeque<>();
        Deque<int[]> whose = new ArrayDeque<>();
        List<Dissection.Part> parts = dissection.parts();
        for (int p = 0; p < parts.size(); p++) {
            Dissection.Part part = parts.get(p);
            int[] around = part.around();
            front.clear(part.front());
            for (int k = 0; k < part.size(); k++) local[order[part.first() + k]] = k;
            for (int i = 0; i < around.length; i++) local[around[i]] = part.size() + i;
            for (int child = 0; child < part.children(); child++) {
                front.add(left.pop(), placed(whose.pop()));
            }
            for (int k = 0; k < part.size(); k++) assemble(order[part.first() + k]);
            eliminate(p, part);
            left.push(front.remainder(part.size()));
            whose.push(around);
        }
    }

    private int[] placed(int[] cells) {
        int[] at = new int[cells.length];
        for (int i = 0; i < at.length; i++) at[i] = local[cells[i]];
        return at;
    }

    private void eliminate(int p, Dissection.Part part) {
        int size = front.size();
        int entries = part.size() * size - part.size() * (part.size() + 1) / 2;
        double[] kept = new double[entries];
        double[] keptToo = stencil.symmetric() ? kept : new double[entries];
        given[p] = kept;
        received[p] = keptToo;
        front.eliminate(
                part.size(),
                (k, pivot, scale, out, in) -> {
                    int cell = order[part.first() + k];
                    if (!(Math.abs(pivot) > ROUNDING * scale)) {
                        throw new SingularMatrixException(
                                cell, "pivot " + pivot + " is zero within rounding");
                    }
                    pivots[part.first() + k] = pivot;
                    int start = k * size - k * (k + 1) / 2;
                    System.arraycopy(out, k + 1, kept, start, size - k - 1);
                    if (!stencil.symmetric()) {
                        System.arraycopy(in, k + 1, keptToo, start, size - k - 1);
                    }
                });
    }

    /** Adds the excess of a cell and its couplings to later cells. */
    private void assemble(int cell) {
        if (wide != null) {
            front.addExcess(local[cell], wide.excess()[cell]);
            wide.forEach(
                    cell,
                    (neighbour, coupling) -> {
                        if (later(neighbour, cell))
                            front.couple(local[cell], local[neighbour], coupling, coupling);
                    });
            return;
        }
        Shape shape = stencil.shape();
        front.addExcess(local[cell], stencil.diagonal()[cell]);
        for (int axis : axes) {
            double[] a = stencil.a(axis);
            double[] b = stencil.b(axis);
            int upper = shape.above(axis, cell);
            if (later(upper, cell)) {
                int over = shape.face(axis, upper);
                front.couple(local[cell], local[upper], a[over], b[over]);
            }
            int lower = shape.below(axis, cell);
            if (later(lower, cell)) {
                int under = shape.face(axis, cell);
                front.couple(local[cell], local[lower], b[under], a[under]);
            }
        }
    }

    private boolean later(int neighbour, int cell) {
        return neighbour >= 0 && position[neighbour] > position[cell];
    }
}
