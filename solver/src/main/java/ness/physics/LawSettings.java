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
}
