package ness.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A structured grid of one to three resolved axes. There are always three axes; those that are not
 * resolved have one cell. Cell (i, j, k) has the index i + nx (j + ny k); the faces along an axis
 * are numbered alike with one more entry along that axis.
 */
public final class Grid {
    private final Coordinates coordinates;
    private final Axis[] axes;
    private final List<Region> regions;
    private final int @Nullable [] regionOfCell;
    private final @Nullable Double thickness;
    private final boolean reduced;
    private final double[][] volume = new double[3][];
    private final double[][] area = new double[3][];
    private final double[][][] crossArea = new double[3][3][];
    private final double[][][] crossPath = new double[3][3][];
    private final double[][][] half = new double[3][2][];

    /** A grid in SI units. */
    public Grid(
            Coordinates coordinates,
            List<Axis> axes,
            List<Region> regions,
            int @Nullable [] regionOfCell,
            @Nullable Double thickness,
            double radius) {
        this(coordinates, axes, regions, regionOfCell, thickness, radius, false);
    }

    /**
     * @param regions all regions, {@code default} first
     * @param regionOfCell index of each cell's region, or null when all belong to the first
     * @param thickness of the unresolved direction [m], where {@code surface} acts; null: none
     * @param radius of the sphere of latitude coordinates [m], else ignored
     * @param reduced whether numbers have no units
     */
    public Grid(
            Coordinates coordinates,
            List<Axis> axes,
            List<Region> regions,
            int @Nullable [] regionOfCell,
            @Nullable Double thickness,
            double radius,
            boolean reduced) {
        this.reduced = reduced;
        this.coordinates = coordinates;
        this.axes = axes.toArray(new Axis[0]);
        this.regions = List.copyOf(regions);
        this.regionOfCell = regionOfCell;
        this.thickness = thickness;
        if (this.axes.length != 3) throw new IllegalArgumentException("a grid has three axes");
        if (regionOfCell != null && regionOfCell.length != cells())
            throw new IllegalArgumentException("one region for each cell");
        for (int a = 0; a < 3; a++) {
            volume[a] = Metric.volume(coordinates, this.axes, a, radius);
            area[a] = Metric.area(coordinates, this.axes[a], a, radius);
            half[a][0] = Metric.half(coordinates, this.axes[a], a, 0);
            half[a][1] = Metric.half(coordinates, this.axes[a], a, 1);
            for (int o = 0; o < 3; o++) {
                if (o == a || !this.axes[a].resolved()) continue;
                crossArea[a][o] = Metric.crossArea(coordinates, this.axes, a, o);
                crossPath[a][o] = Metric.crossPath(coordinates, this.axes, a, o);
            }
        }
    }

    public Coordinates coordinates() {
        return coordinates;
    }

    /** A unit behind a number in a sentence: nothing in reduced units or for numbers without. */
    public String behind(String unit) {
        return reduced || unit.equals("1") ? "" : " " + unit;
    }

    public Axis axis(int axis) {
        return axes[axis];
    }

    /** Number of cells along an axis. */
    public int cells(int axis) {
        return axes[axis].cells();
    }

    /** Number of all cells, voids included. */
    public int cells() {
        return Math.multiplyExact(Math.multiplyExact(cells(0), cells(1)), cells(2));
    }

    /** Number of faces across an axis: one more than cells along it. */
    public int faces(int axis) {
        return cells() / cells(axis) * (cells(axis) + 1);
    }

    /** Number of resolved axes. */
    public int dimension() {
        int n = 0;
        for (Axis a : axes) if (a.resolved()) n++;
        return n;
    }

    public List<Region> regions() {
        return regions;
    }

    /** Index of the region of a cell. */
    public int region(int cell) {
        return regionOfCell == null ? 0 : regionOfCell[cell];
    }

    /** Whether every cell belongs to one region. */
    public boolean uniform() {
        return regionOfCell == null;
    }

    public boolean isVoid(int cell) {
        return regionOfCell != null && regions.get(regionOfCell[cell]).isVoid();
    }

