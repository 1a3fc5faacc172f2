/** From a solved frame to findings; calls no law again. */
@NullMarked
package ness.diagnostics;

import org.jspecify.annotations.NullMarked;
