/** From bound words to the problem that is solved: grids, contacts, laws. */
@NullMarked
package ness.config.assembly;

import org.jspecify.annotations.NullMarked;
