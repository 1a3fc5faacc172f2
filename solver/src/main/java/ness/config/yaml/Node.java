package ness.config.yaml;

import java.util.ArrayList;
import java.util.List;
import ness.input.HouseForm;
import ness.input.Place;
import org.jspecify.annotations.Nullable;

/** A value of a YAML document with its place. */
public sealed interface Node {
    /** Where it starts. */
    Place place();

    /** What kind of value it is, for a message: {@code a mapping}. */
    String kind();

    /** What stands there, for a message: a value in quotes, or the kind. */
    default String found() {
        return this instanceof Scalar scalar && !scalar.isEmpty()
                ? HouseForm.quoted(scalar.value())
                : kind();
    }

    /**
     * A text, number or word.
     *
     * @param place where it starts, quotes included
     * @param value its text
     * @param plain whether it was written without quotes
     */
    record Scalar(Place place, String value, boolean plain) implements Node {
        @Override
        public String kind() {
            return isEmpty() ? "nothing" : "a single value";
        }

        /** Whether nothing, or a word for nothing, was written. */
        public boolean isEmpty() {
            return plain
                    && switch (value) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }

        /** The place of a part of the value. */
        public Place part(int offset, int length) {
            return ScalarSource.place(this, offset, length);
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A mapping in the order in which it was written; keys may occur twice. */
    record Mapping(Place place, List<Entry> entries) implements Node {
        @Override
        public String kind() {
            return "a mapping";
        }

        /** The first value of a key; null if it is absent. */
        public @Nullable Node get(String key) {
            Entry entry = entry(key);
            return entry == null ? null : entry.value();
        }

        /** The first entry of a key; null if it is absent. */
        public @Nullable Entry entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().value().equals(key)) {
                    return entry;
                }
            }
            return null;
        }

        /** The same with the value of a key replaced, or the key added at the end. */
        public Mapping with(Scalar key, Node value) {
            List<Entry> changed = new ArrayList<>(entries);
            for (int i = 0; i < changed.size(); i++) {
                Scalar old = changed.get(i).key();
                if (old.value().equals(key.value())) {
                    changed.set(i, new Entry(old, value));
                    return new Mapping(place, changed);
                }
            }
            changed.add(new Entry(key, value));
            return new Mapping(place, changed);
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) {}
}
