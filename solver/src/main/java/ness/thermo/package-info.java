/** The entropy ledger, shared by grids and networks, knowing neither. */
@NullMarked
package ness.thermo;

import org.jspecify.annotations.NullMarked;
