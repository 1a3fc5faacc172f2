package ness.linear.block;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import ness.linear.Dissection;
import ness.linear.Shape;

/** The elimination of a box, part by part of its {@link Dissection}. */
final class BlockBox implements BlockElimination {
    private final BlockStencil stencil;
    private final int m;
    private final int[] axes;
    private final Dissection dissection;
    private final int[] order;
    private final int[] position;
    private final PivotBlocks pivots;

    /** Of each part, for each of its cells what all later unknowns of its front receive from it. */
    private final double[][] given;

    /** Of each part, for each of its unknowns the shares of all later unknowns of its front. */
    private final double[][] shares;

    BlockBox(BlockStencil packed) {
        stencil = packed;
        m = packed.unknowns();
        axes = packed.shape().resolved();
        dissection = Dissection.of(packed.shape());
        order = dissection.order();
        position = new int[order.length];
        for (int k = 0; k < order.length; k++) position[order[k]] = k;
        pivots = new PivotBlocks(order.length, m);
        int parts = dissection.parts().size();
        given = new double[parts][];
        shares = new double[parts][];
        eliminate();
    }

    private void eliminate() {
        BlockFront front = new BlockFront(m, dissection.largestFront());
        int[] local = new int[order.length];
        Deque<BlockFront.Remainder> left = new ArrayDeque<>();
        Deque<int[]> whose = new ArrayDeque<>();
        List<Dissection.Part> parts = dissection.parts();
        for (int p = 0; p < parts.size(); p++) {
            Dissection.Part part = parts.get(p);
            int[] around = part.around();
            front.clear(part.front());
            for (int k = 0; k < part.size(); k++) local[order[part.first() + k]] = k;
            for (int i = 0; i < around.length; i++) local[around[i]] = part.size() + i;
            for (int child = 0; child < part.children(); child++) {
                int[] at = whose.pop();
                for (int i = 0; i < at.length; i++) at[i] = local[at[i]];
                front.add(left.pop(), at);
            }
            for (int k = 0; k < part.size(); k++) assemble(order[part.first() + k], local, front);
            front.eliminate(part.size(), new PartPivots(part));
            keep(p, part, front);
            left.push(front.remainder(part.size()));
            whose.push(around.clone());
        }
    }

    /** Adds the excess of a cell and its couplings to later cells. */
    private void assemble(int cell, int[] local, BlockFront front) {
        Shape shape = stencil.shape();
        front.addExcess(local[cell], stencil.diagonal(), cell);
        for (int axis : axes) {
            int upper = shape.above(axis, cell);
            if (later(upper, cell)) couple(axis, local[cell], local[upper], upper, front);
            int lower = shape.below(axis, cell);
            if (later(lower, cell)) couple(axis, local[lower], local[cell], cell, front);
        }
    }

    private boolean later(int neighbour, int cell) {
        return neighbour >= 0 && position[neighbour] > position[cell];
    }

    /** Couples two cells of the front through the face below a cell of the box. */
    private void couple(int axis, int left, int right, int above, BlockFront front) {
        int face = stencil.shape().face(axis, above);
        front.couple(right, left, stencil.lower(axis), face);
        front.couple(left, right, stencil.upper(axis), face);
    }

    /** The pivots of one part of the dissection. */
    private final class PartPivots implements BlockFront.Pivots {
        private final int first;

        PartPivots(Dissection.Part part) {
            first = part.first();
        }

        @Override
        public void put(int k, double[] block, double[] size) {
            pivots.put(first + k, order[first + k], block, size);
        }

        @Override
        public void solve(int k, double[] v, double[] x) {
            pivots.solve(first + k, v, x);
        }
    }

    private void keep(int p, Dissection.Part part, BlockFront front) {
        int cells = front.cells();
        int pairs = part.size() * cells - part.size() * (part.size() + 1) / 2;
        double[] below = new double[pairs * m * m];
        double[] right = new double[pairs * m * m];
        int next = 0;
        for (int k = 0; k < part.size(); k++) {
            int from = (k + 1) * m;
            int length = cells * m - from;
            for (int i = 0; i < length; i++) {
                System.arraycopy(front.row(from + i), k * m, below, next + i * m, m);
            }
            for (int i = 0; i < m; i++) {
                System.arraycopy(front.row(k * m + i), from, right, next + i * length, length);
            }
            next += length * m;
        }
        given[p] = below;
        shares[p] = right;
    }

    @Override
    public void substitute(double[] rhs, double[] x) {
        System.arraycopy(rhs, 0, x, 0, rhs.length);
        double[] front = new double[dissection.largestFront() * m];
        List<Dissection.Part> parts = dissection.parts();
        for (int p = 0; p < parts.size(); p++) {
            gather(parts.get(p), x, front);
            forward(parts.get(p), given[p], front);
            scatter(parts.get(p), front, x);
        }
        for (int p = parts.size() - 1; p >= 0; p--) {
            gather(parts.get(p), x, front);
            back(parts.get(p), shares[p], front);
            scatter(parts.get(p), front, x);
        }
    }

    private int cell(Dissection.Part part, int k) {
        return k < part.size() ? order[part.first() + k] : part.around()[k - part.size()];
    }

    private void gather(Dissection.Part part, double[] x, double[] front) {
        for (int k = 0; k < part.front(); k++) {
            System.arraycopy(x, cell(part, k) * m, front, k * m, m);
        }
    }

    private void scatter(Dissection.Part part, double[] front, double[] x) {
        for (int k = 0; k < part.front(); k++) {
            System.arraycopy(front, k * m, x, cell(part, k) * m, m);
        }
    }

    private void forward(Dissection.Part part, double[] below, double[] front) {
        double[] own = new double[m];
        double[] solved = new double[m];
        int next = 0;
        for (int k = 0; k < part.size(); k++) {
            System.arraycopy(front, k * m, own, 0, m);
            pivots.solve(part.first() + k, own, solved);
            System.arraycopy(solved, 0, front, k * m, m);
            for (int i = (k + 1) * m; i < part.front() * m; i++) {
                double sum = 0;
                for (int j = 0; j < m; j++) sum += below[next++] * solved[j];
                front[i] += sum;
            }
        }
    }

    private void back(Dissection.Part part, double[] right, double[] front) {
        int end = right.length;
        for (int k = part.size() - 1; k >= 0; k--) {
            int from = (k + 1) * m;
            int length = part.front() * m - from;
            int start = end - length * m;
            for (int i = 0; i < m; i++) {
                double sum = 0;
                int row = start + i * length;
                for (int j = 0; j < length; j++) sum += right[row + j] * front[from + j];
                front[k * m + i] += sum;
            }
            end = start;
        }
    }
}
