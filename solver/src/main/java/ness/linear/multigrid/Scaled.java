package ness.linear.multigrid;

import ness.linear.Factorisation;
import ness.linear.LinearReport;

/** A factorisation whose right-hand sides may be so large or small that their squares are not. */
record Scaled(Factorisation of) implements Factorisation {
    /** Exponents of two between which squares stay in range. */
    private static final int PLAIN = 256;

    @Override
    public LinearReport solve(double[] rhs, double[] solution, double tolerance) {
        double largest = 0;
        for (double r : rhs) largest = Math.max(largest, Math.abs(r));
        int exponent = Math.getExponent(largest);
        if (largest == 0 || Math.abs(exponent) < PLAIN) return of.solve(rhs, solution, tolerance);
        double[] near = new double[rhs.length];
        for (int c = 0; c < near.length; c++) near[c] = Math.scalb(rhs[c], -exponent);
        LinearReport report = of.solve(near, solution, tolerance);
        for (int c = 0; c < near.length; c++) solution[c] = Math.scalb(solution[c], exponent);
        return report;
    }

    @Override
    public boolean iterative() {
        return of.iterative();
    }

    @Override
    public int negativePivots() {
        return of.negativePivots();
    }
}
