package ness.linear;

/**
 * Flows along a chain from one face and the balance of the cells: of the faces considered the one
 * with the smallest terms, so the smallest rounding, is believed; the others of its piece follow.
 */
final class FlowBalance {
    private final double[] diagonal;
    private final double[] rhs;
    private final double[] solution;
    private final double[] flow;
    private int anchor;
    private double anchored;
    private double size = Double.POSITIVE_INFINITY;

    FlowBalance(double[] diagonal, double[] rhs, double[] solution, double[] flow) {
        this.diagonal = diagonal;
        this.rhs = rhs;
        this.solution = solution;
        this.flow = flow;
    }

    /** Offers face m, whose flow is in - out, as the one to believe. */
    void consider(int m, double in, double out) {
        double terms = Math.abs(in) + Math.abs(out);
        if (terms < size) {
            size = terms;
            anchor = m;
            anchored = in - out;
        }
    }

    /**
     * Fills the faces from {@code first} up to but not including {@code end}, all of one piece;
     * past the number of cells, indices go round the ring. Then forgets the face believed.
     */
    void spread(int first, int end) {
        if (end <= first) return;
        int cells = diagonal.length;
        double value = anchored;
        flow[anchor % cells] = value;
        for (int m = anchor; m < end - 1; m++) {
            value += gain(m % cells);
            flow[(m + 1) % cells] = value;
        }
        value = anchored;
        for (int m = anchor; m > first; m--) {
            value -= gain((m - 1) % cells);
            flow[(m - 1) % cells] = value;
        }
        size = Double.POSITIVE_INFINITY;
    }

    /** What a cell adds to the flow that passes it. */
    private double gain(int cell) {
        return rhs[cell] - diagonal[cell] * solution[cell];
    }
}
