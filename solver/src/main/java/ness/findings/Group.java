package ness.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named group of entries in the order in which they are printed. Names are unique. */
public record Group(String name, List<Entry> entries) implements Entry {
    public Group {
        entries = List.copyOf(entries);
        Set<String> names = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (!names.add(entry.name())) {
                throw new IllegalArgumentException(
                        "group " + name + " has two entries named " + entry.name());
            }
        }
    }

    /** A group with nothing in it. */
    public static Group empty(String name) {
        return new Group(name, List.of());
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The same group with one more entry. */
    public Group with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Group(name, more);
    }

    /** The same entries, but no number is defined; counts, words and truths stay. */
    public Group undefined() {
        List<Entry> same = new ArrayList<>();
        for (Entry entry : entries)
            same.add(
                    switch (entry) {
                        case Scalar number ->
                                new Scalar(
                                        number.name(),
                                        Double.NaN,
                                        number.unit(),
                                        number.longName());
                        case Sequence sequence ->
                                new Sequence(
                                        sequence.name(),
                                        sequence.groups().stream().map(Group::undefined).toList());
                        case Group group -> group.undefined();
                        case Count _, Word _, Flag _ -> entry;
                    });
        return new Group(name, same);
    }

    /** The entry that a path of names leads to from here. */
    public Optional<Entry> find(String... path) {
        Entry here = this;
        for (String step : path) {
            if (!(here instanceof Group group)) {
                return Optional.empty();
            }
            Optional<Entry> next =
                    group.entries.stream().filter(e -> e.name().equals(step)).findFirst();
            if (next.isEmpty()) {
                return next;
            }
            here = next.get();
        }
        return Optional.of(here);
    }

    /** The number that a path leads to; NaN where there is none. Counts are numbers too. */
    public double number(String... path) {
        Optional<Entry> found = find(path);
        return found.isEmpty()
                ? Double.NaN
                : switch (found.get()) {
                    case Scalar scalar -> scalar.value();
                    case Count count -> count.value();
                    case Word _, Flag _, Sequence _, Group _ -> Double.NaN;
                };
    }

    /** The group that a path leads to; an empty one where there is none. */
    public Group group(String... path) {
        String last = path.length == 0 ? name : path[path.length - 1];
        return find(path)
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .orElse(empty(last));
    }

    /** Collects the entries of a group, in order. */
    public static final class Builder {
        private final String name;
        private final List<Entry> entries = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        public Builder put(String key, double value, String unit) {
            return put(new Scalar(key, value, unit));
        }

        public Builder put(String key, double value, String unit, String longName) {
            return put(new Scalar(key, value, unit, longName));
        }

        public Builder put(String key, long value) {
            return put(new Count(key, value));
        }

        public Builder put(String key, boolean value) {
            return put(new Flag(key, value));
        }

        public Builder put(String key, @Nullable String word) {
            return put(new Word(key, word));
        }

        public Builder put(Entry entry) {
            entries.add(entry);
            return this;
        }

        public Group build() {
            return new Group(name, entries);
        }
    }
}
