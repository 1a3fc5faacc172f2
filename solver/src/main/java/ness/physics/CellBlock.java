package ness.physics;

/** Up to {@link FaceBlock#SIZE} successive cells. */
public final class CellBlock {
    /** First cell. */
    public int from;

    /** Number of cells. */
    public int size;

    public final double[] state = new double[FaceBlock.SIZE];

    /** Source per volume. */
    public final double[] source = new double[FaceBlock.SIZE];

    /** Derivative of the source by the solution variable. */
    public final double[] slope = new double[FaceBlock.SIZE];
}
