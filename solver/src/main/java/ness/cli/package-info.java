/** The command line: one small class per command, no numerics. */
@NullMarked
package ness.cli;

import org.jspecify.annotations.NullMarked;
