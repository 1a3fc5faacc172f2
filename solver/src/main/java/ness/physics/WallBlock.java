package ness.physics;

/**
 * Up to {@link FaceBlock#SIZE} places where cells touch the outside. Flows are positive into the
 * system.
 */
public final class WallBlock {
    /** Number of places in use. */
    public int size;

    /** Axis of the faces, or -1 where the cell itself is touched. */
    public int axis;

    /** Whether {@link #flow} is given and only its consequences are asked for. */
    public boolean prescribed;

    public final int[] cell = new int[FaceBlock.SIZE];

    public final double[] state = new double[FaceBlock.SIZE];

    /**
     * Path integral of ds/A from the node to the wall [m^-1]; 0 where the cell itself is touched.
     */
    public final double[] half = new double[FaceBlock.SIZE];

    /** State of the reservoir. */
    public final double[] outside = new double[FaceBlock.SIZE];

    /** Conductance times area; infinite where the wall is held at the reservoir's state. */
    public final double[] conductance = new double[FaceBlock.SIZE];

    /** Emissivity times area [m^2]. */
    public final double[] emissivity = new double[FaceBlock.SIZE];

    /** Flow into the system. */
    public final double[] flow = new double[FaceBlock.SIZE];

    /** Minus the derivative of the flow by the cell's solution variable; at least 0. */
    public final double[] slope = new double[FaceBlock.SIZE];

    /** Derivative of the flow by the state of the reservoir; at least 0. */
    public final double[] outsideSlope = new double[FaceBlock.SIZE];

    /** Whether {@link #wall} is given to {@link BalanceLaw#book}, where a wall is not held. */
    public boolean wallsKnown;

    /** State of the wall between half cell and exchange: written by {@link BalanceLaw#book}. */
    public final double[] wall = new double[FaceBlock.SIZE];

    /** Entropy that came with the flow [W K^-1]. */
    public final double[] entropy = new double[FaceBlock.SIZE];

    /** Entropy produced in the half cell [W K^-1]. */
    public final double[] innerProduction = new double[FaceBlock.SIZE];

    /** Entropy produced in the contact [W K^-1]. */
    public final double[] contactProduction = new double[FaceBlock.SIZE];

    /** Entropy produced by radiation between wall and reservoir [W K^-1]. */
    public final double[] radiationProduction = new double[FaceBlock.SIZE];
}
