/** Loops over blocks on several threads; knows nothing of what they do. */
@NullMarked
package ness.parallel;

import org.jspecify.annotations.NullMarked;
