/** Linear operators on a box of cells and their direct solvers; knows arrays, no physics. */
@NullMarked
package ness.linear;

import org.jspecify.annotations.NullMarked;
