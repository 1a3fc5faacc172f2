/** Drift and diffusion of particles: the law as values, and the formulas of one edge. */
@NullMarked
package ness.physics.driftdiffusion;

import org.jspecify.annotations.NullMarked;
