package ness.quantity;

import org.jspecify.annotations.Nullable;

/**
 * The powers of the seven SI base units in a unit. The mole counts as a base of its own; angles are
 * dimensionless.
 *
 * @param mass power of kg
 * @param length power of m
 * @param time power of s
 * @param current power of A
 * @param temperature power of K
 * @param amount power of mol
 * @param luminosity power of cd
 */
public record Dimension(
        int mass, int length, int time, int current, int temperature, int amount, int luminosity) {

    /** A pure number. */
    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0);

    /** A temperature [K]. */
    public static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 1, 0, 0);

    /** The dimension of a product. */
    public Dimension times(Dimension other) {
        return plus(other, 1);
    }

    /** The dimension of a quotient. */
    public Dimension per(Dimension other) {
        return plus(other, -1);
    }

    /** The dimension of an integer power. */
    public Dimension power(int exponent) {
        return NONE.plus(this, exponent);
    }

    /** Equal but for powers of the mole, which N_A converts. */
    public boolean matches(Dimension other) {
        return withoutAmount().equals(other.withoutAmount());
    }

    /** The same with particles counted one by one. */
    public Dimension withoutAmount() {
        return new Dimension(mass, length, time, current, temperature, 0, luminosity);
    }

    /** Whether no base unit has a power above the limit in size. */
    boolean isWithin(int limit) {
        int[] powers = {mass, length, time, current, temperature, amount, luminosity};
        for (int power : powers) {
            if (Math.abs(power) > limit) {
                return false;
            }
        }
        return true;
    }

    private Dimension plus(Dimension other, int factor) {
        return new Dimension(
                mass + factor * other.mass,
                length + factor * other.length,
                time + factor * other.time,
                current + factor * other.current,
                temperature + factor * other.temperature,
                amount + factor * other.amount,
                luminosity + factor * other.luminosity);
    }

    /** Written out: the generated method costs 20 ms at the first call. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dimension d
                && mass == d.mass
                && length == d.length
                && time == d.time
                && current == d.current
                && temperature == d.temperature
                && amount == d.amount
                && luminosity == d.luminosity;
    }

    @Override
    public int hashCode() {
        int hash = mass;
        for (int power : new int[] {length, time, current, temperature, amount, luminosity}) {
            hash = 31 * hash + power;
        }
        return hash;
    }

    /** In base units as the config language writes them, {@code kg.m/s^3}; a pure number is 1. */
    @Override
    public String toString() {
        String above = product(1);
        String below = product(-1);
        if (below.isEmpty()) {
            return above.isEmpty() ? "1" : above;
        }
        String divisor = below.indexOf('.') < 0 ? below : "(" + below + ")";
        return (above.isEmpty() ? "1" : above) + "/" + divisor;
    }

    private String product(int sign) {
        int[] powers = {mass, length, time, current, temperature, amount, luminosity};
        String[] names = {"kg", "m", "s", "A", "K", "mol", "cd"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < powers.length; i++) {
            int power = sign * powers[i];
            if (power > 0) {
                text.append(text.isEmpty() ? "" : ".").append(names[i]);
                text.append(power == 1 ? "" : "^" + power);
            }
        }
        return text.toString();
    }
}
