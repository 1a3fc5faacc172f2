/** Runs the cases of this folder with the tests, a test a claim. */
@NullMarked
package ness.validation;

import org.jspecify.annotations.NullMarked;
