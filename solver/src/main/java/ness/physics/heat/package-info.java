/** Conduction of heat in solids at rest. */
@NullMarked
package ness.physics.heat;

import org.jspecify.annotations.NullMarked;
