/**
 * What a run found: named values, fields and tables with their units, ready to be written or
 * printed.
 */
@NullMarked
package ness.findings;

import org.jspecify.annotations.NullMarked;
