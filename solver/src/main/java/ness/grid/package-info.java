/**
 * Cells, faces and sides of structured grids; the coordinate system enters only as volumes, areas
 * and path integrals.
 */
@NullMarked
package ness.grid;

import org.jspecify.annotations.NullMarked;
