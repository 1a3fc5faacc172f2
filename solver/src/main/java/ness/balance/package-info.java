/** What solvers see of a problem: gains, their linearisation, conserved amounts. */
@NullMarked
package ness.balance;

import org.jspecify.annotations.NullMarked;
