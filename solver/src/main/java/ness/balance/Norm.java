package ness.balance;

/** Euclidean norms of vectors whose squares may leave the range of a double. */
public final class Norm {
    private Norm() {}

    /** The Euclidean norm; NaN where an entry is, infinite where one is and none is NaN. */
    public static double of(double[] values) {
        double largest = 0;
        for (double v : values) largest = Math.max(largest, Math.abs(v));
        if (!(largest > 0) || Double.isInfinite(largest)) return largest;
        int exponent = Math.getExponent(largest);
        double unit = Math.scalb(1.0, -Math.max(exponent, Double.MIN_EXPONENT));
        double sum = 0;
        for (double v : values) sum += (v * unit) * (v * unit);
        return Math.sqrt(sum) / unit;
    }
}
