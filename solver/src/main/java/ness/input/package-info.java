/** What is wrong with an input, where, and how it is told: places, faults, exit codes. */
@NullMarked
package ness.input;

import org.jspecify.annotations.NullMarked;
