package ness.steady;

import java.util.Arrays;
import ness.balance.Balance;

/** The mode of a linearised balance that grows fastest, in words. */
final class GrowingMode {
    private static final int ITERATIONS = 60;

    private GrowingMode() {}

    /**
     * Where the mode is largest and, if capacities are known, how fast it grows: inverse iteration
     * from beyond the fastest rate that the excesses of the cells allow, which no mode passes.
     */
    static String describe(Balance balance, Correction correction, double[] state) {
        boolean timed = balance.hasCapacity();
        double[] weight = new double[state.length];
        double[] excess = balance.jacobian().diagonal();
        double bound = 0;
        for (int c = 0; c < weight.length; c++) {
            weight[c] = timed ? balance.capacity(c, state[c]) : 1;
            if (excess[c] < 0) bound = Math.max(bound, -excess[c] / weight[c]);
        }
        bound *= 1 + 1e-6;
        double[] shift = new double[weight.length];
        for (int c = 0; c < weight.length; c++) shift[c] = bound * weight[c];
        correction.shift(shift);
        double[] mode = new double[state.length];
        Arrays.fill(mode, 1);
        double rate = 0;
        int peak = 0;
        for (int n = 0; n < ITERATIONS; n++) {
            double[] right = new double[mode.length];
            for (int c = 0; c < right.length; c++) right[c] = weight[c] * mode[c];
            double[] solution = correction.solve(right, Correction.EXACT);
            peak = 0;
            for (int c = 1; c < solution.length; c++)
                if (Math.abs(solution[c]) > Math.abs(solution[peak])) peak = c;
            rate = bound - mode[peak] / solution[peak];
            for (int c = 0; c < mode.length; c++) mode[c] = solution[c] / solution[peak];
        }
        String where = "a mode with its peak at " + balance.describe(peak) + " grows";
        return timed && rate > 0 ? where + " with rate %.4g 1/s".formatted(rate) : where;
    }
}
