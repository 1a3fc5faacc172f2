package ness.physics;

/**
 * Up to {@link #SIZE} inner faces in plain arrays: what the grid knows of them, and what a law says
 * of them. Flows are positive from left to right, towards the growing coordinate.
 */
public final class FaceBlock {
    /** Faces in a full block. */
    public static final int SIZE = 512;

    /** Number of faces in use. */
    public int size;

    /** Axis that the faces lie across. */
    public int axis;

    /** Cells on both sides. */
    public final int[] left = new int[SIZE];

    public final int[] right = new int[SIZE];

    /** Index of each face. */
    public final int[] face = new int[SIZE];

    /** States of both cells. */
    public final double[] leftState = new double[SIZE];

    public final double[] rightState = new double[SIZE];

    /** Path integrals of ds/A from each node to the face [m^-1]. */
    public final double[] leftHalf = new double[SIZE];

    public final double[] rightHalf = new double[SIZE];

    /** Conductance of the contact at the face, times area; infinite where there is none. */
    public final double[] contact = new double[SIZE];

    /**
     * Flow through the face: written by {@link BalanceLaw#flows}, read by {@link BalanceLaw#book}.
     */
    public final double[] flow = new double[SIZE];

    /** Derivative of the flow by the left cell's solution variable; at least 0. */
    public final double[] leftSlope = new double[SIZE];

    /** Minus the derivative by the right cell's solution variable; at least 0. */
    public final double[] rightSlope = new double[SIZE];

    /** Whether the states of the face's two sides are given to {@link BalanceLaw#book}. */
    public boolean wallsKnown;

    /** These states, left and right of a contact at the face; alike where there is none. */
    public final double[] leftWall = new double[SIZE];

    public final double[] rightWall = new double[SIZE];

    /** Entropy produced in the left and in the right cell's half [W K^-1]. */
    public final double[] leftProduction = new double[SIZE];

    public final double[] rightProduction = new double[SIZE];

    /** Entropy produced in the contact itself [W K^-1]. */
    public final double[] contactProduction = new double[SIZE];
}
