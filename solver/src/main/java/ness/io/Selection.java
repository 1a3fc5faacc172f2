package ness.io;

import java.util.List;
import java.util.Optional;

/**
 * What of the findings goes into the file.
 *
 * @param fields names of cell and face fields; empty = all of them; an empty list = none, nor the
 *     mesh
 * @param compress whether fields are deflated
 */
public record Selection(Optional<List<String>> fields, boolean compress) {
    /** Everything, uncompressed. */
    public static final Selection ALL = new Selection(Optional.empty(), false);

    public Selection {
        fields = fields.map(List::copyOf);
    }

    boolean mesh() {
        return fields.isEmpty() || !fields.get().isEmpty();
    }

    boolean has(String name) {
        return fields.isEmpty() || fields.get().contains(name);
    }
}
