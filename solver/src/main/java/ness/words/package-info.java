/** Annotations of records that say what the words of a config mean; binder and schema read them. */
@NullMarked
package ness.words;

import org.jspecify.annotations.NullMarked;