    /** Number of cells that are not void. */
    public int solid() {
        int solid = cells();
        if (hasVoids()) for (int c = 0; c < cells(); c++) if (isVoid(c)) solid--;
        return solid;
    }

    /** Whether the grid has void cells at all. */
    public boolean hasVoids() {
        return regionOfCell != null && regions.stream().anyMatch(Region::isVoid);
    }

    /** Thickness of the unresolved direction [m] by which {@code surface} finds its area. */
    public @Nullable Double thickness() {
        return thickness;
    }

    /** Volume of cell (i, j, k) [m^3]. */
    public double volume(int i, int j, int k) {
        return volume[0][i] * volume[1][j] * volume[2][k];
    }

    /** Volume of a cell by its index [m^3]. */
    public double volume(int cell) {
        int row = cell / cells(0);
        return volume(cell % cells(0), row % cells(1), row / cells(1));
    }

    /** Factor of the volumes along an axis; a cell's volume is the product of its three. */
    public double[] volumeFactors(int axis) {
        return volume[axis];
    }

    /**
     * Area of the face {@code f} across {@code axis} whose other two indices are those of (i, j, k)
     * [m^2].
     */
    public double area(int axis, int f, int i, int j, int k) {
        return area[axis][f] * cross(crossArea[axis], axis, i, j, k);
    }

    /** Area of the face at the lower (0) or upper (1) end of a cell along an axis [m^2]. */
    public double area(int axis, int end, int cell) {
        int[] at = indices(cell);
        return area(axis, at[axis] + end, at[0], at[1], at[2]);
    }

    /** Area of the unresolved side of a cell of a thin body [m^2]. */
    public double surface(int cell) {
        if (thickness == null) throw new IllegalStateException("surface without thickness");
        return volume(cell) / thickness;
    }

    /** Width of the path across {@code axis} at (i, j, k), to divide {@link #half} by. */
    public double crossPath(int axis, int i, int j, int k) {
        return cross(crossPath[axis], axis, i, j, k);
    }

    private static double cross(double[][] factors, int axis, int i, int j, int k) {
        return switch (axis) {
            case 0 -> factors[1][j] * factors[2][k];
            case 1 -> factors[0][i] * factors[2][k];
            default -> factors[0][i] * factors[1][j];
        };
    }

    /** Path factors along axis {@code other} of the faces across {@code axis}. */
    public double[] crossPathFactors(int axis, int other) {
        return crossPath[axis][other];
    }

    /**
     * Integral of ds/A from a face to the node of each cell along an axis, apart from {@link
     * #crossPath}; {@code end} 0 is the lower face, 1 the upper one.
     */
    public double[] half(int axis, int end) {
        return half[axis][end];
    }

    /** Index of a cell. */
    public int cell(int i, int j, int k) {
        return i + cells(0) * (j + cells(1) * k);
    }

    /**
     * Index of the face {@code f} across {@code axis}, the other indices being those of (i, j, k).
     */
    public int face(int axis, int f, int i, int j, int k) {
        return switch (axis) {
            case 0 -> f + (cells(0) + 1) * (j + cells(1) * k);
            case 1 -> i + cells(0) * (f + (cells(1) + 1) * k);
            default -> i + cells(0) * (j + cells(1) * f);
        };
    }

    /** Index of the face at the lower (0) or upper (1) end of a cell along an axis. */
    public int face(int axis, int end, int cell) {
        int[] at = indices(cell);
        return face(axis, at[axis] + end, at[0], at[1], at[2]);
    }

    /** The cell beyond an end of a cell along an axis; -1 if there is none but itself. */
    public int neighbour(int axis, int end, int cell) {
        int n = cells(axis);
        int[] at = indices(cell);
        int beyond = at[axis] + (end == 0 ? -1 : 1);
        boolean inside = beyond >= 0 && beyond < n;
        if (n == 1 || (!inside && !axis(axis).periodic())) return -1;
        at[axis] = Math.floorMod(beyond, n);
        return cell(at[0], at[1], at[2]);
    }

    /** The three indices of a cell. */
    public int[] indices(int cell) {
        int row = cell / cells(0);
        return new int[] {cell % cells(0), row % cells(1), row / cells(1)};
    }
}
