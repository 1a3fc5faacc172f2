/** Which linear solver suits a problem, and what happens when it does not. */
@NullMarked
package ness.linear.choice;

import org.jspecify.annotations.NullMarked;
