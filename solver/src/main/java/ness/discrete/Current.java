package ness.discrete;

/**
 * A net current beside the one-way flows whose difference it is.
 *
 * @param net its size [e.g. W]
 * @param oneWay sum of the one-way flows [e.g. W]
 * @param where the face or side, in words
 */
public record Current(double net, double oneWay, String where) {
    /** Size relative to the one-way flows; 0 where there are none. */
    public double ratio() {
        return net == 0 ? 0 : net / oneWay;
    }

    /** Whether there were no one-way flows up to here, and these are some. */
    boolean isNone(double next) {
        return oneWay == 0 && next > 0;
    }

    Current larger(Current other) {
        return other.ratio() > ratio() || isNone(other.oneWay) ? other : this;
    }
}
