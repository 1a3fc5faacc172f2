/** A problem as values: grid, law, contacts with reservoirs, initial state. No arithmetic. */
@NullMarked
package ness.problem;

import org.jspecify.annotations.NullMarked;
