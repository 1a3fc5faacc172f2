/** Steady states by Newton's method on corrections. */
@NullMarked
package ness.steady;

import org.jspecify.annotations.NullMarked;
