/** The words of a config, as records that the binder fills and the schema is made from. */
@NullMarked
package ness.config.settings;

import org.jspecify.annotations.NullMarked;
