/**
 * Multigrid on the face couplings of a box, as preconditioner of Krylov methods (theory T42-T56).
 */
@NullMarked
package ness.linear.multigrid;

import org.jspecify.annotations.NullMarked;
