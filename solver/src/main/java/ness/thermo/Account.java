package ness.thermo;

import org.jspecify.annotations.Nullable;

/**
 * Who a flow is booked to: a reservoir, the side it crosses, or both.
 *
 * @param reservoir name of the reservoir; null where the power is work, which brings no entropy
 * @param side name of the side of the domain; null for what sources deliver inside
 */
public record Account(@Nullable String reservoir, @Nullable String side) {
    public Account {
        if (reservoir == null && side != null)
            throw new IllegalArgumentException("what crosses a side comes from a reservoir");
    }

    /** Work done inside by sources. */
    public static final Account WORK = new Account(null, null);
}
