package ness.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a config that could be bound, before it is known whether all could. */
record Parts(List<@Nullable Object> values) {
    /** The part of this type; null if it is absent or wrong. */
    <T> @Nullable T of(Class<T> type) {
        for (Object value : values) {
            if (type.isInstance(value)) {
                return type.cast(value);
            }
        }
        return null;
    }
}
