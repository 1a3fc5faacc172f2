package ness.discrete.particles;

/**
 * What the paths from the faces at one end of all cells to their nodes say of the species: with phi
 * = 0 at the face, phi' = (U' - F)/k_B T - u/D and psi = phi + l ln D.
 */
final class Halves {
    /** psi at the node, by species and cell. */
    final double[][] node;

    /** psi at the face. */
    final double[][] face;

    /** The largest psi on the path. */
    final double[][] top;

    /** The integral of exp(psi - top) ds/(D A). */
    final double[][] integral;

    /** The integral of ds/(D A). */
    final double[][] plain;

    /** The integral of u/D along the growing coordinate; empty without a stream. */
    final double[][] carried;

    /** The integral of u^2 A/D; empty without a stream. */
    final double[][] dragged;

    /** Work of the force along the growing coordinate [J]; empty without one. */
    final double[] work;

    Halves(int species, int cells, boolean streams, boolean forces) {
        node = new double[species][cells];
        face = new double[species][cells];
        top = new double[species][cells];
        integral = new double[species][cells];
        plain = new double[species][cells];
        carried = new double[species][streams ? cells : 0];
        dragged = new double[species][streams ? cells : 0];
        work = new double[forces ? cells : 0];
    }
}
