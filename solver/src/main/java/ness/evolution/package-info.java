/** Integration in time: implicit methods as tables of coefficients, step control, totals. */
@NullMarked
package ness.evolution;

import org.jspecify.annotations.NullMarked;
