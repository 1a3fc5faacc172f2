/** Reads a config: every word bound, checked, in SI, with its place. */
@NullMarked
package ness.config;

import org.jspecify.annotations.NullMarked;
