/** Whatever is done with a config: one solve, a look at its twin without drives, its claims. */
@NullMarked
package ness.study;

import org.jspecify.annotations.NullMarked;
