/**
 * Formulas of the config language: parsed, differentiated exactly, evaluated over blocks of points.
 */
@NullMarked
package ness.expression;

import org.jspecify.annotations.NullMarked;
