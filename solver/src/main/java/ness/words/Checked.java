package ness.words;

import org.jspecify.annotations.Nullable;

/** A record of words with rules that concern several of them. */
public interface Checked {
    /** Tells everything that is wrong with the values. Called once, after the record is filled. */
    void check(Complaints complaints);

    /** Takes what is wrong with a record. */
    @FunctionalInterface
    interface Complaints {
        /**
         * Something is wrong with the value of a key.
         *
         * @param key key inside the record's mapping, {@code a.b[0]} for deeper ones; empty = the
         *     mapping itself
         * @param message what was expected and found
         * @param hint what to do about it
         */
        void add(String key, String message, @Nullable String hint);
    }
}
