package ness.steady;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ness.discrete.particles.CoupledBalance;
import ness.linear.block.BlockFactorisation;
import ness.linear.block.BlockSolver;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Whether small deviations from a steady state of species that react die away (theory T75): the
 * eigenvalues of the linearised dynamics that lie furthest to the right, by Arnoldi's iteration on
 * its inverse, shifted to where no eigenvalue passes.
 */
final class Stability {
    /** Vectors of one iteration. */
    private static final int MOST = 40;

    /** After so many more, estimates are looked at. */
    private static final int LOOK = 8;

    /** Shifts that are tried, each a tenth of the last. */
    private static final int SHIFTS = 7;

    /** The first shift beside the bound, which an eigenvalue may reach. */
    private static final double ABOVE = 1.1;

    /** Growth that is rounding, relative to the shift: conserved sums neither grow nor fall. */
    private static final double NEUTRAL = 1e-8;

    /** An eigenvalue that grows, and where its mode is largest. */
    private record Mode(double rate, double frequency, double error, int peak) {
        boolean grows(double neutral) {
            return rate - error > neutral;
        }
    }

    private final CoupledBalance balance;
    private final double[] unit;
    private final double[] mass;
    private final int m;

    private Stability(CoupledBalance balance, double[] unit) {
        this.balance = balance;
        this.unit = unit;
        m = balance.unknowns();
        mass = new double[unit.length];
        for (int c = 0; c < balance.cells(); c++)
            for (int s = 0; s < balance.species(); s++) mass[c * m + s] = balance.volume(c);
    }

    /**
     * The growing mode of the last linearised state, in words; null if none is found.
     *
     * @param unit size of each unknown of each cell
     */
    static @Nullable String growing(CoupledBalance balance, double[][] state, double[] unit) {
        double bound = balance.fastestGrowth(state);
        if (!(bound > 0)) return null;
        Stability stability = new Stability(balance, unit);
        double shift = ABOVE * bound;
        for (int n = 0; n < SHIFTS; n++) {
            List<Mode> modes = stability.modes(shift);
            for (Mode mode : modes)
                if (mode.grows(NEUTRAL * shift)) return stability.describe(mode);
            if (decided(modes, shift)) return null;
            shift /= 10;
        }
        return null;
    }

    /** Whether some mode grows, or the one that falls most slowly is known well enough. */
    private static boolean decided(List<Mode> modes, double shift) {
        double neutral = NEUTRAL * shift;
        for (Mode mode : modes) if (mode.grows(neutral)) return true;
        if (modes.isEmpty()) return false;
        Mode slowest = modes.getFirst();
        return slowest.error() < Math.max(neutral, 0.1 * Math.abs(slowest.rate()));
    }

    /** Estimates of eigenvalues, those that grow most first; no more vectors than are needed. */
    private List<Mode> modes(double shift) {
        BlockFactorisation factors = BlockSolver.factorise(balance.shifted(shift, unit));
        int most = Math.min(MOST, unit.length);
        double[][] basis = new double[most + 1][];
        double[][] projected = new double[most + 1][most];
        basis[0] = new double[unit.length];
        for (int i = 0; i < unit.length; i++)
            basis[0][i] = mass[i] == 0 ? 0 : 1 + 0.5 * Math.sin(1.7 * i);
        scale(basis[0], 1 / norm(basis[0]));
        int size = 0;
        while (size < most) {
            double[] next = applied(factors, basis[size]);
            double before = norm(next);
            for (int pass = 0; pass < 2; pass++)
                for (int i = 0; i <= size; i++) {
                    double along = dot(basis[i], next);
                    projected[i][size] += along;
                    for (int k = 0; k < next.length; k++) next[k] -= along * basis[i][k];
                }
            double left = norm(next);
            size++;
            if (!(left > 1e-13 * before)) break;
            projected[size][size - 1] = left;
            scale(next, 1 / left);
            basis[size] = next;
            if (size % LOOK == 0 && size < most) {
                List<Mode> found = ritz(shift, projected, basis, size);
                if (decided(found, shift)) return found;
            }
        }
        return ritz(shift, projected, basis, size);
    }

    private double[] applied(BlockFactorisation factors, double[] vector) {
        double[] right = new double[vector.length];
        for (int i = 0; i < right.length; i++) right[i] = mass[i] * unit[i] * vector[i];
        double[] result = new double[vector.length];
        factors.solve(right, result);
        for (int i = 0; i < result.length; i++) if (mass[i] == 0) result[i] = 0;
        return result;
    }

    private List<Mode> ritz(double shift, double[][] projected, double[][] basis, int size) {
        double[][] square = new double[size][];
        for (int i = 0; i < size; i++) square[i] = Arrays.copyOf(projected[i], size);
        double beyond = projected[size][size - 1];
        EigenDecomposition eigen;
        try {
            eigen = new EigenDecomposition(new Array2DRowRealMatrix(square));
        } catch (MathIllegalStateException e) {
            return List.of();
        }
        RealMatrix vectors = eigen.getV();
        double[] re = eigen.getRealEigenvalues();
        double[] im = eigen.getImagEigenvalues();
        List<Mode> modes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean pair = im[i] != 0;
            double sum = 0;
            for (int k = 0; k < size; k++) {
                sum += vectors.getEntry(k, i) * vectors.getEntry(k, i);
                if (pair) sum += vectors.getEntry(k, i + 1) * vectors.getEntry(k, i + 1);
            }
            double last = vectors.getEntry(size - 1, i);
            if (pair) last = Math.hypot(last, vectors.getEntry(size - 1, i + 1));
            double square2 = re[i] * re[i] + im[i] * im[i];
            if (square2 > 0) {
                double error = (beyond * Math.abs(last) / Math.sqrt(sum) + 1e-14) / square2;
                double rate = shift - re[i] / square2;
                modes.add(
                        new Mode(
                                rate,
                                Math.abs(im[i]) / square2,
                                error,
                                peak(basis, vectors.getColumn(i), size)));
            }
            if (pair) i++;
        }
        modes.sort((a, b) -> Double.compare(b.rate(), a.rate()));
        return modes;
    }

    private static int peak(double[][] basis, double[] weights, int size) {
        int peak = 0;
        double largest = -1;
        for (int i = 0; i < basis[0].length; i++) {
            double sum = 0;
            for (int k = 0; k < size; k++) sum += weights[k] * basis[k][i];
            if (Math.abs(sum) > largest) {
                largest = Math.abs(sum);
                peak = i;
            }
        }
        return peak;
    }

    private String describe(Mode mode) {
        String turning =
                mode.frequency() == 0
                        ? ""
                        : " while it swings with a period of %.4g%s"
                                .formatted(2 * Math.PI / mode.frequency(), balance.behind("s"));
        return "a mode of %s with its peak at %s grows with rate %.4g%s%s"
                .formatted(
                        balance.name(mode.peak() % m),
                        balance.describe(mode.peak() / m),
                        mode.rate(),
                        balance.behind("1/s"),
                        turning);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) a[i] *= factor;
    }
}
