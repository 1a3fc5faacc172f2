/** Fills annotated records from a YAML tree and collects everything that does not fit. */
@NullMarked
package ness.config.binding;

import org.jspecify.annotations.NullMarked;
