package ness.linear;

/**
 * The factorisation of a ring: its cells are eliminated in order, as in {@link OpenChain} without a
 * subtraction, and each keeps a coupling to the last cell, which is solved for when all are gone.
 */
final class ClosedChain implements Factorisation {
    private static final double ROUNDING = 0x1p-51;

    private final Stencil stencil;
    private final int last;
    private final double[] a;
    private final double[] b;
    private final double[] diagonal;
    private final double[] pivots;

    /** Couplings of each cell to the last one, which sit in the last row. */
    private final double[] outward;

    /** Couplings of the last cell to each cell, which sit in the last column. */
    private final double[] inward;

    private final int negativePivots;

    ClosedChain(Stencil unpacked) {
        stencil = unpacked.packed();
        last = stencil.shape().cells() - 1;
        a = stencil.a(0);
        b = stencil.b(0);
        diagonal = stencil.diagonal();
        pivots = new double[last + 1];
        outward = new double[last];
        inward = new double[last];
        negativePivots = eliminate();
    }

    private int eliminate() {
        int negative = 0;
        double excess = diagonal[0];
        double error = 0;
        double outwards = b[0];
        double inwards = a[0];
        double excessOfLast = diagonal[last];
        double errorOfLast = ROUNDING * Math.abs(excessOfLast);
        for (int i = 0; i < last; i++) {
            boolean neighbour = i == last - 1;
            if (neighbour) {
                outwards += a[last];
                inwards += b[last];
            }
            outward[i] = outwards;
            inward[i] = inwards;
            double onwards = neighbour ? 0 : a[i + 1];
            double pivot = excess + onwards + outwards;
            if (!(Math.abs(pivot) > error)) throw singular(i, pivot);
            if (pivot < 0) negative++;
            pivots[i] = pivot;
            double lostOfLast = inwards / pivot * excess;
            excessOfLast += lostOfLast;
            errorOfLast +=
                    Math.abs(inwards / pivot * ((onwards + outwards) / pivot)) * error
                            + ROUNDING * Math.abs(lostOfLast);
            if (neighbour) break;
            double back = b[i + 1] / pivot;
            double lost = excess * back;
            double own = diagonal[i + 1];
            error =
                    Math.abs((onwards + outwards) / pivot * back) * error
                            + ROUNDING * (Math.abs(own) + Math.abs(lost));
            excess = own + lost;
            outwards = normal(back * outwards);
            inwards = normal(onwards / pivot * inwards);
        }
        if (!(Math.abs(excessOfLast) > errorOfLast)) throw singular(last, excessOfLast);
        pivots[last] = excessOfLast;
        return excessOfLast < 0 ? negative + 1 : negative;
    }

    /**
     * Couplings that have faded out of range: subnormal numbers cost a hundred times the others.
     */
    private static double normal(double coupling) {
        return Math.abs(coupling) < Double.MIN_NORMAL ? 0 : coupling;
    }

    private static SingularMatrixException singular(int cell, double pivot) {
        return new SingularMatrixException(
                cell, "pivot " + pivot + " is zero within rounding; nothing holds the ring");
    }

    @Override
    public LinearReport solve(double[] rhs, double[] solution, double tolerance) {
        double eliminated = rhs[0] / pivots[0];
        solution[0] = eliminated;
        double ofLast = rhs[last] + outward[0] * eliminated;
        for (int i = 1; i < last; i++) {
            double pivot = pivots[i];
            eliminated = rhs[i] / pivot + a[i] / pivot * eliminated;
            solution[i] = eliminated;
            ofLast += outward[i] * eliminated;
        }
        ofLast /= pivots[last];
        solution[last] = ofLast;
        double next = solution[last - 1] + inward[last - 1] / pivots[last - 1] * ofLast;
        solution[last - 1] = next;
        for (int i = last - 2; i >= 0; i--) {
            double pivot = pivots[i];
            next = solution[i] + inward[i] / pivot * ofLast + b[i + 1] / pivot * next;
            solution[i] = next;
        }
        return LinearReport.direct("cyclic tridiagonal");
    }

    @Override
    public int negativePivots() {
        return negativePivots;
    }
}
