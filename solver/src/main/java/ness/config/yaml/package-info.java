/** Strict YAML as a tree whose every value knows its place. */
@NullMarked
package ness.config.yaml;

import org.jspecify.annotations.NullMarked;
