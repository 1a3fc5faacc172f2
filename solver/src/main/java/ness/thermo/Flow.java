package ness.thermo;

/** What one account gave to the system, and the gross one-way flow behind it. */
public final class Flow {
    private final CompensatedSum amount = new CompensatedSum();
    private final CompensatedSum entropy = new CompensatedSum();
    private final CompensatedSum size = new CompensatedSum();
    private final CompensatedSum entropySize = new CompensatedSum();
    private final CompensatedSum oneWay = new CompensatedSum();
    private final CompensatedSum oneWayEntropy = new CompensatedSum();
    private double boundless;

    Flow() {}

    /**
     * Books what flowed into the system.
     *
     * @param amount of the conserved quantity, e.g. heat [W]
     * @param entropy that came with it [W K^-1]
     */
    public void exchange(double amount, double entropy) {
        this.amount.add(amount);
        this.entropy.add(entropy);
        size.add(Math.abs(amount));
        entropySize.add(Math.abs(entropy));
    }

    /** Adds what another flow carried, as often as a factor says. */
    void add(Flow other, double factor) {
        amount.addProduct(factor, other.amount.value());
        entropy.addProduct(factor, other.entropy.value());
        size.addProduct(Math.abs(factor), other.size());
        entropySize.addProduct(Math.abs(factor), other.entropySize());
        oneWay.addProduct(Math.abs(factor), other.oneWayAmount());
        oneWayEntropy.addProduct(Math.abs(factor), other.oneWayEntropy());
        if (other.boundless != 0) boundless = other.boundless;
    }

    /** All sums, in a fixed order. */
    CompensatedSum[] sums() {
        return new CompensatedSum[] {amount, entropy, size, entropySize, oneWay, oneWayEntropy};
    }

    double bound() {
        return boundless;
    }

    void bound(double infinite) {
        boundless = infinite;
    }

    /** Notes the gross one-way flow, the floor of the closure's scale where net flows vanish. */
    public void oneWay(double amount, double entropy) {
        oneWay.add(amount);
        oneWayEntropy.add(entropy);
    }

    /** Marks that entropy without bound left with the flow, or came with it. */
    public void boundless(double sign) {
        boundless = sign * Double.POSITIVE_INFINITY;
    }

    /** Net amount into the system. */
    public double amount() {
        return amount.value();
    }

    /** Entropy that came with it [W K^-1]. */
    public double entropy() {
        return boundless == 0 ? entropy.value() : boundless;
    }

    CompensatedSum amounts() {
        return amount;
    }

    CompensatedSum entropies() {
        return entropy;
    }

    double size() {
        return size.value();
    }

    double entropySize() {
        return entropySize.value();
    }

    double oneWayAmount() {
        return oneWay.value();
    }

    double oneWayEntropy() {
        return oneWayEntropy.value();
    }
}
