/** Numbers with units as people write them, reduced to SI, and the dimensions that check them. */
@NullMarked
package ness.quantity;

import org.jspecify.annotations.NullMarked;
