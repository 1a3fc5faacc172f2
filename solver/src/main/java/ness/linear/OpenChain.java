package ness.linear;

/**
 * The factorisation of an open chain, from the first cell to the last.
 *
 * <p>The pivot of a cell is the excess that its elimination has left plus its coupling to the next
 * cell. The excess of the next cell is its own plus the part of its coupling back that does not
 * return, b e / (e + a): nothing is subtracted where the excess is not negative, so that each pivot
 * has full relative accuracy however long the chain and however large its contrasts. This is the
 * elimination of Grassmann, Taksar and Heyman (Oper. Res. 33, 1107 (1985)) applied to a chain with
 * sinks.
 */
final class OpenChain implements Factorisation {
    /** Two roundings of each term of an excess. */
    private static final double ROUNDING = 0x1p-51;

    private final Stencil stencil;
    private final int cells;
    private final double[] a;
    private final double[] b;
    private final double[] diagonal;
    private final double[] pivots;
    private final int negativePivots;

    OpenChain(Stencil unpacked) {
        stencil = unpacked.packed();
        cells = stencil.shape().cells();
        a = stencil.a(0);
        b = stencil.b(0);
        diagonal = stencil.diagonal();
        pivots = new double[cells];
        negativePivots = eliminate();
    }

    /** Fills the pivots beside a running bound of their rounding error; counts negative ones. */
    private int eliminate() {
        int negative = 0;
        int last = cells - 1;
        double excess = diagonal[0];
        double error = 0;
        for (int i = 0; i < last; i++) {
            double onwards = a[i + 1];
            double pivot = excess + onwards;
            if (!(Math.abs(pivot) > error)) throw singular(i, pivot);
            if (pivot < 0) negative++;
            pivots[i] = pivot;
            double back = b[i + 1] / pivot;
            double lost = excess * back;
            double own = diagonal[i + 1];
            error =
                    Math.abs(onwards / pivot * back) * error
                            + ROUNDING * (Math.abs(own) + Math.abs(lost));
            excess = own + lost;
        }
        if (!(Math.abs(excess) > error)) throw singular(last, excess);
        pivots[last] = excess;
        return excess < 0 ? negative + 1 : negative;
    }

    private static SingularMatrixException singular(int cell, double pivot) {
        return new SingularMatrixException(
                cell, "pivot " + pivot + " is zero within rounding; nothing holds the unknown");
    }

    @Override
    public LinearReport solve(double[] rhs, double[] solution, double tolerance) {
        int last = cells - 1;
        double eliminated = rhs[0] / pivots[0];
        solution[0] = eliminated;
        for (int i = 1; i <= last; i++) {
            double pivot = pivots[i];
            eliminated = rhs[i] / pivot + a[i] / pivot * eliminated;
            solution[i] = eliminated;
        }
        double next = eliminated;
        for (int i = last - 1; i >= 0; i--) {
            next = solution[i] + b[i + 1] / pivots[i] * next;
            solution[i] = next;
        }
        return LinearReport.direct("tridiagonal");
    }

    @Override
    public int negativePivots() {
        return negativePivots;
    }
}
