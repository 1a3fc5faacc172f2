/**
 * Findings as text for people and for programs: the terminal summary and the JSON document. Makes
 * strings only; somebody else writes them. The page with plots will be made here too.
 */
@NullMarked
package ness.report;

import org.jspecify.annotations.NullMarked;
