/** The balance of a law on a grid and, from the same numbers, its ledger. */
@NullMarked
package ness.discrete;

import org.jspecify.annotations.NullMarked;
