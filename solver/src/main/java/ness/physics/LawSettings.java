package ness.physics;

import java.util.Set;

/**
 * The words under {@code model} of one law: a record whose components carry {@link
 * ness.words.Word}. Config fills it; its type is named by {@code model.type}.
 */
public interface LawSettings {
    /** The reservoirs that it names, beside those that sides touch. */
    default Set<String> reservoirs() {
        return Set.of();
    }

    /** How many numbers are unknown in each cell. */
    default int unknowns() {
        return 1;
    }

    /** How many numbers a run holds for each cell beside what unknowns and faces take. */
    default int beside() {
        return 0;
    }

    /** How many of them are solved for together. */
    default int coupled() {
        return 1;
    }

    /**
     * Names of the cell and face fields that a result may hold.
     *
     * @param axes names of the resolved axes
     */
    Set<String> fields(Set<String> axes);
}
