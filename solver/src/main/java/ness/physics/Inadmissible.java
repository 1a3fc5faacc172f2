package ness.physics;

import org.jspecify.annotations.Nullable;

/**
 * A state at which a law has no value.
 *
 * @param path config path of the property at fault; null where the state itself is impossible
 * @param message what was found and what is allowed
 */
public record Inadmissible(@Nullable String path, String message) {}
