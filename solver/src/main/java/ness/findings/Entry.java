package ness.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One named entry of a {@link Group}: a number with its unit, a word, a count, a truth or a group.
 */
public sealed interface Entry
        permits Entry.Scalar, Entry.Count, Entry.Word, Entry.Flag, Entry.Sequence, Group {
    /** The key of the JSON document and the name of the dataset. */
    String name();

    /**
     * A number with its unit. Infinite and undefined numbers are allowed; undefined ones are
     * printed as null.
     *
     * @param unit as people write it: {@code W}, {@code W/K}, {@code W m^-3 K^-1}; {@code 1} for
     *     plain numbers
     * @param longName what it is, in words; may be empty
     */
    record Scalar(String name, double value, String unit, String longName)
            implements Entry, Finding {
        public Scalar(String name, double value, String unit) {
            this(name, value, unit, "");
        }
    }

    /** A whole number without unit. */
    record Count(String name, long value) implements Entry {}

    /** A word, for example the name of a reservoir; null where there is none. */
    record Word(String name, @Nullable String text) implements Entry {}

    /** True or false. */
    record Flag(String name, boolean value) implements Entry {}

    /** Several groups in a row, such as the cycles of a network; their names are not printed. */
    record Sequence(String name, List<Group> groups) implements Entry {
        public Sequence {
            groups = List.copyOf(groups);
        }
    }
}
