/** Ness: non-equilibrium steady states, their currents and the entropy they produce. */
@NullMarked
package ness;

import org.jspecify.annotations.NullMarked;
