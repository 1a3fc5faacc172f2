package ness.thermo;

/**
 * A sum that loses nothing but its last rounding, whatever the order of magnitude of its terms.
 *
 * <p>A. Neumaier, ZAMM 54 (1974) 39. Infinite terms make the sum infinite, never NaN, unless they
 * have both signs.
 */
public final class CompensatedSum {
    private double sum;
    private double lost;

    public void add(double term) {
        double next = sum + term;
        if (Double.isFinite(next))
            lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    /** Adds a product of which no bit is lost before the sum. */
    public void addProduct(double a, double b) {
        double product = a * b;
        add(product);
        if (Double.isFinite(product)) lost += Math.fma(a, b, -product);
    }

    /** Adds another sum, with what that one had kept apart. */
    public void add(CompensatedSum other) {
        add(other.sum);
        if (Double.isFinite(sum)) lost += other.lost;
    }

    /** The two numbers that it consists of. */
    double[] parts() {
        return new double[] {sum, lost};
    }

    /** Becomes the sum of such numbers. */
    void take(double sum, double lost) {
        this.sum = sum;
        this.lost = lost;
    }

    public double value() {
        return Double.isFinite(sum) ? sum + lost : sum;
    }
}
