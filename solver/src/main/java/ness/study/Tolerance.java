package ness.study;

import ness.config.settings.Amount;
import org.jspecify.annotations.Nullable;

/**
 * How far a number may be from what is expected; where both are given the larger one counts.
 *
 * @param relative fraction of what is expected; null = not given
 * @param absolute in the unit of the number; null = not given
 */
record Tolerance(@Nullable Double relative, @Nullable Double absolute) {
    static Tolerance of(@Nullable Double relative, @Nullable Amount absolute) {
        return new Tolerance(relative, absolute == null ? null : absolute.value());
    }

    /** Whether errors are measured as fractions of what is expected. */
    boolean isRelative() {
        return absolute == null;
    }

    /** The error of a number, in the measure of {@link #allowed}. */
    double error(double found, double expected) {
        if (found == expected) {
            return 0;
        }
        double difference = Math.abs(found - expected);
        return isRelative() ? difference / Math.abs(expected) : difference;
    }

    /** The largest error allowed beside a number that is expected. */
    double allowed(double expected) {
        if (relative == null) {
            return absolute == null ? 0 : absolute;
        }
        return absolute == null ? relative : Math.max(absolute, relative * Math.abs(expected));
    }
}
