package ness.linear;

import java.util.Arrays;
import java.util.List;

/** The factorisation of a box, part by part of its {@link Dissection}. */
final class BoxFactorisation implements Factorisation {
    /** An answer to a source of 1, in units of the diagonal, that means a resonance. */
    private static final double RESONANT = 0x1p48;

    /** Makes a start irregular, so that it holds every mode. */
    private static final double GOLDEN = 0.6180339887498949;

    private final Stencil stencil;
    private final int[] order;
    private final List<Dissection.Part> parts;
    private final double[] pivots;

    /** Of each part, for each of its cells the couplings to all later cells of its front. */
    private final double[][] given;

    /** The same for what the cells receive; the same arrays for a symmetric matrix. */
    private final double[][] received;

    private final int negativePivots;
    private final int largestFront;

    BoxFactorisation(
            Stencil stencil,
            Dissection dissection,
            double[] pivots,
            double[][] given,
            double[][] received) {
        this.stencil = stencil;
        this.order = dissection.order();
        this.parts = dissection.parts();
        this.pivots = pivots;
        this.given = given;
        this.received = received;
        int negative = 0;
        for (double pivot : pivots) {
            if (pivot < 0) negative++;
        }
        this.negativePivots = negative;
        this.largestFront = dissection.largestFront();
    }

    @Override
    public LinearReport solve(double[] rhs, double[] solution, double tolerance) {
        eliminate(rhs, solution);
        return LinearReport.direct("nested dissection");
    }

    private void eliminate(double[] rhs, double[] solution) {
        System.arraycopy(rhs, 0, solution, 0, rhs.length);
        double[] front = new double[largestFront];
        for (int p = 0; p < parts.size(); p++) forward(p, solution, front);
        for (int p = parts.size() - 1; p >= 0; p--) back(p, solution, front);
    }

    private void forward(int p, double[] x, double[] front) {
        Dissection.Part part = parts.get(p);
        int[] around = part.around();
        int size = part.front();
        for (int k = 0; k < part.size(); k++) front[k] = x[order[part.first() + k]];
        Arrays.fill(front, part.size(), size, 0);
        double[] couplings = given[p];
        int next = 0;
        for (int k = 0; k < part.size(); k++) {
            double eliminated = front[k] / pivots[part.first() + k];
            x[order[part.first() + k]] = eliminated;
            for (int j = k + 1; j < size; j++) front[j] += couplings[next++] * eliminated;
        }
        for (int i = 0; i < around.length; i++) x[around[i]] += front[part.size() + i];
    }

    private void back(int p, double[] x, double[] front) {
        Dissection.Part part = parts.get(p);
        int[] around = part.around();
        int size = part.front();
        for (int i = 0; i < around.length; i++) front[part.size() + i] = x[around[i]];
        double[] couplings = received[p];
        int end = couplings.length;
        for (int k = part.size() - 1; k >= 0; k--) {
            int start = end - (size - k - 1);
            double sum = 0;
            for (int j = k + 1; j < size; j++) sum += couplings[start + j - k - 1] * front[j];
            int cell = order[part.first() + k];
            front[k] = x[cell] + sum / pivots[part.first() + k];
            x[cell] = front[k];
            end = start;
        }
    }

    @Override
    public int negativePivots() {
        return negativePivots;
    }

    /**
     * Two steps of inverse iteration from an irregular start: a mode that answers beyond all
     * measure is a null vector, which single pivots need not betray.
     *
     * @throws SingularMatrixException at the cell where the mode is largest
     */
    void requireNoResonance() {
        double[] gross = stencil.grossDiagonal();
        double[] mode = new double[gross.length];
        double[] rhs = new double[gross.length];
        for (int i = 0; i < mode.length; i++) mode[i] = 1 + i * GOLDEN % 1;
        for (int step = 0; step < 2; step++) {
            double size = Math.abs(mode[strongest(mode)]);
            for (int i = 0; i < rhs.length; i++) rhs[i] = gross[i] * (mode[i] / size);
            eliminate(rhs, mode);
            int cell = strongest(mode);
            if (!(Math.abs(mode[cell]) < RESONANT)) {
                throw new SingularMatrixException(
                        cell, "a source of size 1 there is answered by " + mode[cell]);
            }
        }
    }

    private static int strongest(double[] mode) {
        int best = 0;
        for (int i = 1; i < mode.length; i++) {
            if (!(Math.abs(mode[i]) <= Math.abs(mode[best]))) best = i;
        }
        return best;
    }
}
