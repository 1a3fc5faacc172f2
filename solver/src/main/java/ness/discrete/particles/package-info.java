/** Particles on a grid: edges with one-way rates, their balance and what it books. */
@NullMarked
package ness.discrete.particles;

import org.jspecify.annotations.NullMarked;
