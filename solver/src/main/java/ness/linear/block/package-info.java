/** Systems with several unknowns a cell, and their elimination; knows arrays, no physics. */
@NullMarked
package ness.linear.block;

import org.jspecify.annotations.NullMarked;
